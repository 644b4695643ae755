using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>When what an amendment says was first filed: the lines that it replaced say so.</summary>
internal sealed class FirstFilings
{
    // By the filing that replaced a line, and what the line is about: which filing it was in, and when that was filed.
    private readonly ILookup<(string Source, string By, DateOnly Day, string? About), (string FilingId, DateOnly FiledOn)> _replaced;

    private FirstFilings(ILookup<(string Source, string By, DateOnly Day, string? About), (string FilingId, DateOnly FiledOn)> replaced) => _replaced = replaced;

    public static FirstFilings Load(Database database, DateOnly? asOf)
    {
        var rows = database.Read(
            new QueryBuilder("""
                SELECT l.source, l.superseded_by, l.tx_date, l.ticker, l.asset, l.filing_id, f.filed_on
                FROM filing_transactions l JOIN filings f ON f.source = l.source AND f.filing_id = l.filing_id
                """).Where("l.superseded_by IS NOT NULL").Where("f.filed_on IS NOT NULL"),
            "", row => (Key: (row.GetString(0), row.GetString(1), Iso.Day(row.GetString(2)), Ticker.Normalize(row.Text(3)) ?? row.Text(4)), Filing: (row.GetString(5), Iso.Day(row.GetString(6)))), asOf);
        return new FirstFilings(rows.ToLookup(row => row.Key, row => row.Filing));
    }

    /// <summary>The day of the first filing that tells of a line; null where no line was replaced by it.</summary>
    /// <param name="source">Whose filing.</param>
    /// <param name="filingId">The filing that counts now.</param>
    /// <param name="day">The day of the transaction.</param>
    /// <param name="about">The ticker, in the one form of the engine; without one, the asset.</param>
    public DateOnly? Of(string source, string filingId, DateOnly? day, string? about)
    {
        // Of nearly all lines nothing was replaced.
        if (day is not { } traded || !_replaced.Contains((source, filingId, traded, about)))
            return null;
        DateOnly? first = null;
        // Amendments of amendments; a filing is looked at once, whatever the database says.
        var seen = new HashSet<string>(StringComparer.Ordinal) { filingId };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var by))
        {
            foreach (var (replaced, filedOn) in _replaced[(source, by, traded, about)].Where(one => seen.Add(one.FilingId)))
            {
                open.Enqueue(replaced);
                first = first < filedOn ? first : filedOn;
            }
        }

        return first;
    }
}
