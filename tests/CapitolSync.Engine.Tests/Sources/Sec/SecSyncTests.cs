using CapitolSync.Engine.Sources.Sec;
using CapitolSync.Engine.Store.Entities.Companies;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Lists;
using CapitolSync.Replica;
using CapitolSync.Replica.Sec;

namespace CapitolSync.Engine.Tests.Sources.Sec;

public sealed class SecSyncTests
{
    [Fact]
    public async Task Companies_are_listed_with_their_tickers_and_those_that_matter_are_read_for_their_sector()
    {
        await using var rig = await StartAsync();
        rig.Trade(1, "AAPL:US", "2026-02-02");
        rig.Trade(2, "BRK/B:US", "2026-02-03");

        var report = await SyncAsync(rig);

        Assert.Equal((SyncStatus.Complete, 3L), (report.Status, report.Items));
        Assert.Equal(["/files/company_tickers.json", "/submissions/CIK0001067983.json", "/submissions/CIK0000320193.json"], rig.Targets(""));
        Assert.Equal(
            ["320193|Apple Inc.|3571|Class 3571|information-technology|AAPL", "1067983|BERKSHIRE HATHAWAY INC|6331|Class 6331|financials|BRK.A", "1067983|BERKSHIRE HATHAWAY INC|6331|Class 6331|financials|BRK.B", "1318605|Tesla, Inc.|NULL|NULL|NULL|TSLA"],
            rig.Database.Lines("SELECT cik, name, sic, sic_description, sector, ticker FROM companies JOIN company_tickers USING (cik) ORDER BY cik, position"));

        // Nothing has changed.
        rig.Forget();
        Assert.Equal(SyncStatus.Complete, (await SyncAsync(rig)).Status);
        Assert.Equal(304, Assert.Single(rig.Replica.Log.Snapshot()).Status);

        rig.Forget();
        await rig.RunAsync(new CompaniesRequest { Settings = rig.Settings, All = true });
        Assert.Equal(["/files/company_tickers.json", "/submissions/CIK0001318605.json"], rig.Targets(""));
    }

    [Fact]
    public async Task A_ticker_moves_with_the_list_and_one_that_left_it_is_marked()
    {
        await using var rig = await StartAsync();
        await SyncAsync(rig);
        rig.Time.Ahead += TimeSpan.FromDays(8);
        rig.Replica.Sec.Companies = [new SecCompany(320193, "Apple Computer Inc.", "3571", "AAPL", "TSLA"), new SecCompany(1067983, "BERKSHIRE HATHAWAY INC", "6331", "BRK-B")];

        var report = await SyncAsync(rig);

        Assert.Equal(1L, report.Updated);
        Assert.Equal(
            ["AAPL|320193|0|0", "BRK.A|1067983|1|0", "BRK.B|1067983|0|0", "TSLA|320193|0|1"],
            rig.Database.Lines("SELECT ticker, cik, gone_at IS NOT NULL, julianday(since) > julianday((SELECT min(since) FROM company_tickers)) + 1 FROM company_tickers ORDER BY ticker"));
        Assert.Equal(["Apple Computer Inc."], rig.Database.Lines("SELECT name FROM companies WHERE cik = 320193"));
    }

    [Fact]
    public async Task A_list_that_lacks_more_than_half_of_the_tickers_marks_none()
    {
        await using var rig = await StartAsync();
        await SyncAsync(rig);
        rig.Time.Ahead += TimeSpan.FromDays(8);
        rig.Replica.Sec.Companies = [new SecCompany(1318605, "Tesla, Inc.", "3711", "TSLA")];

        await SyncAsync(rig);

        Assert.Equal(4, rig.Database.Count("company_tickers WHERE gone_at IS NULL"));
        Assert.EndsWith(
            "company_tickers.json: 3 of 4 tickers are no longer listed. That is more than half, so the list is taken for incomplete and none of them is marked as gone.",
            Assert.Single(rig.Port.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_a_row_that_cannot_be_read_marks_no_ticker_since_it_may_be_that_of_the_row()
    {
        await using var rig = await StartAsync();
        await SyncAsync(rig);
        rig.Options = rig.Options with { Force = true };
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 200,
            Path = "/files/*",
            Body = """
                {"0":{"cik_str":320193,"ticker":"AAPL","title":"Apple Inc."},"1":{"cik_str":"x","ticker":"BRK-B","title":"BERKSHIRE HATHAWAY INC"},
                 "2":{"cik_str":1067983,"ticker":"BRK-A","title":"BERKSHIRE HATHAWAY INC"},"3":{"cik_str":1318605,"ticker":"TSLA","title":"Tesla, Inc."}}
                """,
        });

        await SyncAsync(rig);

        Assert.Equal(ErrorIds.RowUnreadable, Assert.Single(rig.Port.Failures).ErrorId);
        Assert.Equal(4, rig.Database.Count("company_tickers WHERE gone_at IS NULL"));
    }

    [Fact]
    public async Task A_company_that_was_read_in_the_future_is_read_again()
    {
        await using var rig = await StartAsync();
        rig.Trade(1, "AAPL:US", "2026-02-02");
        await SyncAsync(rig);
        rig.Database.Execute("UPDATE companies SET read_at = '2099-01-01T00:00:00.000Z' WHERE cik = 320193");
        rig.Forget();

        await SyncAsync(rig);

        Assert.Equal(["CIK0000320193.json"], rig.Targets("/submissions/"));
    }

    [Fact]
    public async Task Without_a_contact_nothing_is_sent()
    {
        await using var rig = await StartAsync();
        rig.Settings = rig.Settings with { Contact = null };

        var end = await Assert.ThrowsAsync<SyncException>(() => SyncAsync(rig));

        Assert.Equal(ErrorIds.ContactMissing, end.ErrorId);
        Assert.Empty(rig.Replica.Log.Snapshot());
    }

    [Theory]
    [InlineData(FaultKind.Reformatted)]
    [InlineData(FaultKind.EmptyList)]
    public async Task A_list_that_cannot_be_read_replaces_nothing(FaultKind kind)
    {
        await using var rig = await StartAsync();
        await SyncAsync(rig);
        rig.Options = rig.Options with { Force = true };
        rig.Replica.Faults.Add(new Fault { Kind = kind, Path = "/files/*" });

        var report = await SyncAsync(rig);

        Assert.Equal((SyncStatus.Incomplete, ErrorIds.FormatChanged), (report.Status, Assert.Single(rig.Port.Failures).ErrorId));
        Assert.Equal(4, rig.Database.Count("company_tickers WHERE gone_at IS NULL"));
    }

    [Theory]
    [InlineData(3674, "information-technology")]
    [InlineData(2834, "health-care")]
    [InlineData(6798, "real-estate")]
    [InlineData(6021, "financials")]
    [InlineData(5331, "consumer-staples")]
    [InlineData(3711, "consumer-discretionary")]
    [InlineData(4911, "utilities")]
    [InlineData(4922, "energy")]
    [InlineData(3533, "energy")]
    [InlineData(9995, null)]
    public void A_classification_belongs_to_a_sector(int sic, string? sector) => Assert.Equal(sector, SicSectors.Of(sic));

    [Fact]
    public void The_map_in_the_docs_is_the_one_that_is_used()
    {
        var documented = File.ReadLines(Repository.FullPath("docs", "sectors.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]));

        Assert.Equal(SicSectors.All.Select(range => $"| {range.First:0000} | {range.Last:0000} | {range.Sector} | {range.What} |"), documented);
        Assert.All(SicSectors.All, range => Assert.Contains(range.Sector, ClosedLists.Sector.Values.Select(value => value.Name), StringComparer.Ordinal));
    }

    private static async Task<EngineRig> StartAsync()
    {
        var rig = await PriceRuns.StartAsync();
        rig.Settings = rig.Settings with { Key = null, Budget = [], Contact = "name@example.org" };
        rig.Replica.Sec.Companies =
        [
            new SecCompany(320193, "Apple Inc.", "3571", "AAPL"),
            new SecCompany(1067983, "BERKSHIRE HATHAWAY INC", "6331", "BRK-A", "BRK-B"),
            new SecCompany(1318605, "Tesla, Inc.", "3711", "TSLA"),
        ];
        return rig;
    }

    private static Task<SyncReport> SyncAsync(EngineRig rig) => rig.RunAsync(new CompaniesRequest { Settings = rig.Settings });
}
