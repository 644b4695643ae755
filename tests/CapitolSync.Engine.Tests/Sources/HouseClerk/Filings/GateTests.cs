using System.Text;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>A report that is not understood whole is not published in part.</summary>
public sealed class GateTests
{
    private static readonly PtrRow Good = new() { Asset = "Apple Inc. (AAPL) [ST]" };

    [Theory]
    [InlineData("Amount", "$15,001 -")]
    [InlineData("Amount", "$15,001")]
    [InlineData("Amount", "$1,001 - $50,000")]
    [InlineData("Amount", "a lot")]
    public async Task An_amount_that_the_form_does_not_have_is_refused(string gate, string amount) =>
        Assert.Equal(gate, await PrintedReport.RefusedAtAsync(Reports.Of(Good, Good with { Amount = amount })));

    [Fact]
    public async Task Each_column_has_its_gate()
    {
        Assert.Equal("Type", await PrintedReport.RefusedAtAsync(Reports.Of(Good with { Type = "X" })));
        Assert.Equal("Owner", await PrintedReport.RefusedAtAsync(Reports.Of(Good with { Owner = "XX" })));
        Assert.Equal("Date", await PrintedReport.RefusedAtAsync(Reports.Of(Good with { Date = "13/40/2026" })));
        Assert.Equal("Id", await PrintedReport.RefusedAtAsync(Reports.Of(PtrEra.New, nameof(PtrLayout.WithIds), Good with { Id = "abc" })));
        Assert.Equal("Asset", await PrintedReport.RefusedAtAsync(Reports.Of(Good with { Asset = "" })));
    }

    [Fact]
    public async Task A_row_without_a_filing_status_is_refused()
    {
        Assert.Equal("RowCount", await PrintedReport.RefusedAtAsync(Reports.Of(Good, Good with { FilingStatus = null })));
        Assert.Equal("FilingStatus", await PrintedReport.RefusedAtAsync(Reports.Of(Good with { FilingStatus = "" })));
    }

    [Fact]
    public async Task A_row_without_a_date_is_not_taken_for_a_part_of_the_row_above()
    {
        Assert.Equal("RowCount", await PrintedReport.RefusedAtAsync(Reports.Of(Good, Good with { Notified = "" })));
        Assert.Equal("Layout", await PrintedReport.RefusedAtAsync(Reports.Of(Good, Good with { Notified = "", Owner = "SP" })));
    }

    [Fact]
    public async Task A_report_without_rows_is_refused() =>
        Assert.Equal("RowCount", await PrintedReport.RefusedAtAsync(Reports.Of()));

    [Fact]
    public async Task A_report_without_a_signature_is_refused_since_its_end_may_be_missing() =>
        Assert.Equal("Signature", await PrintedReport.RefusedAtAsync(Reports.Of(Good) with { SignedOn = "" }));

    [Fact]
    public async Task A_report_under_another_number_is_refused()
    {
        var reader = new HouseFilingReader(TimeProvider.System);
        var pdf = PtrPdf.Write(Reports.Of(Good));
        var refused = await Assert.ThrowsAsync<FilingUnreadableException>(
            () => reader.ReadAsync(pdf, "20000001", TestContext.Current.CancellationToken));
        Assert.Equal("FilingId", refused.Gate);
        Assert.Equal("20099001", (await reader.ReadAsync(pdf, null, TestContext.Current.CancellationToken)).FilingId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>404 - File or directory not found.</body></html>")]
    [InlineData("%PDF-1.4\n")]
    public async Task What_is_not_a_PDF_is_refused(string body)
    {
        var refused = await Assert.ThrowsAsync<FilingUnreadableException>(() => new HouseFilingReader(TimeProvider.System)
            .ReadAsync(Encoding.ASCII.GetBytes(body), "20099001", TestContext.Current.CancellationToken));
        Assert.Equal("Pdf", refused.Gate);
    }

    [Fact]
    public async Task A_date_in_the_future_is_kept_as_printed_and_told()
    {
        var document = await PrintedReport.ReadAsync(Reports.Of(Good, Good with { Date = "01/02/2062" }, Good with { Date = "01/02/0206" }));
        Assert.Equal(
            [new DateOnly(2026, 1, 2), new DateOnly(2062, 1, 2), new DateOnly(206, 1, 2)],
            document.Lines.Select(line => line.TxDate));
        Assert.Equal([(2, "Date"), (3, "Date")], document.Warnings.Select(warning => (warning.Line!.Value, warning.Gate)));
    }

    [Fact]
    public async Task What_is_odd_and_kept_is_told()
    {
        var document = await PrintedReport.ReadAsync(Reports.Of(Good with { CapitalGains = true }, Good with { FilingStatus = "Withdrawn" }, Good with { FilingStatus = "DELETED" }));
        Assert.Equal([(1, "CapitalGains"), (2, "FilingStatus"), (3, "FilingStatus")], document.Warnings.Select(warning => (warning.Line!.Value, warning.Gate)));
        Assert.Equal(["New", "Withdrawn", "Deleted"], document.Lines.Select(line => line.FilingStatus), StringComparer.Ordinal);
    }
}
