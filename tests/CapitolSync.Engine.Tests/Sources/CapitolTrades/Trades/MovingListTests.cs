using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Trades;

/// <summary>The listing changes while it is read.</summary>
public sealed class MovingListTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 2)]
    [InlineData(3, 40)]
    [InlineData(10, 99)]
    public async Task Forty_are_added_at_the_head_and_all_arrive(int concurrency, int atRequest)
    {
        await using var rig = await EngineRig.StartAsync(1200);
        rig.Settings = rig.Settings with { Concurrency = concurrency };
        rig.Replica.When(atRequest, "/trades", () => rig.Replica.Data.AddTrades(40));

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 1240), (report.Status, report.Added));
        Expect.Listed(rig);
    }

    [Theory]
    [InlineData(1, 30, RemoveFrom.Head)]
    [InlineData(3, 30, RemoveFrom.Head)]
    [InlineData(3, 60, RemoveFrom.Anywhere)]
    [InlineData(10, 50, RemoveFrom.Anywhere)]
    [InlineData(3, 95, RemoveFrom.Tail)]
    public async Task Thirty_are_removed_and_nothing_else_is_lost(int concurrency, int atRequest, RemoveFrom where)
    {
        await using var rig = await EngineRig.StartAsync(1200);
        rig.Settings = rig.Settings with { Concurrency = concurrency };
        rig.Replica.When(atRequest, "/trades", () => rig.Replica.Data.RemoveTrades(30, where));

        var report = await rig.FullAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectAllThatStayed(rig, 1170);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public async Task Rows_added_and_removed_in_equal_number_are_noticed_although_the_total_is_unchanged(int concurrency)
    {
        await using var rig = await EngineRig.StartAsync(1200);
        rig.Settings = rig.Settings with { Concurrency = concurrency };
        rig.Replica.When(50, "/trades", () => rig.Replica.Data.Change(add: 30, remove: 30, where: RemoveFrom.Anywhere));

        var report = await rig.FullAsync();

        Assert.Empty(rig.Port.FailedItems);
        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectAllThatStayed(rig, 1200);
    }

    [Fact]
    public async Task Forty_are_added_and_later_thirty_removed()
    {
        await using var rig = await EngineRig.StartAsync(1200);
        rig.Replica.When(30, "/trades", () => rig.Replica.Data.AddTrades(40));
        rig.Replica.When(70, "/trades", () => rig.Replica.Data.RemoveTrades(30, RemoveFrom.Anywhere));

        var report = await rig.FullAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectAllThatStayed(rig, 1210);
    }

    [Fact]
    public async Task Changes_to_the_list_between_a_failed_run_and_the_next_lose_nothing()
    {
        await using var rig = await EngineRig.StartAsync(1200);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, After = 50 });
        await Assert.ThrowsAsync<SyncException>(rig.FullAsync);
        rig.Replica.Faults.Clear();
        rig.Replica.Data.Change(add: 35, remove: 50, where: RemoveFrom.Anywhere);

        var report = await rig.TradesAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectAllThatStayed(rig, 1185);
    }

    [Fact]
    public async Task New_trades_are_all_that_an_incremental_run_fetches()
    {
        await using var rig = await EngineRig.StartAsync(1200);
        await rig.FullAsync();
        rig.Replica.Data.AddTrades(40);
        rig.Forget();

        var report = await rig.TradesAsync();

        Assert.Equal((SyncStatus.Complete, 40, 0), (report.Status, report.Added, report.Updated));
        Expect.Listed(rig);
        Assert.InRange(rig.Replica.Log.Snapshot().Count, 4, 12);
    }

    [Fact]
    public async Task A_list_that_changes_during_every_reading_is_reported_as_unstable_and_the_next_run_completes()
    {
        await using var rig = await EngineRig.StartAsync(240);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        var moves = true;
        for (var request = 5; request < 200; request += 5)
        {
            rig.Replica.When(request, "/trades", () =>
            {
                if (Volatile.Read(ref moves))
                    rig.Replica.Data.Change(add: 4, remove: 4, where: RemoveFrom.Anywhere);
            });
        }

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal((StreamNames.Trades, "listing", ErrorIds.ListingUnstable), (failure.Stream, failure.Item, failure.ErrorId));
        Volatile.Write(ref moves, false);
        Assert.Equal(SyncStatus.Complete, (await rig.TradesAsync()).Status);
        ExpectAllThatStayed(rig, 240);
    }

    /// <summary>What is still listed is there as it is now, and nothing that never was listed.</summary>
    private static void ExpectAllThatStayed(EngineRig rig, int listed)
    {
        Assert.Equal(listed, rig.Replica.Data.Trades.Count);
        var ids = rig.Replica.Data.Trades.Select(trade => trade.TxId).ToHashSet();
        var stored = rig.Database.Lines("SELECT tx_id FROM trades").Select(line => long.Parse(line, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
        Assert.Empty(ids.Except(stored));
        // At most what was read before it left the site is there beside it.
        rig.Database.Execute($"DELETE FROM trades WHERE tx_id NOT IN ({string.Join(',', ids)})");
        rig.Database.Execute("DELETE FROM politicians WHERE politician_id NOT IN (SELECT politician_id FROM trades)");
        rig.Database.Execute("DELETE FROM issuers WHERE issuer_id NOT IN (SELECT issuer_id FROM trades)");
        Expect.Listed(rig);
    }
}
