using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Limits.Breakers;

/// <summary>Every transition of the breaker, on a clock that stands still until it is moved.</summary>
public sealed class CircuitBreakerTests
{
    private static readonly TimeSpan Break = TimeSpan.FromMinutes(1);
    private static readonly Exception Failure = new InvalidOperationException("the last failure");
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Failures_that_are_not_consecutive_never_open_the_breaker()
    {
        var breaker = Breaker(maxFailures: 3);
        for (var i = 0; i < 20; i++)
        {
            await FailAsync(breaker, 2);
            breaker.Succeeded(await EnterAsync(breaker));
            Assert.Equal((BreakerState.Closed, 0), (breaker.Status.State, breaker.Status.Failures));
        }
    }

    [Fact]
    public async Task Without_a_break_duration_the_breaker_stays_open_and_reports_why()
    {
        var breaker = Breaker(maxFailures: 3, breaks: null);
        await FailAsync(breaker, 2);
        Assert.Null(breaker.Tripped);

        await FailAsync(breaker, 1);

        Assert.Equal(BreakerState.Tripped, breaker.Status.State);
        var tripped = await Assert.ThrowsAsync<BreakerTrippedException>(() => EnterAsync(breaker));
        Assert.Equal((3, Failure), (tripped.Failures, tripped.InnerException));
        _time.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<BreakerTrippedException>(() => EnterAsync(breaker));
    }

    [Fact]
    public async Task An_open_breaker_admits_no_request_until_the_break_is_over_and_then_one_probe()
    {
        var breaker = Breaker();
        await FailAsync(breaker, 5);
        Assert.Equal(new BreakerStatus(BreakerState.Open, 5, 1, Break), breaker.Status);
        var first = EnterAsync(breaker);
        var second = EnterAsync(breaker);

        _time.Advance(Break - TimeSpan.FromMilliseconds(1));
        Assert.Equal((false, false), (first.IsCompleted, second.IsCompleted));
        Assert.Equal(TimeSpan.FromMilliseconds(1), breaker.Status.ProbeIn);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        var probe = await await Task.WhenAny(first, second);
        Assert.True(probe.IsProbe);
        Assert.Equal((BreakerState.HalfOpen, null), (breaker.Status.State, breaker.Status.ProbeIn));
        // Nobody but the probe, however long it takes.
        _time.Advance(TimeSpan.FromHours(1));
        Assert.False((first.IsCompleted ? second : first).IsCompleted);
        breaker.Succeeded(probe);
        Assert.False((await (await first == probe ? second : first)).IsProbe);
    }

    [Fact]
    public async Task A_successful_probe_closes_the_breaker_and_resets_its_count()
    {
        var breaker = Breaker();
        await OpenAndProbeAsync(breaker, probe => breaker.Succeeded(probe));

        Assert.Equal(new BreakerStatus(BreakerState.Closed, 0, 0, null), breaker.Status);
        await FailAsync(breaker, 4);
        Assert.Equal(BreakerState.Closed, breaker.Status.State);
        await FailAsync(breaker, 1);
        // The first break of a new row of breaks.
        Assert.Equal((BreakerState.Open, 1), (breaker.Status.State, breaker.Status.Breaks));
    }

    [Fact]
    public async Task A_probe_that_fails_opens_the_breaker_again_until_all_breaks_are_used_up()
    {
        var breaker = Breaker(maxBreaks: 3);
        await FailAsync(breaker, 5);
        for (var breaks = 1; breaks <= 3; breaks++)
        {
            Assert.Equal((BreakerState.Open, breaks, 4 + breaks), (breaker.Status.State, breaker.Status.Breaks, breaker.Status.Failures));
            _time.Advance(Break);
            breaker.Failed(await EnterAsync(breaker), Failure);
        }

        Assert.Equal(BreakerState.Tripped, breaker.Status.State);
        Assert.Equal(8, breaker.Tripped!.Failures);
    }

    [Fact]
    public async Task An_abandoned_probe_gives_its_place_to_the_next_request()
    {
        var breaker = Breaker();
        await OpenAndProbeAsync(breaker, probe => breaker.Abandoned(probe));

        Assert.Equal(BreakerState.HalfOpen, breaker.Status.State);
        Assert.True((await EnterAsync(breaker)).IsProbe);
    }

    [Fact]
    public async Task Requests_in_flight_when_the_breaker_opened_do_not_count()
    {
        var breaker = Breaker();
        var (late, later) = (await EnterAsync(breaker), await EnterAsync(breaker));
        await FailAsync(breaker, 5);

        breaker.Succeeded(late);
        breaker.Failed(later, Failure);

        Assert.Equal(new BreakerStatus(BreakerState.Open, 5, 1, Break), breaker.Status);
        Assert.False(breaker.IsCurrent(late));
        _time.Advance(Break);
        var probe = await EnterAsync(breaker);
        breaker.Succeeded(late);
        breaker.Failed(later, Failure);
        Assert.Equal(BreakerState.HalfOpen, breaker.Status.State);
        breaker.Succeeded(probe);
        Assert.Equal(BreakerState.Closed, breaker.Status.State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reset_closes_the_breaker_at_once_and_admits_waiting_requests(bool probing)
    {
        var breaker = Breaker();
        await FailAsync(breaker, 5);
        if (probing)
        {
            _time.Advance(Break);
            Assert.True((await EnterAsync(breaker)).IsProbe);
        }
        var waiting = EnterAsync(breaker);
        Assert.False(waiting.IsCompleted);

        breaker.Reset();

        Assert.False((await waiting).IsProbe);
        Assert.Equal(new BreakerStatus(BreakerState.Closed, 0, 0, null), breaker.Status);
    }

    [Fact]
    public async Task Each_change_of_state_is_raised_once()
    {
        var breaker = Breaker(maxBreaks: 1);
        var told = new List<BreakerState>();
        breaker.Changed += () => told.Add(breaker.Status.State);

        await OpenAndProbeAsync(breaker, probe => breaker.Succeeded(probe));
        await OpenAndProbeAsync(breaker, probe => breaker.Failed(probe, Failure));

        Assert.Equal(
            [BreakerState.Open, BreakerState.HalfOpen, BreakerState.Closed, BreakerState.Open, BreakerState.HalfOpen, BreakerState.Tripped], told);
    }

    [Fact]
    public async Task A_wait_for_the_breaker_can_be_canceled()
    {
        var breaker = Breaker();
        await FailAsync(breaker, 5);
        using var stop = new CancellationTokenSource();
        var waiting = breaker.EnterAsync(stop.Token).AsTask();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(BreakerState.Open, breaker.Status.State);
    }

    private static Task<BreakerPass> EnterAsync(CircuitBreaker breaker) => breaker.EnterAsync(TestContext.Current.CancellationToken).AsTask();

    private static async Task FailAsync(CircuitBreaker breaker, int times)
    {
        for (; times > 0; times--)
            breaker.Failed(await EnterAsync(breaker), Failure);
    }

    private async Task OpenAndProbeAsync(CircuitBreaker breaker, Action<BreakerPass> settle)
    {
        await FailAsync(breaker, 5);
        _time.Advance(Break);
        settle(await EnterAsync(breaker));
    }

    private CircuitBreaker Breaker(int maxFailures = 5, int maxBreaks = 3) => Breaker(maxFailures, Break, maxBreaks);

    private CircuitBreaker Breaker(int maxFailures, TimeSpan? breaks, int maxBreaks = 3) =>
        new(new BreakerOptions { MaxFailures = maxFailures, BreakDuration = breaks, MaxBreaks = maxBreaks }, _time);
}
