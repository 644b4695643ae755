using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Limits.Breakers;

/// <summary>Outages that are ridden out with -BreakDuration, on a clock that is moved by hand.</summary>
public sealed class BreakTests
{
    private static readonly TimeSpan Break = TimeSpan.FromMinutes(1);
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public async Task During_an_outage_only_probes_are_sent_and_the_run_completes_afterwards(int concurrency)
    {
        await using var rig = await StartAsync(concurrency, maxBreaks: 3);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, After = 20 });
        var run = rig.FullAsync();

        // All workers wait, so nothing is on its way: what the replica has seen is all there was.
        await AllWaitAsync(concurrency);
        var beforeProbes = Failed(rig);
        _time.Advance(Break);
        await AllWaitAsync(concurrency);
        var afterOne = Failed(rig);
        rig.Replica.Faults.Clear();
        _time.Advance(Break);
        var report = await run;

        // Five in a row, and each answer that was still on its way may have come between and begun a new row.
        Assert.InRange(beforeProbes, 5, 5 + 5 * (concurrency - 1));
        Assert.Equal((beforeProbes + 1, beforeProbes + 1), (afterOne, Failed(rig)));
        Assert.Equal((SyncStatus.Complete, 600), (report.Status, report.Added));
        Expect.Listed(rig);
        Assert.Equal(2, rig.Port.Warnings.Count);
        Assert.StartsWith("ct.trades: CapitolTrades failed 5 times in a row; waiting 60 s before trying again (break 1)", rig.Port.Warnings[0], StringComparison.Ordinal);
        Assert.StartsWith("ct.trades: CapitolTrades failed 6 times in a row; waiting 60 s before trying again (break 2)", rig.Port.Warnings[1], StringComparison.Ordinal);
        Assert.True(report.Duration >= 2 * Break, $"It took {report.Duration}.");
    }

    [Fact]
    public async Task After_the_last_break_it_ends_with_its_cursor_and_the_next_run_completes()
    {
        await using var rig = await StartAsync(concurrency: 3, maxBreaks: 2);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, After = 20 });
        var run = rig.FullAsync();
        for (var breaks = 0; breaks < 2; breaks++)
        {
            await AllWaitAsync(3);
            _time.Advance(Break);
        }

        var end = await Assert.ThrowsAsync<SyncException>(() => run);

        Assert.Equal((ErrorIds.CircuitOpen, 240), (end.ErrorId, Assert.IsType<SyncCursor>(end.Target).Done));
        rig.Replica.Faults.Clear();
        Assert.Equal(SyncStatus.Complete, (await rig.TradesAsync()).Status);
        Expect.Listed(rig);
    }

    [Fact]
    public async Task The_open_breaker_is_visible_to_others_and_a_reset_closes_it()
    {
        await using var rig = await StartAsync(concurrency: 3, maxBreaks: 3);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, After = 20 });
        var run = rig.FullAsync();
        await AllWaitAsync(3);
        await Eventually.TrueAsync(() => rig.Database.Lines("SELECT state FROM sync_breakers") is ["Open"], "the open breaker stands in the database");

        var state = Assert.Single(new SyncEngine(_time).ReadStates(rig.DatabasePath, [StreamNames.Trades]));
        Assert.Equal((BreakerState.Open, Break), (state.Breaker, state.NextProbeIn));
        Assert.InRange(state.BreakerFailures, 5, 7);
        rig.Replica.Faults.Clear();
        await rig.Engine.ResetBreakerAsync(rig.DatabasePath, StreamNames.Trades);
        // The run looks every second; the break has nearly a minute to go.
        _time.Advance(TimeSpan.FromSeconds(1));
        var report = await run;

        Assert.Equal(SyncStatus.Complete, report.Status);
        Assert.True(report.Duration < Break, $"It took {report.Duration}.");
        Expect.Listed(rig);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reset_during_a_probe_counts_even_if_the_probe_fails(bool isSeenBefore)
    {
        await using var rig = await StartAsync(concurrency: 3, maxBreaks: 3);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, After = 20 });
        var run = rig.FullAsync();
        await AllWaitAsync(3);
        var failed = Failed(rig);
        var probe = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Replica.AnswersAfter = probe.Task;
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Replica.When(1, "/trades", asked.SetResult);
        _time.Advance(Break);
        await asked.Task;
        rig.Replica.Faults.Clear();
        await Eventually.TrueAsync(() => rig.Database.Lines("SELECT state FROM sync_breakers") is ["HalfOpen"], "the probe shows in the database");

        await rig.Engine.ResetBreakerAsync(rig.DatabasePath, StreamNames.Trades);
        if (!isSeenBefore)
        {
            probe.SetResult();
            await Eventually.TrueAsync(() => rig.Database.Lines("SELECT state FROM sync_breakers") is ["Open"], "the probe has failed");
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        await Eventually.TrueAsync(() => rig.Database.Lines("SELECT state, reset_asked FROM sync_breakers") is ["Closed|0"], "the breaker is closed");
        probe.TrySetResult();
        var report = await run;

        Assert.Equal(failed + 1, Failed(rig));
        Assert.True(report.Duration < 2 * Break, $"It took {report.Duration}.");
    }

    [Fact]
    public async Task During_an_outage_of_details_none_is_lost_or_requested_twice()
    {
        await using var rig = await StartAsync(concurrency: 3, maxBreaks: 3);
        await rig.FullAsync();
        rig.Forget();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, After = 100 });
        var run = rig.DetailsAsync();
        await AllWaitAsync(3);
        rig.Replica.Faults.Clear();
        _time.Advance(Break);

        var report = await run;

        Assert.Equal((SyncStatus.Complete, 600, 0), (report.Status, report.Items, report.Failed));
        Assert.Equal(600 + Failed(rig), rig.Replica.Log.Snapshot().Count);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
    }

    [Fact]
    public async Task Without_a_break_duration_answers_in_flight_at_the_trip_are_still_stored()
    {
        await using var rig = await StartAsync(concurrency: 3, maxBreaks: 3);
        rig.Settings = rig.Settings with { Breaker = new BreakerOptions() };
        // Page 2 is on its way while five others fail.
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Delay, Path = "/trades", Query = "page=2", Delay = TimeSpan.FromMilliseconds(300) });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 404, After = 1, Path = "/trades" });

        var end = await Assert.ThrowsAsync<SyncException>(rig.FullAsync);

        Assert.Equal(ErrorIds.CircuitOpen, end.ErrorId);
        Expect.Listed(rig.Database, rig.Replica.Data.Trades.Take(24), rig.Replica.Data);
        Assert.Equal((24, 2), (end.Cursor!.Done, end.Cursor.Page));
        Assert.Empty(rig.Database.Lines("SELECT item FROM sync_failures"));
    }

    [Fact]
    public async Task One_kind_of_page_that_fails_does_not_open_the_breaker_of_another()
    {
        await using var rig = await StartAsync(concurrency: 3, maxBreaks: 3);
        rig.Settings = rig.Settings with { Breaker = new BreakerOptions() };
        await rig.FullAsync();
        rig.Replica.Data.AddTrades(20);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = "/issuers/*" });

        var outcomes = await rig.Engine.RunAllAsync(
            new SyncRequest
            {
                DatabasePath = rig.DatabasePath,
                Streams =
                [
                    new IssuersRequest { Settings = rig.Settings },
                    new TradesRequest { Settings = rig.Settings, PageSize = 12 },
                    new TradeDetailsRequest { Settings = rig.Settings },
                ],
            },
            rig.Port,
            TestContext.Current.CancellationToken);

        Assert.Equal(
            [(StreamNames.Issuers, ErrorIds.CircuitOpen), (StreamNames.Trades, null), (StreamNames.TradeDetails, null)],
            outcomes.Select(outcome => (outcome.Report.Stream, outcome.End?.ErrorId)));
        Expect.Listed(rig);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
    }

    private async Task<EngineRig> StartAsync(int concurrency, int maxBreaks)
    {
        var rig = await EngineRig.StartAsync(600);
        rig.Engine = new SyncEngine(_time);
        rig.Settings = rig.Settings with
        {
            Concurrency = concurrency,
            MaximumRetryCount = 0,
            // No timer of theirs may fall on the end of a break.
            Timeout = TimeSpan.FromMinutes(7),
            Breaker = new BreakerOptions { BreakDuration = Break, MaxBreaks = maxBreaks },
        };
        return rig;
    }

    private Task AllWaitAsync(int workers) => _time.TimerSetAsync(Break, workers);

    private static int Failed(EngineRig rig) => rig.Replica.Log.Snapshot().Count(request => request.Status == 503);
}
