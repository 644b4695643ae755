using System.Text;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Streams.Listings;

/// <summary>Rows of a listing that cannot be read: reported, asked for again, and over once they can be or have left.</summary>
public sealed class UnreadableRowTests
{
    [Fact]
    public async Task The_others_are_stored_and_the_next_run_asks_for_its_page_again_until_it_can_be_read()
    {
        await using var rig = await EngineRig.StartAsync(240);
        var odd = rig.Replica.Data.Trades[12 * 9 + 4];
        await SpoilAsync(rig, page: 10, odd.TxId);

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Incomplete, 239, 1), (report.Status, report.Added, report.Failed));
        Assert.Equal([$"{odd.TxId}: {ErrorIds.RowUnreadable}"], rig.Port.FailedItems);
        Assert.Contains("page 10, row 5: 'txDate' cannot be read: '0000-01-01'", Assert.Single(rig.Port.Failures).Message, StringComparison.Ordinal);
        Expect.Listed(rig.Database, rig.Replica.Data.Trades.Where(trade => trade != odd), rig.Replica.Data);

        // An incremental pass does not go down to it, so its page is read on its own, and is still odd.
        for (var run = 1; run <= 2; run++)
        {
            rig.Forget();
            report = await rig.TradesAsync();
            Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
            Assert.Equal([$"{odd.TxId}: {ErrorIds.RowUnreadable}"], rig.Port.FailedItems);
            Assert.Equal(1, rig.PagesAsked().Count(page => page == 10));
            Assert.DoesNotContain(rig.PagesAsked(), page => page is 8 or 9 or > 10);
        }

        rig.Replica.Faults.Clear();
        rig.Forget();
        report = await rig.TradesAsync();

        Assert.Equal((SyncStatus.Complete, 1, 0), (report.Status, report.Added, report.Failed));
        Assert.Equal(0, rig.Database.Count("sync_failures"));
        Expect.Listed(rig);
        rig.Forget();
        await rig.TradesAsync();
        Assert.DoesNotContain(10, rig.PagesAsked());
    }

    [Fact]
    public async Task A_row_that_has_left_the_listing_is_over()
    {
        await using var rig = await EngineRig.StartAsync(240);
        var odd = rig.Replica.Data.Trades[12 * 9 + 4];
        await SpoilAsync(rig, page: 10, odd.TxId);
        await rig.FullAsync();
        rig.Replica.Faults.Clear();
        rig.Forget();
        // Its page, without it: the rows below have moved up.
        var rest = rig.Replica.Data.Trades.Skip(12 * 9).Take(12).ToList();
        await SpoilAsync(rig, page: 10, odd.TxId, newId: rest[0].TxId);

        var report = await rig.TradesAsync();

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Fact]
    public async Task A_row_without_a_readable_key_is_known_by_its_place()
    {
        await using var rig = await EngineRig.StartAsync(60);
        var odd = rig.Replica.Data.Trades[26];
        await SpoilAsync(rig, page: 3, odd.TxId, newId: null);

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Incomplete, 59, 1), (report.Status, report.Added, report.Failed));
        Assert.Equal([$"page 3, row 3: {ErrorIds.RowUnreadable}"], rig.Port.FailedItems);
        rig.Replica.Faults.Clear();
        rig.Forget();

        Assert.Equal(SyncStatus.Complete, (await rig.FullAsync()).Status);
        Expect.Listed(rig);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_reported_and_stays_on_record_even_if_its_page_cannot_be_had(bool hasKey)
    {
        await using var rig = await EngineRig.StartAsync(240);
        var odd = rig.Replica.Data.Trades[12 * 9 + 4];
        await SpoilAsync(rig, page: 10, odd.TxId, hasKey ? 0 : null);
        await rig.FullAsync();
        var item = hasKey ? odd.TxId.ToString(System.Globalization.CultureInfo.InvariantCulture) : "page 10, row 5";
        rig.Replica.Faults.Clear();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 500, Path = "/trades", Query = "page=10" });
        rig.Settings = rig.Settings with { MaximumRetryCount = 0 };
        rig.Forget();

        var report = await rig.TradesAsync();

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        Assert.Equal([$"{item}: {ErrorIds.RowUnreadable}"], rig.Port.FailedItems);
        Assert.Equal([$"{item}|{ErrorIds.RowUnreadable}"], rig.Database.Lines("SELECT item, error_id FROM sync_failures"));
        Assert.Contains(10, rig.PagesAsked());
    }

    [Fact]
    public async Task A_limited_run_that_does_not_get_to_it_reports_it()
    {
        await using var rig = await EngineRig.StartAsync(240);
        var odd = rig.Replica.Data.Trades[12 * 9 + 4];
        await SpoilAsync(rig, page: 10, odd.TxId);
        await rig.FullAsync();
        rig.Replica.Data.AddTrades(48);
        rig.Options = rig.Options with { MaxItems = 12 };
        rig.Forget();

        var report = await rig.TradesAsync();

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        Assert.Equal([$"{odd.TxId}: {ErrorIds.RowUnreadable}"], rig.Port.FailedItems);
        Assert.DoesNotContain(10, rig.PagesAsked());
    }

    [Fact]
    public async Task State_and_report_agree_on_it()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await SpoilAsync(rig, page: 3, rig.Replica.Data.Trades[26].TxId);

        await rig.FullAsync();

        var state = Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Trades]));
        Assert.Equal((SyncStatus.Incomplete, 1), (state.Status, state.Failed));
    }

    /// <summary>Has the replica answer with a page in which one row is odd: by its date, or by another id.</summary>
    private static async Task SpoilAsync(EngineRig rig, int page, long id, long? newId = 0)
    {
        using var http = new HttpClient { BaseAddress = rig.Replica.BaseUri };
        // The flight alone: in a page, it is cut anywhere.
        http.DefaultRequestHeaders.Add("RSC", "1");
        var body = await http.GetStringAsync(new Uri($"/trades?page={page}&pageSize=12", UriKind.Relative), TestContext.Current.CancellationToken);
        var at = body.IndexOf($"\"_txId\":{id},", StringComparison.Ordinal);
        var spoiled = new StringBuilder(body);
        if (newId == 0)
        {
            var date = body.IndexOf("\"txDate\":\"", at, StringComparison.Ordinal) + "\"txDate\":\"".Length;
            spoiled.Remove(date, 10).Insert(date, "0000-01-01");
        }
        else
        {
            spoiled.Replace($"\"_txId\":{id},", newId is { } other ? $"\"_txId\":{other}," : "\"_txId\":[1],", at, 60);
        }

        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = "/trades", Query = $"page={page}", Body = spoiled.ToString() });
        rig.Replica.Log.Clear();
    }
}
