using System.Globalization;
using System.Text.RegularExpressions;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Streams.Listings;

/// <summary>Pages that say something of the listing that is not so: a date, a count, a row in place of another.</summary>
public sealed partial class OddPageTests
{
    [Theory]
    [InlineData(0, "1970-01-01T00:00:00Z")]
    [InlineData(5, "1970-01-01T00:00:00Z")]
    [InlineData(11, "1970-01-01T00:00:00Z")]
    [InlineData(7, "0026-02-20T00:00:00Z")]
    public async Task One_old_date_does_not_end_the_reading_of_what_is_new(int row, string date)
    {
        await using var rig = await EngineRig.StartAsync(240);
        await rig.FullAsync();
        rig.Replica.Data.AddTrades(60);
        rig.Forget();
        await SpoilAsync(rig, page: 1, body => Dated(body, row, date));

        var report = await rig.TradesAsync();

        Assert.Equal((SyncStatus.Complete, 60, 300L), (report.Status, report.Added, rig.Database.Count("trades")));
        // Of the last row of a page, nothing tells.
        Assert.Equal(row == 11 ? 0 : 1, rig.Port.Warnings.Count(warning => warning.Contains("is not in the order of the dates of publication", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(11)]
    public async Task One_date_that_is_newer_than_the_newest_does_not_begin_the_reading_anew(int row)
    {
        await using var rig = await EngineRig.StartAsync(240);
        var newer = rig.Replica.Data.Trades.Max(trade => trade.PubDate).AddHours(2);
        await SpoilAsync(rig, page: 5, body => Dated(body, row, newer.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 240), (report.Status, report.Added));
        Assert.InRange(rig.PagesAsked().Count, 20, 22);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public async Task A_row_that_is_shown_in_place_of_another_has_the_listing_read_again(int page)
    {
        await using var rig = await EngineRig.StartAsync(240);
        // One after the other, so that each reading asks for the page once.
        rig.Settings = rig.Settings with { Concurrency = 1 };
        await SpoilAsync(rig, page: 5, body => Renamed(body, 3, rig.Replica.Data.Trades[(page - 1) * 12 + 8].TxId), count: 1);

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 240), (report.Status, report.Added));
        Expect.Listed(rig);
    }

    [Fact]
    public async Task One_that_is_hidden_in_every_reading_is_a_failure_and_the_pass_is_over()
    {
        await using var rig = await EngineRig.StartAsync(240);
        await SpoilAsync(rig, page: 5, body => Renamed(body, 3, rig.Replica.Data.Trades[4 * 12 + 8].TxId));

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Incomplete, 239, 1), (report.Status, report.Added, report.Failed));
        Assert.Equal([$"end of the listing: {ErrorIds.ListingUnstable}"], rig.Port.FailedItems);
        Assert.Contains("The listing says that it has 240 rows but showed only 239 different ones, so rows have been missed, each time that it was read.", Assert.Single(rig.Port.Failures).Message, StringComparison.Ordinal);
        rig.Replica.Faults.Clear();
        rig.Forget();
        Assert.Equal(SyncStatus.Complete, (await rig.FullAsync()).Status);
        Expect.Listed(rig);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Theory]
    [InlineData(15, "page 2", "has 12 where there should be 3 at most")]
    [InlineData(12, "page 1", "12 rows in total, which end on it, and 20 pages")]
    public async Task A_count_that_its_own_page_contradicts_is_not_believed(int total, string page, string says)
    {
        await using var rig = await EngineRig.StartAsync(240);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        foreach (var number in (int[])[1, 2])
            await SpoilAsync(rig, number, body => body.Replace("\"totalCount\":240", $"\"totalCount\":{total}", StringComparison.Ordinal));

        var report = await rig.FullAsync();

        Assert.Equal(SyncStatus.Incomplete, report.Status);
        Assert.Contains(rig.Port.Failures, failure => failure.ErrorId == ErrorIds.PageIncomplete && failure.Message.Contains(page, StringComparison.Ordinal) && failure.Message.Contains(says, StringComparison.Ordinal));
        rig.Replica.Faults.Clear();
        Assert.Equal(SyncStatus.Complete, (await rig.TradesAsync()).Status);
        Expect.Listed(rig);
    }

    private static string Dated(string body, int row, string date) => Replace(body, Published(), row, $"\"pubDate\":\"{date}\"");

    private static string Renamed(string body, int row, long id) => Replace(body, Id(), row, string.Create(CultureInfo.InvariantCulture, $"\"_txId\":{id},"));

    private static string Replace(string body, Regex what, int row, string with)
    {
        var at = what.Matches(body)[row];
        return body[..at.Index] + with + body[(at.Index + at.Length)..];
    }

    /// <summary>Has the replica answer with a page that is changed.</summary>
    private static async Task SpoilAsync(EngineRig rig, int page, Func<string, string> change, int? count = null)
    {
        using var http = new HttpClient { BaseAddress = rig.Replica.BaseUri };
        // The flight alone: in a page, it is cut anywhere.
        http.DefaultRequestHeaders.Add("RSC", "1");
        var body = await http.GetStringAsync(new Uri($"/trades?page={page}&pageSize=12", UriKind.Relative), TestContext.Current.CancellationToken);
        var changed = change(body);
        Assert.NotEqual(body, changed);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = "/trades", Query = $"page={page}", Body = changed, Count = count });
        rig.Replica.Log.Clear();
    }

    [GeneratedRegex("\"pubDate\":\"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Published();

    [GeneratedRegex("\"_txId\":[0-9]+,", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
