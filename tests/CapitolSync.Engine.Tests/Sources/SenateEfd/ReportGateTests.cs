using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>A report with one thing wrong is refused by the gate of that name.</summary>
public sealed class ReportGateTests
{
    [Theory]
    [InlineData(ReportGate.Title, "for 06/16/2026", "for some day")]
    [InlineData(ReportGate.Title, "for 06/16/2026", "for 06/31/2026")]
    [InlineData(ReportGate.Filer, "class=\"filedReport\"", "class=\"filed\"")]
    [InlineData(ReportGate.Filed, "Filed  06/16/2026 @ 10:27 AM", "Filed")]
    [InlineData(ReportGate.Filed, "@ 10:27 AM", "@ 25:27 AM")]
    [InlineData(ReportGate.RowCount, "(5 transactions total)", "(6 transactions total)")]
    [InlineData(ReportGate.RowCount, "(5 transactions total)", "(5 items)")]
    [InlineData(ReportGate.OwnerCount, "2 Joint", "3 Joint")]
    [InlineData(ReportGate.OwnerCount, "2 Joint", "none Joint")]
    [InlineData(ReportGate.OwnerCount, "1 Spouse", "2 Self")]
    [InlineData(ReportGate.Columns, "<th scope=\"col\">Ticker</th>", "<th scope=\"col\">Symbol</th>")]
    [InlineData(ReportGate.Columns, "<th scope=\"col\">Ticker</th>", "<th scope=\"col\">Ticker</th><th>Extra</th>")]
    [InlineData(ReportGate.Columns, "<th scope=\"col\">Transaction Date</th>", "<th scope=\"col\">Day</th>")]
    [InlineData(ReportGate.Columns, "<td>Spouse</td>", "")]
    [InlineData(ReportGate.Numbering, "<td>3</td>", "<td>2</td>")]
    [InlineData(ReportGate.Numbering, "<td>5</td>", "<td>6</td>")]
    [InlineData(ReportGate.Numbering, "<td>5</td>", "<td>five</td>")]
    [InlineData(ReportGate.TxDate, "05/17/2026", "05/32/2026")]
    [InlineData(ReportGate.Owner, "<td>Spouse</td>", "<td>Neighbor</td>")]
    [InlineData(ReportGate.TxType, "<td>Sale (Full)</td>", "<td>Sale</td>")]
    [InlineData(ReportGate.Amount, "$50,001 - $100,000", "$50,001 -")]
    [InlineData(ReportGate.Amount, "$50,001 - $100,000", "$50,001 - $100,001")]
    [InlineData(ReportGate.Asset, "City of Mobile AL", "")]
    public void One_change_is_caught_by_its_gate(string gate, string printed, string instead)
    {
        var page = SenatePages.Report(SenateSamples.Everything());
        Assert.Contains(printed, page, StringComparison.Ordinal);
        var refusal = Assert.Throws<FilingUnreadableException>(() => ReportReader.Read(SenateSamples.Bytes(page.Replace(printed, instead, StringComparison.Ordinal)), "x"));
        Assert.Equal(gate, refusal.Gate);
    }

    [Fact]
    public void A_missing_row_is_caught()
    {
        var page = SenatePages.Report(SenateSamples.Everything());
        var start = page.IndexOf("<tr>", StringComparison.Ordinal);
        var shorter = page.Remove(start, page.IndexOf("</tr>", start, StringComparison.Ordinal) + "</tr>".Length - start);
        var refusal = Assert.Throws<FilingUnreadableException>(() => ReportReader.Read(SenateSamples.Bytes(shorter), "x"));
        Assert.Equal((ReportGate.RowCount, "The page counts 5 transactions, and its table has 4."), (refusal.Gate, refusal.Message));
    }

    [Fact]
    public void Columns_in_another_order_are_read_by_their_names()
    {
        var page = SenatePages.Report(SenateSamples.Report(SenateSamples.Row()));
        var swapped = page
            .Replace("<th scope=\"col\">Type</th><th scope=\"col\">Amount</th>", "<th scope=\"col\">Amount</th><th scope=\"col\">Type</th>", StringComparison.Ordinal)
            .Replace("<td>Purchase</td>", "<td>$1,001 - $15,000 </td>", StringComparison.Ordinal)
            .Replace("<td>$1,001 - $15,000</td>", "<td>Purchase</td>", StringComparison.Ordinal);
        Assert.NotEqual(page, swapped);
        Assert.Equal(ReportReader.Read(SenateSamples.Bytes(page), "x").Lines, ReportReader.Read(SenateSamples.Bytes(swapped), "x").Lines);
    }

    [Theory]
    [InlineData("agreement", "the agreement page")]
    [InlineData("search", "the search form")]
    [InlineData("maintenance", "the maintenance page")]
    [InlineData("bot", "a bot check")]
    [InlineData("annual", "another report (Annual Report for Calendar 2024)")]
    [InlineData("other", "a page titled \"Page not found\"")]
    [InlineData("empty", "a page without a title")]
    public void Another_page_is_named(string page, string name)
    {
        var refusal = Assert.Throws<FilingUnreadableException>(() => ReportReader.Read(SenateSamples.Bytes(SenatePageTests.Page(page)), "x"));
        Assert.Equal((ReportGate.PageKind, $"A periodic transaction report was expected; this is {name}."), (refusal.Gate, refusal.Message));
    }
}
