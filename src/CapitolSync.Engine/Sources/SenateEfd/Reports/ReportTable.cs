using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>The table of transactions, found by what its header says and not by where it stands.</summary>
/// <param name="Lines">The rows as on the page, newest number first.</param>
/// <param name="Warnings">What is new or missing in the table and was let pass.</param>
internal sealed record ReportTable(List<FilingLine> Lines, IReadOnlyList<FilingWarning> Warnings)
{
    private const string Telling = "Transaction Date";

    // In the order in which a row is read.
    private static readonly string[] Columns = ["#", Telling, "Owner", "Ticker", "Asset Name", "Asset Type", "Type", "Amount", "Comment"];

    // A report without them says less, and nothing wrong.
    private static readonly string[] Optional = ["Asset Type", "Comment"];

    /// <summary>Reads the rows.</summary>
    /// <returns>null where the page has no such table.</returns>
    /// <exception cref="FilingUnreadableException">A column is missing, or a row has other cells than the header.</exception>
    public static ReportTable? Read(IHtmlDocument document)
    {
        var headers = document.QuerySelectorAll("tr").Where(row => IsHeader(row) && !IsFoot(row)).ToArray();
        if (headers.Length > 1)
            throw new FilingUnreadableException(ReportGate.Columns, $"The page has {headers.Length} tables of transactions.");
        if (headers is not [var header])
            return null;
        var names = Array.ConvertAll(Cells(header), PageText.Of);
        var places = Array.ConvertAll(Columns, column => Place(names, column));
        var lines = new List<FilingLine>();
        foreach (var row in header.Closest("table")!.QuerySelectorAll("tr").Where(row => row != header))
        {
            var cells = Cells(row);
            if (!Array.Exists(cells, static cell => cell.LocalName is "td") || (IsFoot(row) && names.SequenceEqual(cells.Select(PageText.Of), StringComparer.OrdinalIgnoreCase)))
                continue;
            if (cells.Length != names.Length)
                throw new FilingUnreadableException(ReportGate.Columns, $"Row {lines.Count + 1} has {cells.Length} cells instead of {names.Length}.");
            lines.Add(ReportRow.Read(Array.ConvertAll(places, place => place < 0 ? null : cells[place])));
        }
        return new ReportTable(lines, [.. Odd(names, places)]);
    }

    private static bool IsHeader(IElement row) => Array.Exists(Cells(row), static cell => cell.LocalName is "th" && Same(PageText.Of(cell), Telling));

    /// <summary>Tables may repeat their header under the rows.</summary>
    private static bool IsFoot(IElement row) => row.ParentElement?.LocalName is "tfoot";

    private static IElement[] Cells(IElement row) => [.. row.Children.Where(static cell => cell.LocalName is "td" or "th")];

    private static bool Same(string name, string column) => string.Equals(name, column, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where one of our columns stands in the table; -1 where it has none and none is needed.</summary>
    private static int Place(string[] names, string column)
    {
        var place = Array.FindIndex(names, name => Same(name, column));
        return place >= 0 || Optional.Contains(column, StringComparer.Ordinal)
            ? place
            : throw new FilingUnreadableException(ReportGate.Columns, $"The table has no column \"{column}\"; it has {string.Join(", ", names)}.");
    }

    private static IEnumerable<FilingWarning> Odd(string[] names, int[] places) =>
        Columns.Where((_, index) => places[index] < 0).Select(static column => new FilingWarning(null, ReportGate.Columns, $"the table has no column \"{column}\""))
            .Concat(names.Where((_, index) => !places.Contains(index)).Select(static name => new FilingWarning(null, ReportGate.Columns, $"the table has a column \"{name}\" that is not known and was not read")));
}
