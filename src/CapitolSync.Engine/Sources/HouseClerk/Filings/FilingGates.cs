using CapitolSync.Engine.Filings;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>What a report as a whole must show before any of its rows is believed.</summary>
internal static class FilingGates
{
    /// <summary>Checks that the number is the one that was asked for.</summary>
    /// <returns>The report's number.</returns>
    public static string FilingId(string? printed, string? expected)
    {
        if (printed is null)
            throw new FilingUnreadableException("FilingId", "the report does not print its number");
        return expected is null || string.Equals(expected, printed, StringComparison.Ordinal)
            ? printed
            : throw new FilingUnreadableException("FilingId", $"report {expected} was asked for, and {printed} is printed on it");
    }

    /// <summary>Checks that the table was found from its header to its end, with a filing status for every row.</summary>
    public static void Table(FilingTable table)
    {
        if (!table.HasHeader)
            throw new FilingUnreadableException("Header", "no page has the header of the transactions");
        if (!table.HasEnd)
            throw new FilingUnreadableException("End", "nothing follows the transactions, so some may be missing");
        if (table.Rows.Count == 0)
            throw new FilingUnreadableException("RowCount", "the report has no transactions");
        if (table.Rows.Count != table.StatusLines)
        {
            throw new FilingUnreadableException(
                "RowCount", $"{table.Rows.Count} rows begin with two dates, and {table.StatusLines} have a filing status");
        }
    }

    /// <summary>Notes what is odd about a row and was kept.</summary>
    public static IEnumerable<FilingWarning> Warnings(FilingLine line, DateOnly signedOn, bool hasBoxes)
    {
        if (TradeDays.Check(line.Line, "Date", "the transaction's date", line.TxDate, "signed", signedOn) is { } traded)
            yield return traded;
        if (line.NotifiedOn is { } day && TradeDays.Check(line.Line, "Date", "the notification's date", day, "signed", signedOn) is { } notified)
            yield return notified;
        if (hasBoxes && line.HasCapitalGains is null)
            yield return new FilingWarning(line.Line, "CapitalGains", "the row has no check box");
        if (line.HasCapitalGains is true && line.TxType is not FilingTxType.Sell)
            yield return new FilingWarning(line.Line, "CapitalGains", "capital gains are ticked for what is not a sale");
        // Rare enough to be worth a look.
        if (line.FilingStatus is "Deleted")
            yield return new FilingWarning(line.Line, "FilingStatus", "the row withdraws a trade: its filing status is Deleted");
        else if (line.FilingStatus is not ("New" or "Amended"))
            yield return new FilingWarning(line.Line, "FilingStatus", $"the filing status {line.FilingStatus} is not known");
    }
}
