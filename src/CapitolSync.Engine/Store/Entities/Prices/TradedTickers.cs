using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities.Prices;

/// <summary>The tickers of all trades, whoever reports them, under the names that they have today.</summary>
internal static class TradedTickers
{
    // No member of Congress had to report a trade before the STOCK Act; what lies before is a mistyped year.
    private static readonly DateOnly Earliest = new(2012, 1, 1);

    private const string Select = """
        SELECT ticker, min(tx_date), max(tx_date)
        FROM (SELECT coalesce(t.asset_ticker, i.issuer_ticker) AS ticker, t.tx_date AS tx_date
              FROM trades t LEFT JOIN issuers i ON i.issuer_id = t.issuer_id
              UNION ALL
              SELECT ticker, tx_date FROM filing_transactions WHERE superseded_by IS NULL
              UNION ALL
              SELECT received_ticker, tx_date FROM filing_transactions WHERE superseded_by IS NULL) AS traded
        WHERE ticker IS NOT NULL AND tx_date IS NOT NULL
        GROUP BY ticker
        """;

    /// <summary>Reads them, those with the newest trades first.</summary>
    /// <param name="connection">Where from.</param>
    /// <param name="today">No trade is later; what says so is a mistyped year.</param>
    public static IReadOnlyList<TradedTicker> Read(SqliteConnection connection, DateOnly today)
    {
        var renames = TickerRenames.Load(connection);
        var traded = new Dictionary<string, TradedTicker>(StringComparer.Ordinal);
        using var command = connection.CreateCommand(Select);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (Ticker.Normalize(reader.GetString(0)) is not { } ticker || !Ticker.IsListed(ticker) || Day(reader, 1) is not { } first || Day(reader, 2) is not { } last)
                continue;
            first = Within(first, today);
            last = Within(last, today);
            // A ticker that was given to another security since is two.
            Add(renames.Current(ticker, first), first, last);
            Add(renames.Current(ticker, last), first, last);
        }

        return [.. traded.Values.OrderByDescending(one => one.LastTrade).ThenBy(one => one.Ticker, StringComparer.Ordinal)];

        void Add(string current, DateOnly first, DateOnly last) => traded[current] = traded.TryGetValue(current, out var known)
            ? known with { FirstTrade = first < known.FirstTrade ? first : known.FirstTrade, LastTrade = last > known.LastTrade ? last : known.LastTrade }
            : new TradedTicker(current, first, last);
    }

    private static DateOnly Within(DateOnly day, DateOnly today) => day < Earliest ? Earliest : day > today ? today : day;

    private static DateOnly? Day(SqliteDataReader reader, int column) =>
        DateOnly.TryParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
