using CapitolSync.Engine.Limits;

namespace CapitolSync.Engine.Tests.Limits;

public sealed class RequestSlotsTests
{
    private readonly RequestSlots _slots = new();

    [Fact]
    public async Task The_limit_is_kept_and_waiting_requests_enter_in_order()
    {
        await EnterAsync(2);
        await EnterAsync(2);
        var (third, fourth) = (EnterAsync(2), EnterAsync(2));
        Assert.Equal((false, false, 2), (third.IsCompleted, fourth.IsCompleted, _slots.InFlight));

        _slots.Leave();
        await third;
        Assert.False(fourth.IsCompleted);
        _slots.Leave();
        await fourth;

        Assert.Equal(2, _slots.InFlight);
    }

    [Fact]
    public async Task A_limit_that_grows_lets_more_in()
    {
        var limit = 1;
        await _slots.EnterAsync(() => limit, TestContext.Current.CancellationToken);
        var second = _slots.EnterAsync(() => limit, TestContext.Current.CancellationToken).AsTask();
        Assert.False(second.IsCompleted);

        limit = 2;
        _slots.Admit();
        await second;

        Assert.Equal(2, _slots.InFlight);
    }

    [Fact]
    public async Task A_canceled_wait_takes_no_slot_and_delays_nobody()
    {
        await EnterAsync(1);
        using var stop = new CancellationTokenSource();
        var gone = _slots.EnterAsync(static () => 1, stop.Token).AsTask();
        var next = EnterAsync(1);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        _slots.Leave();
        await next;

        Assert.Equal(1, _slots.InFlight);
        _slots.Leave();
        Assert.Equal(0, _slots.InFlight);
    }

    [Fact]
    public async Task Many_at_once_never_exceed_the_limit_and_all_get_a_slot()
    {
        var (inside, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => Task.Run(async () =>
        {
            await EnterAsync(3);
            var now = Interlocked.Increment(ref inside);
            for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
                Interlocked.CompareExchange(ref most, now, seen);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            _slots.Leave();
        })));

        Assert.InRange(most, 1, 3);
        Assert.Equal(0, _slots.InFlight);
    }

    private Task EnterAsync(int limit) => _slots.EnterAsync(() => limit, TestContext.Current.CancellationToken).AsTask();
}
