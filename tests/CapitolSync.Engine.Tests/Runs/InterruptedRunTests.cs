using CapitolSync.Engine.Store.Queries;
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
        var running = Assert.Single(RunQuery.Read(rig.Open(), null, null, null, 0, null));

        await (next is StreamNames.Trades ? rig.TradesAsync() : rig.IssuersAsync());

        Assert.Equal(SyncStatus.Running, running.Status);
        var run = RunQuery.Read(rig.Open(), null, null, null, 0, null).Last();
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
        var during = RunQuery.Read(rig.Open(), [StreamNames.Issuers], null, null, 0, null).Single();
        answer.SetResult();
        Assert.True((await other)!.IsComplete);

        Assert.Equal((SyncStatus.Running, (DateTimeOffset?)null), (during.Status, during.EndedAt));
        Assert.Equal(SyncStatus.Complete, RunQuery.Read(rig.Open(), [StreamNames.Issuers], null, null, 0, null).Single().Status);
    }
}
