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
    public async Task An_earlier_since_than_that_of_an_interrupted_run_leaves_no_gap()
    {
        await using var rig = await EngineRig.StartAsync(1200);
        rig.Options = new RunOptions { MaxItems = 60 };
        Assert.Equal(SyncStatus.Limited, (await rig.TradesAsync(rig.Replica.Data.Trades[200].PubDate)).Status);
        rig.Options = new RunOptions();
        var since = rig.Replica.Data.Trades[700].PubDate;

        Assert.Equal(SyncStatus.Complete, (await rig.TradesAsync(since)).Status);

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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Limited_runs_get_past_broken_items_and_ask_for_them_again(int most)
    {
        await using var rig = await EngineRig.StartAsync(24);
        rig.Settings = rig.Settings with { Breaker = rig.Settings.Breaker with { MaxFailures = 100 } };
        await rig.FullAsync();
        var trades = rig.Replica.Data.Trades.OrderByDescending(trade => trade.PubDate).ThenByDescending(trade => trade.TxId).ToList();
        var broken = trades.Take(5).ToList();
        foreach (var trade in broken)
            rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = $"/trades/{trade.TxId}" });
        rig.Options = new RunOptions { MaxItems = most };
        rig.Forget();

        for (var run = 0; run < 45; run++)
        {
            var before = rig.Replica.Log.Snapshot().Count;
            await rig.DetailsAsync();
            Assert.InRange(rig.Replica.Log.Snapshot().Count - before, 1, most);
        }

        Expect.Detailed(rig.Database, trades.Skip(5));
        Assert.All(broken, trade => Assert.InRange(rig.Targets($"/trades/{trade.TxId}").Count, 3, 100));
        rig.Replica.Faults.Clear();
        for (var run = 0; run < 5; run++)
            await rig.DetailsAsync();
        Expect.Detailed(rig.Database, trades);
    }

    [Fact]
    public async Task A_limited_run_shares_its_requests_between_new_items_and_those_that_failed_longest_ago()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        var trades = rig.Replica.Data.Trades.OrderByDescending(trade => trade.PubDate).ThenByDescending(trade => trade.TxId).ToList();
        foreach (var trade in trades.Take(4))
            rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = $"/trades/{trade.TxId}" });
        rig.Settings = rig.Settings with { Concurrency = 1 };
        rig.Options = new RunOptions { MaxItems = 4 };
        var asked = new List<string>();
        for (var run = 0; run < 4; run++)
        {
            rig.Forget();
            rig.Time.Ahead += TimeSpan.FromHours(1);
            await rig.DetailsAsync();
            asked.Add(string.Join(' ', rig.Targets("/trades/").Select(id => trades.FindIndex(trade => id == TestDatabase.Line(trade.TxId)))));
        }

        Assert.Equal("0 1 2 3", asked[0]);
        Assert.Equal(["4 5", "6 7", "8 9"], asked.Skip(1).Select(run => run[..3]));
        Assert.All(Enumerable.Range(0, 4), index => Assert.Contains(asked.Skip(1), run => run[4..].Split(' ').Contains(TestDatabase.Line(index), StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_limited_run_reads_the_listing_past_a_page_that_fails()
    {
        await using var rig = await EngineRig.StartAsync(60);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 404, Path = "/trades", Query = "page=1" });
        rig.Options = new RunOptions { MaxItems = 12 };

        for (var run = 1; run <= 4; run++)
        {
            var report = await rig.FullAsync();
            Assert.Equal((run == 1 ? SyncStatus.Incomplete : SyncStatus.Limited, 12L), (report.Status, report.Added));
        }

        // Everything else has been read, so it is asked for again.
        Assert.Equal((SyncStatus.Incomplete, 0L), (await rig.FullAsync()) is var last ? (last.Status, last.Added) : default);
        Expect.Listed(rig.Database, rig.Replica.Data.Trades.Skip(12), rig.Replica.Data);
        rig.Replica.Faults.Clear();
        Assert.Equal(12, (await rig.FullAsync()).Added);
        Expect.Listed(rig);
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
