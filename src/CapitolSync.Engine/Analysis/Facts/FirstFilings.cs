using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>When what an amendment says was first filed: the lines that it replaced say so.</summary>
internal sealed class FirstFilings
{
    // By the filing that replaced a line, and the line's day.
    private readonly ILookup<(string Source, string By, DateOnly Day), ReplacedLine> _replaced;

    private FirstFilings(ILookup<(string Source, string By, DateOnly Day), ReplacedLine> replaced) => _replaced = replaced;

    public static FirstFilings Load(Database database, DateOnly? asOf)
    {
        var rows = database.Read(
            new QueryBuilder("""
                SELECT l.source, l.superseded_by, l.tx_date, l.ticker, l.asset, l.filing_id, f.filed_on
                FROM filing_transactions l JOIN filings f ON f.source = l.source AND f.filing_id = l.filing_id
                """).Where("l.superseded_by IS NOT NULL").Where("f.filed_on IS NOT NULL"),
            "", row => (Key: (row.GetString(0), row.GetString(1), Iso.Day(row.GetString(2))), Line: new ReplacedLine(Ticker.Normalize(row.Text(3)), Name(row.Text(4)), row.GetString(5), Iso.Day(row.GetString(6)))), asOf);
        return new FirstFilings(rows.ToLookup(row => row.Key, row => row.Line));
    }

    /// <summary>The day of the first filing that tells of a line; null where no line was replaced by it.</summary>
    /// <param name="source">Whose filing.</param>
    /// <param name="filingId">The filing that counts now.</param>
    /// <param name="day">The day of the transaction.</param>
    /// <param name="ticker">The ticker, in the one form of the engine.</param>
    /// <param name="asset">The asset, as printed. An amendment may add or correct a ticker, or spell the name otherwise: one of the two is enough.</param>
    public DateOnly? Of(string source, string filingId, DateOnly? day, string? ticker, string? asset)
    {
        // Of nearly all lines nothing was replaced.
        if (day is not { } traded || !_replaced.Contains((source, filingId, traded)))
            return null;
        DateOnly? first = null;
        var name = Name(asset);
        // Amendments of amendments; a filing is looked at once, whatever the database says.
        var seen = new HashSet<string>(StringComparer.Ordinal) { filingId };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var by))
        {
            foreach (var line in _replaced[(source, by, traded)].Where(line => line.IsAbout(ticker, name) && seen.Add(line.FilingId)))
            {
                open.Enqueue(line.FilingId);
                first = first < line.FiledOn ? first : line.FiledOn;
            }
        }

        return first;
    }

    private static string? Name(string? asset) => asset is null ? null : AssetNames.Normalize(asset);

    private sealed record ReplacedLine(string? Ticker, string? Name, string FilingId, DateOnly FiledOn)
    {
        public bool IsAbout(string? ticker, string? name) => (Ticker is not null && string.Equals(Ticker, ticker, StringComparison.Ordinal)) || string.Equals(Name, name, StringComparison.Ordinal);
    }
}
