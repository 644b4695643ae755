using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>The table of transactions, found by what its header says and not by where it stands.</summary>
internal static class ReportTable
{
    private static readonly string[] Columns = ["#", "Transaction Date", "Owner", "Ticker", "Asset Name", "Asset Type", "Type", "Amount", "Comment"];

    /// <summary>Reads the rows.</summary>
    /// <returns>The rows as on the page, newest number first; null where the page has no such table.</returns>
    /// <exception cref="FilingUnreadableException">A column is missing or new, or a row has other cells than the header.</exception>
    public static List<FilingLine>? Read(IHtmlDocument document)
    {
        var tables = document.QuerySelectorAll("table").Where(table => Headers(table).Contains("Transaction Date", StringComparer.OrdinalIgnoreCase)).ToArray();
        if (tables.Length > 1)
            throw new FilingUnreadableException(ReportGate.Columns, $"The page has {tables.Length} tables of transactions.");
        if (tables is not [var found])
            return null;
        var places = Places(Headers(found));
        var lines = new List<FilingLine>();
        foreach (var row in found.QuerySelectorAll("tr"))
        {
            var cells = row.Children.Where(cell => cell.LocalName is "td").ToArray();
            if (cells.Length == 0)
                continue;
            if (cells.Length != Columns.Length)
                throw new FilingUnreadableException(ReportGate.Columns, $"Row {lines.Count + 1} has {cells.Length} cells instead of {Columns.Length}.");
            lines.Add(ReportRow.Read(Array.ConvertAll(places, place => cells[place])));
        }
        return lines;
    }

    private static string[] Headers(IElement table) => [.. table.QuerySelectorAll("th").Select(PageText.Of)];

    /// <summary>Where each of our columns stands in the table.</summary>
    private static int[] Places(string[] headers)
    {
        var places = Array.ConvertAll(Columns, column => Array.FindIndex(headers, header => string.Equals(header, column, StringComparison.OrdinalIgnoreCase)));
        for (var column = 0; column < places.Length; column++)
        {
            if (places[column] < 0)
                throw new FilingUnreadableException(ReportGate.Columns, $"The table has no column \"{Columns[column]}\"; it has {string.Join(", ", headers)}.");
        }
        return headers.Length == Columns.Length
            ? places
            : throw new FilingUnreadableException(ReportGate.Columns, $"The table has {headers.Length} columns instead of {Columns.Length}: {string.Join(", ", headers)}.");
    }
}
