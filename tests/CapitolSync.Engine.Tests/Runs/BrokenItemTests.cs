using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>Items that fail run after run: what is broken at the source for good is known, counted, and no alarm.</summary>
public sealed class BrokenItemTests
{
    [Theory]
    [InlineData("RscError", ErrorIds.PageBroken)]
    [InlineData("404", ErrorIds.RequestRejected)]
    [InlineData("410", ErrorIds.RequestRejected)]
    public async Task An_item_that_is_broken_at_the_source_is_a_warning_from_the_third_run_on(string fault, string errorId)
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        var broken = rig.Replica.Data.Issuers[0].IssuerId;
        rig.Replica.Faults.Add(Faults.Of(fault) with { Path = $"/issuers/{broken}" });
        var issuers = rig.Database.Count("issuers");

        var reports = new List<SyncReport>();
        var said = new List<(int Errors, int Warnings)>();
        for (var run = 1; run <= 4; run++)
        {
            rig.Forget();
            reports.Add(await rig.IssuersAsync());
            said.Add((rig.Port.Failures.Count, rig.Port.Warnings.Count));
        }

        Assert.Equal([(1, 0), (1, 0), (0, 1), (0, 1)], said);
        Assert.Equal([SyncStatus.Incomplete, SyncStatus.Incomplete, SyncStatus.Complete, SyncStatus.Complete], reports.Select(report => report.Status));
        Assert.Equal([(1, 0, 1), (1, 0, 1), (0, 1, 0), (0, 1, 0)], reports.Select(report => (report.Failed, report.Broken, report.Remaining!.Value)));
        Assert.StartsWith("ct.issuers: 1 issuer has a page broken at the source", rig.Port.Warnings[0], StringComparison.Ordinal);
        // It was asked for all the same.
        Assert.Equal([$"{broken}"], rig.Targets("/issuers/"));
        var failure = Assert.Single(FailureQuery.Read(rig.Open(), [StreamNames.Issuers], null, null, 0, null));
        Assert.Equal(($"{broken}", errorId, 4, true), (failure.Item, failure.ErrorId, failure.Attempts, failure.IsBroken));
        Assert.Equal(new Uri(rig.Replica.BaseUri, $"/issuers/{broken}"), failure.Uri);
        Assert.Equal(reports[0].StartedAt, failure.Since, TimeSpan.FromSeconds(30));
        Assert.True(failure.Since < failure.FailedAt);
        var state = Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Issuers]));
        Assert.Equal((SyncStatus.Complete, issuers - 1, 0L, 1L, 0L), (state.Status, state.Done, state.Failed, state.Broken, state.Remaining));
    }

    [Fact]
    public async Task Many_in_a_row_do_not_keep_the_rest_from_being_read()
    {
        await using var rig = await EngineRig.StartAsync(60);
        // One after the other: with several at a time, a good page may come in between.
        rig.Settings = rig.Settings with { Concurrency = 1 };
        await rig.FullAsync();
        var newest = rig.Replica.Data.Trades.OrderByDescending(trade => (trade.PubDate, trade.TxId)).Take(7).Select(trade => trade.TxId).ToArray();
        foreach (var id in newest)
            rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = $"/trades/{id}" });

        // It might be an outage.
        Assert.Equal(ErrorIds.CircuitOpen, (await Assert.ThrowsAsync<SyncException>(() => rig.DetailsAsync())).ErrorId);
        rig.Forget();
        var report = await rig.DetailsAsync();

        Assert.Equal((SyncStatus.Incomplete, 7L), (report.Status, report.Failed));
        Assert.Equal(newest.Order().Select(id => $"{id}: {ErrorIds.PageBroken}"), rig.Port.FailedItems.Order(StringComparer.Ordinal));
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades.Where(trade => !newest.Contains(trade.TxId)));
    }

    [Fact]
    public async Task One_that_fails_otherwise_stays_a_failure()
    {
        await using var rig = await EngineRig.StartAsync(60);
        rig.Settings = rig.Settings with { MaximumRetryCount = 0 };
        await rig.FullAsync();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 500, Path = $"/issuers/{rig.Replica.Data.Issuers[0].IssuerId}" });

        for (var run = 1; run <= 5; run++)
            Assert.Equal(SyncStatus.Incomplete, (await rig.IssuersAsync()).Status);

        Assert.Equal((5, false), FailureQuery.Read(rig.Open(), null, null, null, 0, null).Select(failure => (failure.Attempts, failure.IsBroken)).Single());
    }

    [Fact]
    public async Task A_page_of_a_listing_is_never_given_up()
    {
        await using var rig = await EngineRig.StartAsync(60);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 404, Path = "/trades", Query = "page=3" });

        for (var run = 1; run <= 4; run++)
            Assert.Equal(SyncStatus.Incomplete, (await rig.FullAsync()).Status);

        Assert.Empty(FailureQuery.Read(rig.Open(), null, null, broken: true, 0, null));
    }

    [Fact]
    public async Task One_that_is_mended_leaves_the_list()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = $"/issuers/{rig.Replica.Data.Issuers[0].IssuerId}" });
        for (var run = 1; run <= 3; run++)
            await rig.IssuersAsync();
        rig.Replica.Faults.Clear();
        rig.Forget();

        var report = await rig.IssuersAsync();

        Assert.Equal((SyncStatus.Complete, 0L, 1L), (report.Status, report.Broken, report.Items));
        Assert.Empty(rig.Port.Warnings);
        Assert.Empty(FailureQuery.Read(rig.Open(), null, null, null, 0, null));
        Expect.IssuersDetailed(rig.Database, rig.Replica.Data.Issuers);
    }

    [Fact]
    public async Task A_limited_run_that_meets_one_is_not_complete()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        var newest = rig.Replica.Data.Trades.MaxBy(trade => (trade.PubDate, trade.TxId))!.TxId;
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = $"/trades/{newest}" });
        rig.Options = rig.Options with { MaxItems = 2 };

        var reports = new List<SyncReport>();
        for (var run = 1; run <= 3; run++)
            reports.Add(await rig.DetailsAsync());

        Assert.Equal([SyncStatus.Incomplete, SyncStatus.Incomplete, SyncStatus.Limited], reports.Select(report => report.Status));
        Assert.Equal((0L, 1L, 56L), (reports[2].Failed, reports[2].Broken, reports[2].Remaining!.Value));
    }

    [Fact]
    public async Task A_limited_run_that_leaves_nothing_else_is_complete()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = $"/trades/{rig.Replica.Data.Trades[0].TxId}" });
        await rig.DetailsAsync();
        rig.Options = rig.Options with { MaxItems = 1 };

        var reports = new List<SyncReport>();
        for (var run = 2; run <= 3; run++)
            reports.Add(await rig.DetailsAsync());

        Assert.Equal([(SyncStatus.Incomplete, 1L, 0L), (SyncStatus.Complete, 0L, 1L)], reports.Select(report => (report.Status, report.Failed, report.Broken)));
    }

    [Fact]
    public async Task A_mistyped_id_is_an_error_and_leaves_nothing_behind()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.EverythingAsync();

        var report = await rig.DetailsAsync(5, rig.Replica.Data.Trades[0].TxId);

        Assert.Equal((SyncStatus.Incomplete, 1L, 1L), (report.Status, report.Items, report.Failed));
        Assert.Equal([$"5: {ErrorIds.ItemNotFound}"], rig.Port.FailedItems);
        Assert.Empty(FailureQuery.Read(rig.Open(), null, null, null, 0, null));
        var state = Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.TradeDetails]));
        Assert.Equal((SyncStatus.Complete, 0L, 0L), (state.Status, state.Failed, state.Remaining));
    }

    [Fact]
    public async Task Forgetting_failures_forgets_nothing_else()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.EverythingAsync();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = $"/issuers/{rig.Replica.Data.Issuers[0].IssuerId}" });
        rig.Options = rig.Options with { Force = true };
        await rig.IssuersAsync();
        var before = Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Issuers]));

        await rig.Engine.ForgetFailuresAsync(rig.DatabasePath, StreamNames.Issuers);

        var after = Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Issuers]));
        Assert.Equal((1L, 1L), (before.Failed, before.Remaining));
        Assert.Equal((SyncStatus.Complete, 0L, 0L), (after.Status, after.Failed, after.Remaining));
        Assert.Equal(0, rig.Database.Count("issuers WHERE enriched_at IS NULL"));
    }
}
