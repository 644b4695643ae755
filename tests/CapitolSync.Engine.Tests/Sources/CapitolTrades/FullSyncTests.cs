using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades;

public sealed class FullSyncTests
{
    [Theory]
    [InlineData(12, 1)]
    [InlineData(12, 3)]
    [InlineData(12, 10)]
    [InlineData(96, 1)]
    [InlineData(96, 3)]
    [InlineData(96, 10)]
    public async Task A_full_sync_equals_the_replica_row_for_row(int pageSize, int concurrency)
    {
        await using var rig = await EngineRig.StartAsync(trades: 1000);
        rig.PageSize = pageSize;
        rig.Settings = rig.Settings with { Concurrency = concurrency };

        var report = await rig.FullAsync();

        Expect.Listed(rig);
        Assert.Equal((SyncStatus.Complete, 1000, 0), (report.Status, report.Added, report.Failed));
        Assert.InRange(rig.Replica.Log.MaxInFlight, 1, concurrency);
    }

    [Theory]
    [InlineData(DetailShape.Flight)]
    [InlineData(DetailShape.Html)]
    [InlineData(DetailShape.Mixed)]
    public async Task Details_and_issuers_equal_the_replica_column_by_column(DetailShape shape)
    {
        await using var rig = await EngineRig.StartAsync(300, new ReplicaOptions { ListingBytes = 0, DetailBytes = 0, DetailShape = shape });

        var reports = await rig.EverythingAsync();

        Expect.Listed(rig);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
        Expect.IssuersDetailed(rig.Database, rig.Replica.Data.Issuers);
        Assert.All(reports, report => Assert.Equal((SyncStatus.Complete, 0, 0), (report.Status, report.Failed, report.Remaining)));
        Expect.Same(["ct.trades", "ct.tradeDetails", "ct.issuers"], reports.Select(report => report.Stream));
        Assert.Equal(300, reports[1].Items);
        Assert.Equal(rig.Replica.Data.Issuers.Count, reports[2].Items);
    }

    [Fact]
    public async Task Pages_as_large_and_cluttered_as_the_real_ones_are_read_completely()
    {
        await using var rig = await EngineRig.StartAsync(150, new ReplicaOptions { Compression = true });

        await rig.EverythingAsync();

        Expect.Listed(rig);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
        Expect.IssuersDetailed(rig.Database, rig.Replica.Data.Issuers);
    }

    [Fact]
    public async Task Members_and_committees_equal_the_replica()
    {
        await using var rig = await EngineRig.StartAsync(600);
        await rig.FullAsync();

        var report = await rig.PoliticiansAsync();

        Expect.Catalogued(rig.Database, rig.Replica.Data);
        Expect.Listed(rig);
        Assert.Equal(SyncStatus.Complete, report.Status);
    }

    [Fact]
    public async Task A_second_sync_makes_a_handful_of_requests_and_changes_nothing()
    {
        await using var rig = await EngineRig.StartAsync(1000);
        await rig.EverythingAsync();
        await rig.PoliticiansAsync();
        var before = rig.Database.Dump();
        rig.Forget();

        var report = await rig.RunAsync(
            new TradesRequest { Settings = rig.Settings, PageSize = rig.PageSize },
            new TradeDetailsRequest { Settings = rig.Settings },
            new IssuersRequest { Settings = rig.Settings });

        Expect.Same(before, rig.Database.Dump());
        Assert.Equal((SyncStatus.Complete, 0, 0), (report.Status, report.Added, report.Updated));
        Assert.InRange(rig.Replica.Log.Snapshot().Count, 1, 6);
        Assert.All(rig.Replica.Log.Snapshot(), request => Assert.Equal("/trades", request.Path));
    }

    [Fact]
    public async Task An_empty_listing_is_a_failure_and_not_an_empty_site()
    {
        await using var rig = await EngineRig.StartAsync(0);

        var report = await rig.FullAsync();

        // Nothing tells a site without trades from a page that lost its rows, so it is not taken for complete.
        Assert.Equal((SyncStatus.Incomplete, 0, 1), (report.Status, report.Added, report.Failed));
        Assert.Equal([$"listing: {ErrorIds.ListingUnstable}"], rig.Port.FailedItems);
        Assert.Equal(0, rig.Database.Count("trades"));
    }

    [Fact]
    public async Task Corrections_arrive_and_trades_that_leave_the_site_stay_stored()
    {
        await using var rig = await EngineRig.StartAsync(300);
        await rig.EverythingAsync();
        var gone = rig.Replica.Data.RemoveTrades(20, RemoveFrom.Anywhere);
        rig.Replica.Data.CorrectTrades(30);

        var report = await rig.FullAsync();

        Expect.Listed(rig.Database, rig.Replica.Data.Trades.Concat(gone), rig.Replica.Data);
        Assert.Equal(0, report.Added);
        Assert.InRange(report.Updated, 1, 30);
        // What the trades' own pages told survives a new listing.
        Assert.Equal(300, rig.Database.Lines("SELECT tx_id FROM trades WHERE enriched_at IS NOT NULL").Count);
        Expect.Same(
            gone.Select(trade => TestDatabase.Line(trade.TxId, trade.FilingUrl)).Order(StringComparer.Ordinal),
            rig.Database.Lines($"SELECT tx_id, filing_url FROM trades WHERE tx_id IN ({string.Join(',', gone.Select(trade => trade.TxId))})").Order(StringComparer.Ordinal));
    }
}
