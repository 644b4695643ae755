using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>A run that was killed is in the history with what it stored, once the database is opened again.</summary>
public sealed class InterruptedRunTests
{
    [Theory]
    [InlineData(StreamNames.Trades)]
    [InlineData(StreamNames.Issuers)]
    public async Task The_next_run_of_whatever_stream_closes_it(string next)
    {
        await using var rig = await EngineRig.StartAsync(240);
        using var process = new EngineProcess();
        rig.Replica.When(9, "/trades", process.Kill);
        Assert.Null(await process.SyncAsync(rig, rig.DatabasePath, StreamNames.Trades));
        await process.ExitedAsync();
        var stored = rig.Database.Count("trades");
        var running = Assert.Single(rig.Engine.ReadRuns(rig.Open(), null, null, null, 0, null));

        await (next is StreamNames.Trades ? rig.TradesAsync() : rig.IssuersAsync());

        Assert.Equal((SyncStatus.Interrupted, (DateTimeOffset?)null), (running.Status, running.EndedAt));
        var run = rig.Engine.ReadRuns(rig.Open(), null, null, null, 0, null).Last();
        Assert.InRange(stored, 12, 240);
        Assert.Equal((SyncStatus.Interrupted, stored, 0L, 0L), (run.Status, run.Added, run.Updated, run.Unchanged));
        Assert.InRange(run.Items, stored / 12 - 6, stored / 12);
        Assert.InRange(run.Requests, stored / 12, stored / 12 + 6);
        Assert.True(run.EndedAt >= run.StartedAt);
        using var folder = new TemporaryFolder();
        rig.Engine.ExportMetrics(rig.DatabasePath, folder.File("capitolsync.prom"));
        var added = next is StreamNames.Trades ? 240 : stored;
        Assert.Contains($"capitolsync_rows_total{{stream=\"ct.trades\",change=\"added\"}} {added}", await File.ReadAllLinesAsync(folder.File("capitolsync.prom"), TestContext.Current.CancellationToken), StringComparer.Ordinal);
    }

    [Fact]
    public async Task It_ends_at_its_last_sign_of_life()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        rig.Replica.Latency = TimeSpan.FromMilliseconds(20);
        using var process = new EngineProcess();
        rig.Replica.When(9, "/issuers/*", process.Kill);
        Assert.Null(await process.SyncAsync(rig, rig.DatabasePath, StreamNames.Issuers));
        await process.ExitedAsync();
        SyncStatus[] asked = [SyncStatus.Interrupted];
        Assert.Equal([StreamNames.Issuers], rig.Engine.ReadRuns(rig.Open(), null, asked, null, 0, null).Select(run => run.Stream));
        Assert.Empty(rig.Engine.ReadRuns(rig.Open(), null, [SyncStatus.Running], null, 0, null));

        await rig.TradesAsync();

        var run = Assert.Single(rig.Engine.ReadRuns(rig.Open(), null, asked, null, 0, null));
        // A queue has no position whose time would tell. The heartbeat came with the first item that was stored.
        Assert.InRange(run.EndedAt!.Value, run.StartedAt.AddMilliseconds(20), run.StartedAt.AddSeconds(30));
    }

    [Fact]
    public async Task A_run_that_goes_on_is_left_alone()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        using var process = new EngineProcess();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Replica.AnswersAfterPath = "/issuers/*";
        rig.Replica.AnswersAfter = answer.Task;
        rig.Replica.When(1, "/issuers/*", asked.SetResult);
        var other = process.SyncAsync(rig, rig.DatabasePath, StreamNames.Issuers);
        await asked.Task;

        await rig.TradesAsync();
        var during = rig.Engine.ReadRuns(rig.Open(), [StreamNames.Issuers], null, null, 0, null).Single();
        answer.SetResult();
        Assert.True((await other)!.IsComplete);

        Assert.Equal((SyncStatus.Running, (DateTimeOffset?)null), (during.Status, during.EndedAt));
        Assert.Equal(SyncStatus.Complete, rig.Engine.ReadRuns(rig.Open(), [StreamNames.Issuers], null, null, 0, null).Single().Status);
    }
}
