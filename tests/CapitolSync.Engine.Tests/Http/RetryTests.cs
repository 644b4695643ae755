using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>What is tried again, how often and after how long, and what is not.</summary>
public sealed class RetryTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_transient_status_is_retried(int status)
    {
        await using var rig = await StartAsync();
        rig.Replica.Faults.Add(Fifth(FaultKind.Status) with { Status = status, RetryAfter = status == 429 ? 0 : null, Count = 2 });

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 2, 0), (report.Status, report.Retries, report.Failed));
        Assert.Equal(3, rig.PagesAsked().Count(page => page == 5));
        Expect.Listed(rig);
    }

    [Theory]
    [InlineData(503, ErrorIds.SourceUnavailable, 4)]
    [InlineData(400, ErrorIds.RequestRejected, 1)]
    [InlineData(401, ErrorIds.RequestRejected, 1)]
    [InlineData(404, ErrorIds.RequestRejected, 1)]
    [InlineData(410, ErrorIds.RequestRejected, 1)]
    public async Task Each_status_is_retried_as_often_as_it_should_be(int status, string errorId, int requests)
    {
        await using var rig = await StartAsync();
        rig.Replica.Faults.Add(Fifth(FaultKind.Status) with { Status = status });

        await rig.FullAsync();

        Assert.Equal([$"page 5: {errorId}"], rig.Port.FailedItems);
        Assert.Equal(status, Assert.Single(rig.Port.Failures).StatusCode);
        Assert.Equal(requests, rig.PagesAsked().Count(page => page == 5));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_After_is_waited_for_to_the_second(int status)
    {
        await using var rig = await StartAsync();
        rig.Replica.Faults.Add(Fifth(FaultKind.Status) with { Status = status, RetryAfter = 7, Count = 1 });
        var run = rig.FullAsync();
        await _time.TimerSetAsync(TimeSpan.FromSeconds(7));
        Assert.Equal([1, 2, 3, 4, 5], rig.PagesAsked());

        _time.Advance(TimeSpan.FromMilliseconds(6999));
        Assert.Equal(5, rig.PagesAsked().Count);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(SyncStatus.Complete, (await run).Status);
        Assert.Equal([5, 5], rig.PagesAsked().Skip(4).Take(2));
        Expect.Listed(rig);
    }

    [Fact]
    public async Task Pauses_grow_from_the_first_interval()
    {
        await using var rig = await StartAsync();
        // The heartbeat of ten seconds is the longest other timer, and the pauses are longer.
        rig.Settings = rig.Settings with { RetryInterval = TimeSpan.FromSeconds(14), Timeout = TimeSpan.FromMinutes(9) };
        rig.Replica.Faults.Add(Fifth(FaultKind.Status) with { Status = 503, Count = 3 });
        var run = rig.FullAsync();
        var pauses = new List<TimeSpan>();

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var pause = await _time.TimerBetweenAsync(TimeSpan.FromSeconds(10.5), TimeSpan.FromMinutes(8));
            Assert.Equal(attempt, rig.PagesAsked().Count(page => page == 5));
            pauses.Add(pause);
            _time.Advance(pause);
        }

        Assert.Equal(SyncStatus.Complete, (await run).Status);
        Assert.True(pauses[0] < pauses[1] && pauses[1] <= pauses[2], string.Join(", ", pauses));
        Assert.True(pauses[2] <= rig.Settings.MaximumRetryAfter, string.Join(", ", pauses));
    }

    [Theory]
    [InlineData(403, null, 30 * 60)]
    [InlineData(403, 3600, 3600)]
    [InlineData(429, null, 30 * 60)]
    [InlineData(429, 3600, 3600)]
    public async Task A_block_ends_the_run_at_once_and_reports_when_to_retry(int status, int? retryAfter, int seconds)
    {
        await using var rig = await StartAsync();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = "/trades", After = 10, Status = status, RetryAfter = retryAfter });

        var end = await Assert.ThrowsAsync<SyncException>(rig.FullAsync);

        Assert.Equal((ErrorIds.SourceBlocked, status), (end.ErrorId, end.StatusCode));
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromSeconds(seconds), end.RetryAt);
        Assert.Equal((11, 120), (rig.Replica.Log.Snapshot().Count, Assert.IsType<SyncCursor>(end.Target).Done));
        Expect.Listed(rig.Database, rig.Replica.Data.Trades.Take(120), rig.Replica.Data);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_long_retry_after_is_not_waited_for(int status)
    {
        await using var rig = await StartAsync();
        rig.Replica.Faults.Add(Fifth(FaultKind.Status) with { Status = status, RetryAfter = 3600 });

        await rig.FullAsync();

        Assert.Equal([$"page 5: {ErrorIds.SourceUnavailable}"], rig.Port.FailedItems);
        Assert.Single(rig.PagesAsked(), page => page == 5);
    }

    private async Task<EngineRig> StartAsync()
    {
        var rig = await EngineRig.StartAsync(240);
        rig.Engine = new SyncEngine(_time, random: static () => 0.5);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        return rig;
    }

    private static Fault Fifth(FaultKind kind) => new() { Kind = kind, Path = "/trades", Query = "page=5" };
}
