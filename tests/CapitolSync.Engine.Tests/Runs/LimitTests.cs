using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Tests.Support;

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
