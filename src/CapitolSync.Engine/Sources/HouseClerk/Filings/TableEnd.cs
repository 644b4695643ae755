using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Recognizes what follows the transactions: a note under the table, the next section's title, the signature.</summary>
internal static class TableEnd
{
    // As older reports print them, and as newer ones do, whose fonts lose the small letters.
    private static readonly string[] Titles =
    [
        "INVESTMENTVEHICLEDETAILS", "IVD", "ASSETCLASSDETAILS", "ACD", "COMMENTS", "C",
        "INITIALPUBLICOFFERINGS", "IPO", "CERTIFICATIONANDSIGNATURE", "CS", "CAS",
    ];

    // Titles are set some 3 points further left than anything in the table, and a quarter larger than its header.
    private const double Outdent = 2;
    private const double TitleRatio = 1.15;

    public static bool Is(TextLine line, TableColumns columns)
    {
        if (line.Left < columns.Id - Outdent)
            return true;
        if (columns.ColumnOf(line.Words[0]) >= TableColumn.Asset)
            return false;
        return line.Compact.StartsWith('*')
            || line.Compact.StartsWith("DIGITALLYSIGNED", StringComparison.Ordinal)
            || line.Words[0].LargestSize > TitleRatio * columns.Size
            || Titles.Contains(line.Compact, StringComparer.Ordinal);
    }
}
