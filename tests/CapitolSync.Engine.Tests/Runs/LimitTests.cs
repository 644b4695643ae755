using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>Runs that are to bring only a part.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Since_loads_all_trades_published_since_then_and_stops_soon_after()
    {
        await using var rig = await EngineRig.StartAsync(1200);
        var since = rig.Replica.Data.Trades[400].PubDate;

        var report = await rig.TradesAsync(since);

        Assert.Equal(SyncStatus.Complete, report.Status);
        var stored = rig.Database.Lines("SELECT tx_id FROM trades").ToHashSet(StringComparer.Ordinal);
        Assert.All(rig.Replica.Data.Trades.Where(trade => trade.PubDate >= since), trade => Assert.Contains(TestDatabase.Line(trade.TxId), stored));
        // Pages that were in flight when the date was met may come too, and no more.
        var last = rig.Replica.Data.Trades.Count(trade => trade.PubDate >= since) / rig.PageSize + 1;
        Assert.InRange(rig.PagesAsked().Max(), last, last + 1 + rig.Settings.Concurrency);
    }

    [Fact]
    public async Task An_earlier_since_after_a_later_one_leaves_no_gap()
    {
        await using var rig = await EngineRig.StartAsync(1200);
        await rig.TradesAsync(rig.Replica.Data.Trades[200].PubDate);
        var since = rig.Replica.Data.Trades[700].PubDate;

        await rig.TradesAsync(since);

        var stored = rig.Database.Lines("SELECT tx_id FROM trades").ToHashSet(StringComparer.Ordinal);
        Assert.All(rig.Replica.Data.Trades.Where(trade => trade.PubDate >= since), trade => Assert.Contains(TestDatabase.Line(trade.TxId), stored));
    }

    [Fact]
    public async Task A_full_sync_after_one_with_since_loads_the_rest()
    {
        await using var rig = await EngineRig.StartAsync(600);
        await rig.TradesAsync(rig.Replica.Data.Trades[200].PubDate);

        await rig.FullAsync();

        Expect.Listed(rig);
    }

    [Fact]
    public async Task The_listing_stops_at_the_maximum_number_of_items_and_the_next_run_resumes()
    {
        await using var rig = await EngineRig.StartAsync(600);
        rig.Options = new RunOptions { MaxItems = 120 };

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Limited, 120, 480), (report.Status, report.Added, report.Remaining));
        Expect.Listed(rig.Database, rig.Replica.Data.Trades.Take(120), rig.Replica.Data);

        rig.Options = new RunOptions();
        rig.Forget();
        Assert.Equal((SyncStatus.Complete, 480), (await rig.TradesAsync()) is var again ? (again.Status, again.Added) : default);
        Assert.DoesNotContain(rig.PagesAsked(), page => page is > 1 and <= 10);
        Expect.Listed(rig);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(100)]
    public async Task A_listing_counts_trades_and_not_pages(int most)
    {
        await using var rig = await EngineRig.StartAsync(60);
        rig.Options = new RunOptions { MaxItems = most };
        for (var stored = 0; stored < 60;)
        {
            var report = await rig.FullAsync();

            var added = Math.Min(most, 60 - stored);
            stored += added;
            Assert.Equal((added, 60 - stored), (report.Added, report.Remaining));
            Assert.Equal(60 - stored, Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Trades])).Remaining);
            // The newest, and the position claims no more than is stored.
            Expect.Listed(rig.Database, rig.Replica.Data.Trades.Take(stored), rig.Replica.Data);
        }

        rig.Options = new RunOptions();
        Assert.Equal(SyncStatus.Complete, (await rig.FullAsync()).Status);
        Expect.Listed(rig);
    }

    [Fact]
    public async Task The_catalog_of_politicians_counts_members_and_not_pages()
    {
        await using var rig = await EngineRig.StartAsync(120, new ReplicaOptions { Politicians = 30, ListingBytes = 0 });
        rig.Options = new RunOptions { MaxItems = 5 };

        Assert.Equal((SyncStatus.Limited, 5), (await rig.PoliticiansAsync()) is var first ? (first.Status, first.Added) : default);
        Assert.Equal((SyncStatus.Limited, 5), (await rig.PoliticiansAsync()) is var second ? (second.Status, second.Added) : default);

        rig.Options = new RunOptions();
        Assert.Equal(SyncStatus.Complete, (await rig.PoliticiansAsync()).Status);
        Expect.Catalogued(rig.Database, rig.Replica.Data);
    }

    [Fact]
    public async Task Committee_periods_that_are_looked_after_together_are_counted_one_by_one()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 400);
        await rig.DonationsAsync();
        var periods = (int)rig.Database.Count("sync_state WHERE stream = 'fec.donations'");
        rig.Time.Ahead += TimeSpan.FromDays(2);
        rig.Options = new RunOptions { MaxItems = 2 };

        var report = await rig.DonationsAsync();

        Assert.Equal((SyncStatus.Limited, periods - 2), (report.Status, report.Remaining));
        rig.Options = new RunOptions();
        Assert.Equal(SyncStatus.Complete, (await rig.DonationsAsync()).Status);
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task Details_stop_at_the_maximum_number_of_items_newest_first()
    {
        await using var rig = await EngineRig.StartAsync(120);
        await rig.FullAsync();
        rig.Options = new RunOptions { MaxItems = 25 };

        var report = await rig.DetailsAsync();

        Assert.Equal((SyncStatus.Limited, 25, 95), (report.Status, report.Items, report.Remaining));
        var newest = rig.Replica.Data.Trades.OrderByDescending(trade => trade.PubDate).ThenByDescending(trade => trade.TxId).Take(25);
        Expect.Detailed(rig.Database, newest);
    }

    [Fact]
    public async Task A_run_with_nothing_left_to_do_is_complete_even_with_a_limit()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.EverythingAsync();
        rig.Options = new RunOptions { MaxItems = 60 };
        rig.Forget();

        var report = await rig.DetailsAsync();

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Items));
        Assert.Empty(rig.Replica.Log.Snapshot());
    }

    [Fact]
    public async Task Force_reads_again_what_is_enriched()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.EverythingAsync();
        rig.Options = new RunOptions { Force = true };
        rig.Forget();

        var report = await rig.DetailsAsync();

        Assert.Equal((SyncStatus.Complete, 60), (report.Status, report.Items));
        Assert.Equal(60, rig.Replica.Log.Snapshot().Count);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
    }
}
