using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>Prints reports and reads them again.</summary>
internal static class PrintedReport
{
    public static async Task<FilingDocument> ReadAsync(PtrReport report) =>
        await new HouseFilingReader(TimeProvider.System)
            .ReadAsync(PtrPdf.Write(report), report.FilingId, TestContext.Current.CancellationToken);

    /// <summary>The gate at which a report is refused.</summary>
    public static async Task<string> RefusedAtAsync(PtrReport report) =>
        (await Assert.ThrowsAsync<FilingUnreadableException>(() => ReadAsync(report))).Gate;

    /// <summary>Asserts that every field of every row was read as it was printed.</summary>
    public static void Same(PtrReport report, FilingDocument document)
    {
        Assert.Equal(report.FilingId, document.FilingId);
        Assert.Equal(report.FilerName, document.FilerName, ignoreCase: report.Era is PtrEra.Old);
        Assert.Equal(report.FilerStatus, document.FilerStatus, ignoreCase: report.Era is PtrEra.Old);
        Assert.Equal(report.StateDistrict, document.StateDistrict);
        Assert.Equal(Date(report.SignedOn), document.FiledOn);
        Assert.Equal(report.Rows.Select(row => Printed(row, report)), document.Lines.Select(line => Read(line, report)), StringComparer.Ordinal);
    }

    // One line a row, so that a difference shows where it is.
    private static string Printed(PtrRow row, PtrReport report) => Line(
        report, row.Id, row.Owner, row.Asset, row.Type, Iso(Date(row.Date)), Iso(Date(row.Notified)), row.Amount,
        report.Layout.HasCapitalGains ? row.CapitalGains.ToString() : null,
        row.FilingStatus, row.Subholding, row.Location, row.Description, row.Comments);

    private static string Read(FilingLine line, PtrReport report) => Line(
        report, line.PrintedId, line.Owner, line.AssetText, line.TypeText, Iso(line.TxDate), Iso(line.NotifiedOn!.Value), line.Amount.Text,
        line.HasCapitalGains?.ToString(),
        line.FilingStatus, line.Subholding, line.Location, line.Description, line.Comments);

    private static string Line(PtrReport report, params string?[] fields)
    {
        var line = string.Join(" | ", fields);
        return report.Era is PtrEra.Old ? line.ToUpperInvariant() : line;
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
