using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Makes a report of the text on its pages, and lets it pass only when all gates do.</summary>
internal static class HouseFiling
{
    /// <summary>Reads a report.</summary>
    /// <param name="pages">Its pages.</param>
    /// <param name="docId">The number that was asked for; null to take the printed one.</param>
    public static FilingDocument Read(IReadOnlyList<PdfPageText> pages, string? docId)
    {
        if (pages.SkipLast(pages.Reverse().TakeWhile(IsEmpty).Count()).FirstOrDefault(IsEmpty) is { } empty)
            throw new FilingUnreadableException("Text", $"page {empty.Number} has no text");
        var filingId = FilingGates.FilingId(FilingIdText.Find(pages), docId);
        var table = FilingTableReader.Read(pages);
        FilingGates.Table(table);
        var filer = FilerPart.Read(table.Before);
        if (filer.Name is null)
            throw new FilingUnreadableException("Filer", "the report does not print who filed it");
        var signedOn = SignaturePart.Read(table.After)
            ?? throw new FilingUnreadableException("Signature", "the report has no signature with a date, so its end may be missing");

        var lines = table.Rows.Select((row, index) => FilingRowReader.Read(row, index + 1)).ToArray();
        return new FilingDocument
        {
            FilingId = filingId,
            Pages = pages.Count,
            FilerName = filer.Name,
            FilerStatus = filer.Status,
            StateDistrict = filer.StateDistrict,
            FiledOn = signedOn,
            Lines = lines,
            Warnings = [.. lines.SelectMany(line => FilingGates.Warnings(line, signedOn, table.HasCapitalGainsColumn))],
        };
    }

    /// <summary>Whether the text has a report's number or the header of its table.</summary>
    public static bool IsPrinted(IReadOnlyList<PdfPageText> pages) =>
        FilingIdText.Find(pages) is not null || pages.Any(page => page.Lines.Any(line => TableColumns.From(line) is not null));

    private static bool IsEmpty(PdfPageText page) => page.Lines.Count == 0;
}
