using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Store.Queries.Prices;

/// <summary>The prices that CapitolTrades shows: of issuers, and beside trades. They are not adjusted, and know no splits.</summary>
internal sealed class SitePrices
{
    private readonly Dictionary<string, List<ClosingPrice>> _prices;

    private SitePrices(Dictionary<string, List<ClosingPrice>> prices) => _prices = prices;

    /// <summary>Reads them.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="asOf">The last day that counts; null for all that is stored.</param>
    public static SitePrices Load(Database database, DateOnly? asOf)
    {
        var renames = database.Read(connection => new[] { TickerRenames.Load(connection) }).Single();
        // The issuer's own series comes before the price beside a trade.
        var rows = database.Read(new QueryBuilder("""
            SELECT ticker, day, price FROM (
                SELECT i.issuer_ticker AS ticker, e.price_date AS day, e.price AS price, 0 AS place
                FROM issuers i JOIN issuer_eod_prices e USING (issuer_id)
                WHERE i.issuer_ticker IS NOT NULL AND e.price > 0
                UNION ALL
                SELECT i.issuer_ticker, t.tx_date, t.price, 1
                FROM issuers i JOIN trades t USING (issuer_id)
                WHERE i.issuer_ticker IS NOT NULL AND t.price > 0 AND t.tx_date IS NOT NULL AND (t.asset_type IS NULL OR t.asset_type IN ('stock', 'etf'))
                  AND (t.asset_ticker IS NULL OR t.asset_ticker = i.issuer_ticker)) p
            """).Where("day", "<=", asOf is { } last ? Iso.Day(last) : null),
            "ORDER BY ticker, day, place, price DESC", row => (Ticker: row.GetString(0), Close: new ClosingPrice(Iso.Day(row.GetString(1)), row.GetDouble(2), null)), asOf);
        var prices = new Dictionary<string, List<ClosingPrice>>(StringComparer.Ordinal);
        foreach (var (written, close) in rows)
        {
            if (!PriceLimits.IsClose(close.Raw) || Ticker.Normalize(written) is not { } ticker)
                continue;
            var current = renames.Current(ticker, close.Day);
            if (!prices.TryGetValue(current, out var closes))
                prices.Add(current, closes = []);
            closes.Add(close);
        }

        return new SitePrices(prices.ToDictionary(pair => pair.Key, pair => pair.Value.DistinctBy(close => close.Day).OrderBy(close => close.Day).ToList(), StringComparer.Ordinal));
    }

    /// <summary>The last price of a time.</summary>
    public ClosingPrice? Last(string ticker, DateOnly from, DateOnly to)
    {
        if (!_prices.TryGetValue(ticker, out var closes))
            return null;
        var (low, high) = (0, closes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = closes[middle].Day <= to ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && closes[low - 1].Day >= from ? closes[low - 1] : null;
    }
}
