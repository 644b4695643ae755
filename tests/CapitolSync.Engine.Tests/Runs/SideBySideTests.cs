using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.Tiingo.Prices;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>Streams that are synced if they are due, sources side by side.</summary>
public sealed class SideBySideTests
{
    [Fact]
    public async Task A_stream_that_cannot_be_read_from_the_database_does_not_hide_what_the_others_did()
    {
        await using var rig = await EngineRig.StartAsync(60);
        _ = CapitolSync.Engine.Store.Sqlite.Database.OpenForWriting(rig.DatabasePath);
        rig.Database.Execute("DROP TABLE price_tickers");

        var outcomes = await RunAsync(rig, new PricesRequest { Settings = rig.Settings }, new TradesRequest { Settings = rig.Settings });

        Assert.Equal(
            [(StreamNames.Prices, SyncStatus.Halted, ErrorIds.DatabaseFailed), (StreamNames.Trades, SyncStatus.Complete, null)],
            outcomes.Select(outcome => (outcome.Report.Stream, outcome.Report.Status, outcome.End?.ErrorId)));
        Expect.Listed(rig);
    }

    [Fact]
    public async Task A_stream_that_was_complete_in_the_future_is_due()
    {
        await using var rig = await EngineRig.StartAsync(0);
        var request = new CandidatesRequest { Settings = rig.Settings };
        Assert.Single(await RunAsync(rig, request));
        Assert.Empty(await RunAsync(rig, request));
        rig.Database.Execute($"UPDATE sync_state SET completed_at = '2099-01-01T00:00:00.000Z' WHERE stream = '{StreamNames.Candidates}'");

        Assert.Equal(SyncStatus.Complete, Assert.Single(await RunAsync(rig, request)).Report.Status);
    }

    private static Task<IReadOnlyList<StreamOutcome>> RunAsync(EngineRig rig, params StreamRequest[] streams) =>
        rig.Engine.RunAllAsync(new SyncRequest { DatabasePath = rig.DatabasePath, Streams = streams }, rig.Port, TestContext.Current.CancellationToken);
}
