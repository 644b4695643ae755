using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Trades;

/// <summary>One page that does not come as it should, among pages that do.</summary>
public sealed class BadPageTests
{
    private const int Trades = 500, Pages = 42, Bad = 17, Surplus = 4;

    public static TheoryData<string, string> Kinds => new()
    {
        { nameof(FaultKind.Garbage), ErrorIds.FormatChanged },
        { nameof(FaultKind.Truncate), ErrorIds.BodyTruncated },
        { nameof(FaultKind.Drop), ErrorIds.BodyTruncated },
        { nameof(FaultKind.DropHeaders), ErrorIds.ConnectionFailed },
        { nameof(FaultKind.NoList), ErrorIds.FormatChanged },
        { nameof(FaultKind.LoadingShell), ErrorIds.FormatChanged },
        { nameof(FaultKind.RscError), ErrorIds.FormatChanged },
        { nameof(FaultKind.EmptyList), ErrorIds.PageIncomplete },
        { "404", ErrorIds.RequestRejected },
        { "500", ErrorIds.SourceUnavailable },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_broken_page_is_reported_the_others_arrive_and_the_next_run_fetches_only_that_page(string kind, string errorId)
    {
        await using var rig = await EngineRig.StartAsync(Trades);
        rig.Replica.Faults.Add(Faults.Of(kind) with { Path = "/trades", Query = $"page={Bad}" });

        var report = await rig.FullAsync();

        Assert.Equal([$"page {Bad}: {errorId}"], rig.Port.FailedItems);
        Assert.Contains($"page {Bad}", Assert.Single(rig.Port.Failures).Message, StringComparison.Ordinal);
        Assert.Equal((SyncStatus.Incomplete, Trades - 12, 1, 12), (report.Status, report.Added, report.Failed, report.Remaining));
        Assert.Equal(Bad - 1, report.Cursor!.Page);
        Expect.Listed(rig.Database, AllBut(rig, Bad), rig.Replica.Data);
        Assert.Equal([$"ct.trades|page {Bad}|{errorId}"], rig.Database.Lines("SELECT stream, item, error_id FROM sync_failures"));

        rig.Replica.Faults.Clear();
        rig.Forget();
        var again = await rig.TradesAsync();

        Assert.Equal([Bad], rig.PagesAsked());
        Assert.Equal((SyncStatus.Complete, 12, 0), (again.Status, again.Added, again.Failed));
        Expect.Listed(rig);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Fact]
    public async Task A_page_that_stays_broken_is_reported_by_every_run()
    {
        await using var rig = await EngineRig.StartAsync(Trades);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Garbage, Path = "/trades", Query = $"page={Bad}" });
        await rig.FullAsync();
        rig.Forget();

        var again = await rig.TradesAsync();

        Assert.Equal([$"page {Bad}: {ErrorIds.FormatChanged}"], rig.Port.FailedItems);
        Assert.Equal((SyncStatus.Incomplete, 1, 12), (again.Status, again.Failed, again.Remaining));
        // And the head, which every run looks at: new trades must not wait for a page that is broken.
        Assert.Equal([Bad, 1], rig.PagesAsked());
    }

    /// <summary>The head is read once, however long a page below it is broken and however much it has grown.</summary>
    [Theory]
    [InlineData(5, new[] { 17, 18 }, new[] { 1, 17, 18 })]
    [InlineData(12, new[] { 18 }, new[] { 1, 2, 17, 18 })]
    [InlineData(36, new[] { 20 }, new[] { 1, 2, 3, 4, 17, 20 })]
    public async Task New_trades_arrive_although_a_page_stays_broken(int added, int[] broken, int[] asked)
    {
        await using var rig = await EngineRig.StartAsync(Trades);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Garbage, Path = "/trades", Query = $"page={Bad}" });
        await rig.FullAsync();
        rig.Replica.Faults.Clear();
        rig.Replica.Data.AddTrades(added);
        foreach (var page in broken)
            rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Garbage, Path = "/trades", Query = $"page={page}" });
        rig.Forget();

        var again = await rig.TradesAsync();

        Assert.Equal((SyncStatus.Incomplete, added), (again.Status, again.Added));
        Assert.Equal(asked, rig.PagesAsked().Order());
    }

    /// <summary>Workers look at pages side by side, and only a page shows that those below it are not needed.</summary>
    [Theory]
    [InlineData(FaultKind.EmptyList, 1)]
    [InlineData(FaultKind.Status, 2)]
    public async Task A_page_that_fails_and_is_not_needed_is_no_failure(FaultKind kind, int requests)
    {
        await using var rig = await EngineRig.StartAsync(Trades);
        rig.Settings = rig.Settings with { MaximumRetryCount = 1 };
        rig.Replica.Faults.Add(new Fault { Kind = kind, Path = "/trades", Query = $"page={Surplus}" });
        var onPageTwo = rig.Replica.Data.Trades.OrderByDescending(trade => trade.PubDate).ElementAt(15).PubDate;

        // Page two is not answered before page four was requested. What is requested again is not answered, and so does not fail
        // for good, before page two is stored.
        var (asked, stored) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        rig.Replica.When(2, "/trades", () => rig.Replica.AnswersAfter = asked.Task);
        rig.Replica.When(Surplus, "/trades", asked.SetResult);
        rig.Replica.When(Surplus + 1, "/trades", () => rig.Replica.AnswersAfter = stored.Task);

        var run = rig.TradesAsync(since: onPageTwo);
        await asked.Task;
        await Eventually.TrueAsync(() => rig.Database.Count($"trades WHERE tx_id = {rig.Replica.Data.Trades[12].TxId}") == 1, "page two is stored");
        stored.SetResult();
        var report = await run;

        Assert.Equal(requests, rig.PagesAsked().Count(page => page == Surplus));
        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        Assert.Empty(rig.Port.Failures);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Pages)]
    public async Task The_broken_page_may_be_the_first_or_the_last(int bad)
    {
        await using var rig = await EngineRig.StartAsync(Trades);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Garbage, Path = "/trades", Query = $"page={bad}" });

        var report = await rig.FullAsync();

        Assert.Equal([$"page {bad}: {ErrorIds.FormatChanged}"], rig.Port.FailedItems);
        Assert.Equal(SyncStatus.Incomplete, report.Status);
        Expect.Listed(rig.Database, AllBut(rig, bad), rig.Replica.Data);

        rig.Replica.Faults.Clear();
        rig.Forget();
        await rig.TradesAsync();
        Expect.Listed(rig);
        Assert.All(rig.PagesAsked(), page => Assert.True(page == bad || page == 1, $"page {page} was asked for"));
    }

    [Fact]
    public async Task Several_bad_pages_far_from_each_other_do_not_open_the_breaker()
    {
        await using var rig = await EngineRig.StartAsync(Trades);
        int[] bad = [3, 9, 15, 21, 27, 33, 39];
        foreach (var page in bad)
            rig.Replica.Faults.Add(new Fault { Kind = FaultKind.NoList, Path = "/trades", Query = $"page={page}" });

        var report = await rig.FullAsync();

        Assert.Equal(bad.Select(page => $"page {page}: {ErrorIds.FormatChanged}").Order(StringComparer.Ordinal), rig.Port.FailedItems.Order(StringComparer.Ordinal));
        Assert.Equal((SyncStatus.Incomplete, bad.Length), (report.Status, report.Failed));
        Expect.Listed(rig.Database, AllBut(rig, bad), rig.Replica.Data);
    }

    [Fact]
    public async Task A_transient_fault_is_retried_and_reported_nowhere()
    {
        await using var rig = await EngineRig.StartAsync(Trades);
        foreach (var (page, kind) in new[] { (5, FaultKind.Drop), (9, FaultKind.Truncate), (11, FaultKind.DropHeaders), (20, FaultKind.Status) })
            rig.Replica.Faults.Add(new Fault { Kind = kind, Path = "/trades", Query = $"page={page}", Count = 2 });

        var report = await rig.FullAsync();

        Expect.Listed(rig);
        Assert.Equal((SyncStatus.Complete, 0, 8), (report.Status, report.Failed, report.Retries));
        Assert.Empty(rig.Port.Failures);
    }

    private static IEnumerable<ReplicaTrade> AllBut(EngineRig rig, params int[] pages) =>
        rig.Replica.Data.Trades.Where((_, index) => !pages.Contains(index / 12 + 1));
}
