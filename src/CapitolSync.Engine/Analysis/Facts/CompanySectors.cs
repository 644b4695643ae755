using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>The sectors of tickers: what CapitolTrades says of an issuer, else what follows from the SEC's classification.</summary>
internal sealed class CompanySectors
{
    private readonly Dictionary<string, string> _sectors;

    private CompanySectors(Dictionary<string, string> sectors) => _sectors = sectors;

    public static CompanySectors Load(Database database)
    {
        var sectors = new Dictionary<string, string>(StringComparer.Ordinal);
        // The first one of a ticker counts: the site's, then the SEC's current list, then its former one.
        var rows = database.Read(new QueryBuilder("""
            SELECT ticker, sector FROM (
                SELECT i.ticker, n.sector, 0 AS place, i.issuer_id AS id FROM issuer_tickers i JOIN issuers n USING (issuer_id) WHERE n.sector IS NOT NULL
                UNION ALL
                SELECT t.ticker, c.sector, CASE WHEN t.gone_at IS NULL THEN 1 ELSE 2 END, c.cik FROM company_tickers t JOIN companies c USING (cik) WHERE c.sector IS NOT NULL) s
            """), "ORDER BY place, id DESC", row => (Ticker: row.GetString(0), Sector: row.GetString(1)));
        foreach (var (ticker, sector) in rows)
            sectors.TryAdd(ticker, sector);
        return new CompanySectors(sectors);
    }

    /// <summary>The sector of a ticker, in the one form of the engine; null where nobody says.</summary>
    public string? Of(string ticker) => _sectors.GetValueOrDefault(ticker);
}
