using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Pages;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>Real pages of the Senate, against what an independent reading found in them.</summary>
public sealed class RealReportTests
{
    private const string Folder = "official/senate";

    [Fact]
    public void Every_row_of_the_real_reports_is_read_as_printed()
    {
        var truth = CsvRows.Read(SharedFolder.ReadBytes("official/truth/senate_rows.csv"));
        Assert.Equal(70, truth.Count);
        foreach (var report in truth.GroupBy(row => row["file"], StringComparer.Ordinal))
        {
            var document = ReportReader.Read(SharedFolder.ReadBytes($"{Folder}/{report.Key}"), "C52854ED-A778-483A-883C-0BA2BBA17877");
            Assert.Equal("c52854ed-a778-483a-883c-0ba2bba17877", document.FilingId);
            Assert.False(document.IsScan);
            Assert.Equal(report.Select(row => Printed(row)), document.Lines.Select(line => Printed(line, document)));
        }
    }

    [Fact]
    public void Every_real_report_is_read_and_has_its_own_count()
    {
        var files = Directory.GetFiles(SharedFolder.FolderPath(Folder), "ptr_*.html");
        var counts = files.ToDictionary(file => Path.GetFileName(file), file => ReportReader.Read(File.ReadAllBytes(file), "x").Lines.Count, StringComparer.Ordinal);
        var truth = CsvRows.Read(SharedFolder.ReadBytes("official/truth/senate_rows.csv")).GroupBy(row => row["file"], StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.Count(), StringComparer.Ordinal);
        Assert.Equal(truth.OrderBy(pair => pair.Key, StringComparer.Ordinal), counts.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_real_report_on_paper_is_a_scan_of_five_pages()
    {
        var document = ReportReader.Read(SharedFolder.ReadBytes($"{Folder}/paper_3a4c5095-028a-4614-a692-836719da4e63.html"), "3a4c5095-028a-4614-a692-836719da4e63");
        Assert.Equal((true, 5, 0), (document.IsScan, document.Pages, document.Lines.Count));
    }

    [Fact]
    public void A_real_annual_report_is_refused_by_name()
    {
        var refusal = Assert.Throws<FilingUnreadableException>(() => ReportReader.Read(SharedFolder.ReadBytes($"{Folder}/annual_electronic.html"), "x"));
        Assert.Equal(ReportGate.PageKind, refusal.Gate);
        Assert.Contains("Annual Report for Calendar 2024 (Amendment 1)", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agreement-page.html", (int)SenatePageKind.Agreement)]
    [InlineData("search-form.html", (int)SenatePageKind.SearchForm)]
    [InlineData("annual_electronic.html", (int)SenatePageKind.OtherReport)]
    [InlineData("paper_3a4c5095-028a-4614-a692-836719da4e63.html", (int)SenatePageKind.PaperReport)]
    [InlineData("ptr_tuberville.html", (int)SenatePageKind.PeriodicReport)]
    public void Real_pages_are_recognized(string name, int kind)
    {
        using var page = SenatePage.Parse(SharedFolder.ReadBytes($"{Folder}/{name}"));
        Assert.Equal((SenatePageKind)kind, page.Kind);
    }

    [Fact]
    public void The_real_agreement_gives_its_token_and_its_terms()
    {
        var agreement = AgreementPage.Read(SharedFolder.ReadBytes($"{Folder}/agreement-page.html"));
        Assert.Equal(64, agreement.CsrfToken.Length);
        Assert.True(agreement.IsRefusal);
        var terms = agreement.Terms.Split('\n');
        Assert.Equal("You must agree to the following to be able to search reports.", terms[0]);
        Assert.Contains("for determining or establishing the credit rating of any individual; or", terms);
        Assert.Equal("I understand the prohibitions on obtaining and use of financial disclosure reports.", terms[^1]);
        Assert.Equal(9, terms.Length);
    }

    private static string Printed(Dictionary<string, string> row) => string.Join('|',
        row["title"], row["filer"], row["filed"], row["no"], row["tx_date"], row["owner"], row["ticker"], row["asset"], row["asset_type"], row["type"], row["amount"], row["comment"]);

    private static string Printed(FilingLine line, FilingDocument document)
    {
        var eastern = TimeZoneInfo.ConvertTime(document.FiledAt!.Value, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        Assert.Equal(document.FiledOn, DateOnly.FromDateTime(eastern.Date));
        Assert.Null(line.Option ?? (object?)line.Bond ?? line.Received);
        return string.Join('|',
            string.Create(CultureInfo.InvariantCulture, $"Periodic Transaction Report for {document.TitleOn:MM/dd/yyyy}{(document.Amendment is { } number ? $" (Amendment {number})" : "")}"),
            document.FilerName, eastern.ToString("MM/dd/yyyy @ h:mm tt", CultureInfo.InvariantCulture), line.Line.ToString(CultureInfo.InvariantCulture),
            line.TxDate.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture), line.Owner, line.Ticker ?? "--", line.Asset, line.AssetCode, line.TypeText, line.Amount.Text, line.Comments ?? "--");
    }
}
