using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>A source that answers 503 for ever after some requests, and then is well again.</summary>
public sealed class OutageTests
{
    [Theory]
    [InlineData(1, 12)]
    [InlineData(3, 12)]
    [InlineData(10, 12)]
    [InlineData(3, 96)]
    public async Task An_outage_of_the_listing_ends_with_a_cursor_and_the_next_run_resumes_there(int concurrency, int pageSize)
    {
        // Far more pages than failures open the breaker: an answer that comes late resets its count.
        var trades = 100 * pageSize;
        await using var rig = await EngineRig.StartAsync(trades);
        rig.PageSize = pageSize;
        rig.Settings = rig.Settings with { Concurrency = concurrency };
        const int answered = 50;
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, After = answered });

        var end = await Assert.ThrowsAsync<SyncException>(rig.FullAsync);

        var cursor = Assert.IsType<SyncCursor>(end.Target);
        // Pages are requested in order, but may arrive in another.
        var pages = rig.PagesAnswered();
        var read = Enumerable.Range(1, 100).TakeWhile(pages.Contains).Count();
        Assert.Equal((ErrorIds.CircuitOpen, 503), (end.ErrorId, end.StatusCode));
        Assert.Equal((StreamNames.Trades, 100), (cursor.Stream, cursor.Pages));
        Assert.Equal((answered * pageSize, trades - answered * pageSize, 0), (cursor.Done, cursor.Remaining, cursor.Failed));
        Assert.Equal((rig.DatabasePath, rig.Settings.BaseUri), (cursor.DatabasePath, cursor.BaseUri));
        Assert.Contains("Run Sync-CtTrade to resume", end.Message, StringComparison.Ordinal);
        Assert.Equal(SyncStatus.Halted, end.Report!.Status);
        Assert.Equal(cursor.Done, end.Report.Added);
        // Everything the cursor speaks of is stored: all pages up to it, and as many rows as it says.
        var page = cursor.Page!.Value;
        Assert.Equal(read, page);
        Assert.Equal(cursor.Done, rig.Database.Count("trades"));
        var stored = rig.Database.Lines("SELECT tx_id FROM trades").ToHashSet(StringComparer.Ordinal);
        Assert.All(rig.Replica.Data.Trades.Take(page * pageSize), trade => Assert.Contains(TestDatabase.Line(trade.TxId), stored));
        // One outage is not so many broken pages.
        Assert.Equal(0, rig.Database.Count("sync_failures"));

        rig.Replica.Faults.Clear();
        rig.Forget();
        var report = await rig.TradesAsync();

        Expect.Listed(rig);
        Assert.Equal((SyncStatus.Complete, trades - answered * pageSize), (report.Status, report.Added));
        // The head once, and what was missing: no page twice.
        var asked = rig.PagesAsked();
        Assert.Equal(asked.Count, asked.Distinct().Count());
        Assert.DoesNotContain(asked, number => number > 1 && number <= page);
        Assert.Equal(1 + cursor.Pages!.Value - answered, asked.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task An_outage_of_details_ends_with_a_cursor_and_the_next_run_resumes_there(int concurrency)
    {
        await using var rig = await EngineRig.StartAsync(200);
        rig.Settings = rig.Settings with { Concurrency = concurrency };
        await rig.FullAsync();
        rig.Forget();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, After = 70, Path = "/trades/*" });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DetailsAsync());

        var cursor = Assert.IsType<SyncCursor>(end.Target);
        Assert.Equal(ErrorIds.CircuitOpen, end.ErrorId);
        Assert.Equal((StreamNames.TradeDetails, "at 70 of 200 trades"), (cursor.Stream, cursor.Position));
        Assert.Equal((70, 130, 0), (cursor.Done, cursor.Remaining, cursor.Failed));
        Assert.Contains("Run Sync-CtTradeDetail to resume", end.Message, StringComparison.Ordinal);
        var done = Enriched(rig);
        Assert.Equal(70, done.Count);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades.Where(trade => done.Contains(trade.TxId)));

        rig.Replica.Faults.Clear();
        rig.Forget();
        var report = await rig.DetailsAsync();

        Assert.Equal((SyncStatus.Complete, 130), (report.Status, report.Items));
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
        Expect.Same(
            rig.Replica.Data.Trades.Where(trade => !done.Contains(trade.TxId)).Select(trade => TestDatabase.Line(trade.TxId)).Order(StringComparer.Ordinal),
            rig.Targets("/trades/").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_outage_of_issuers_ends_with_a_cursor_and_the_next_run_resumes_there()
    {
        await using var rig = await EngineRig.StartAsync(500);
        await rig.FullAsync();
        var all = rig.Replica.Data.Issuers.Count;
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, After = 9, Path = "/issuers/*" });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.IssuersAsync());

        var cursor = Assert.IsType<SyncCursor>(end.Target);
        Assert.Equal((ErrorIds.CircuitOpen, StreamNames.Issuers), (end.ErrorId, cursor.Stream));
        Assert.Equal((9, all - 9), (cursor.Done, cursor.Remaining));
        Assert.Equal(9, rig.Database.Lines("SELECT issuer_id FROM issuers WHERE enriched_at IS NOT NULL").Count);

        rig.Replica.Faults.Clear();
        rig.Forget();
        var report = await rig.IssuersAsync();

        Assert.Equal((SyncStatus.Complete, all - 9), (report.Status, report.Items));
        Assert.Equal(all - 9, rig.Replica.Log.Snapshot().Count);
        Expect.IssuersDetailed(rig.Database, rig.Replica.Data.Issuers);
    }

    [Fact]
    public async Task An_outage_of_the_catalog_ends_with_a_cursor_and_the_next_run_resumes_there()
    {
        await using var rig = await EngineRig.StartAsync(600);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, After = 8, Path = "/politicians" });

        var end = await Assert.ThrowsAsync<SyncException>(rig.PoliticiansAsync);

        Assert.Equal((ErrorIds.CircuitOpen, StreamNames.Politicians), (end.ErrorId, Assert.IsType<SyncCursor>(end.Target).Stream));
        rig.Replica.Faults.Clear();
        Assert.Equal(SyncStatus.Complete, (await rig.PoliticiansAsync()).Status);
        Expect.Catalogued(rig.Database, rig.Replica.Data);
    }

    [Fact]
    public async Task An_outage_during_details_keeps_the_report_of_the_listing()
    {
        await using var rig = await EngineRig.StartAsync(200);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, After = 50, Path = "/trades/*" });

        var end = await Assert.ThrowsAsync<SyncException>(rig.EverythingAsync);

        Assert.Equal((ErrorIds.CircuitOpen, StreamNames.TradeDetails), (end.ErrorId, end.Cursor!.Stream));
        Assert.Equal((StreamNames.Trades, SyncStatus.Complete, 200), Assert.Single(end.EarlierReports) is var listing ? (listing.Stream, listing.Status, listing.Added) : default);
        Assert.Equal((SyncStatus.Halted, 50), (end.Report!.Status, end.Report.Updated));
        Expect.Listed(rig);
    }

    private static HashSet<long> Enriched(EngineRig rig) =>
        [.. rig.Database.Lines("SELECT tx_id FROM trades WHERE enriched_at IS NOT NULL").Select(line => long.Parse(line, System.Globalization.CultureInfo.InvariantCulture))];
}
