using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>The user stops a run.</summary>
public sealed class StoppingTests
{
    [Theory]
    [InlineData("/trades", 1)]
    [InlineData("/trades", 30)]
    [InlineData("/trades/*", 50)]
    [InlineData("/issuers/*", 5)]
    public async Task A_stopped_run_ends_at_once_sends_nothing_more_and_the_next_one_resumes(string path, int request)
    {
        await using var rig = await EngineRig.StartAsync(500);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        // What is in flight then would be answered never, as far as the run can tell.
        rig.Replica.When(request, path, () =>
        {
            rig.Replica.Latency = TimeSpan.FromHours(1);
            stop.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.RunAsync(stop.Token,
            new TradesRequest { Settings = rig.Settings, PageSize = rig.PageSize },
            new TradeDetailsRequest { Settings = rig.Settings },
            new IssuersRequest { Settings = rig.Settings }));

        Assert.Equal("Stopped", rig.Database.Lines("SELECT status FROM sync_runs ORDER BY run_id")[^1]);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
        Assert.Equal(0, rig.Database.Count("sync_leases"));
        var before = rig.Replica.Log.Snapshot();
        var done = Enriched(rig);
        rig.Replica.Latency = TimeSpan.Zero;
        rig.Forget();

        await rig.EverythingAsync();

        Expect.Listed(rig);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
        Expect.IssuersDetailed(rig.Database, rig.Replica.Data.Issuers);
        // Details that were stored are not asked for again, and those that were not, once. Requests that the stopped run had sent
        // may arrive later.
        var asked = rig.Targets("/trades/");
        Assert.Equal(500 - done.Count, asked.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(asked.Count, 500 - done.Count, 500 - done.Count + rig.Settings.Concurrency - 1);
        Assert.Empty(asked.Intersect(done, StringComparer.Ordinal));
        Assert.InRange(before.Count(asked => asked.Path.StartsWith("/trades/", StringComparison.Ordinal)), done.Count, done.Count + 2 * rig.Settings.Concurrency);
    }

    [Fact]
    public async Task A_run_that_is_stopped_before_it_starts_sends_no_request()
    {
        await using var rig = await EngineRig.StartAsync(60);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.RunAsync(
            new CancellationToken(canceled: true), new TradesRequest { Settings = rig.Settings }));

        Assert.Empty(rig.Replica.Log.Snapshot());
        Assert.Equal(["Stopped"], rig.Database.Lines("SELECT status FROM sync_runs"));
    }

    [Fact]
    public async Task A_consumer_of_rows_can_stop_the_run_and_has_seen_only_committed_rows()
    {
        await using var rig = await EngineRig.StartAsync(500);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var missing = new List<long>();
        var port = new RecordingPort
        {
            WantsRows = true,
            OnRows = (rows, _) =>
            {
                lock (missing)
                    missing.AddRange(rows.Select(row => ((Trade)row.Row).TxId!.Value).Where(id => rig.Database.Lines($"SELECT 1 FROM trades WHERE tx_id = {id}").Count == 0));
                stop.Cancel();
                return ValueTask.CompletedTask;
            },
        };
        rig.Forget(port);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.RunAsync(stop.Token, new TradesRequest { Settings = rig.Settings, PageSize = 12 }));

        Assert.NotEmpty(port.Rows);
        Assert.Empty(missing);
        rig.Forget();
        await rig.TradesAsync();
        Expect.Listed(rig);
    }

    private static HashSet<string> Enriched(EngineRig rig) => [.. rig.Database.Lines("SELECT tx_id FROM trades WHERE enriched_at IS NOT NULL")];
}
