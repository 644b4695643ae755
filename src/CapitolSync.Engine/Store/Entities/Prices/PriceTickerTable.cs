using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities.Prices;

/// <summary>Which tickers a source of prices was asked for, and what became of it.</summary>
internal static class PriceTickerTable
{
    /// <summary>All tickers that a source was asked for.</summary>
    public static IReadOnlyDictionary<string, PriceTicker> Load(SqliteConnection connection, string source)
    {
        using var command = connection.CreateCommand("""
            SELECT t.ticker, t.asked_from, t.read_at, t.unknown_at,
                   (SELECT p.price_date FROM prices_daily p WHERE p.ticker = t.ticker AND p.source = t.source ORDER BY p.price_date DESC LIMIT 1)
            FROM price_tickers t WHERE t.source = $source
            """);
        command.Parameters.AddWithValue("$source", source);
        using var reader = command.ExecuteReader();
        var tickers = new Dictionary<string, PriceTicker>(StringComparer.Ordinal);
        while (reader.Read())
            tickers.Add(reader.GetString(0), new PriceTicker(reader.GetString(0), reader.Day(1), reader.Instant(2), reader.Instant(3), reader.Day(4)));
        return tickers;
    }

    /// <summary>Notes that a ticker's closes were read.</summary>
    public static void SaveRead(StoreSession session, string source, string ticker, DateOnly from) => session.Prepare("""
        INSERT INTO price_tickers (source, ticker, asked_from, read_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (source, ticker) DO UPDATE
        SET asked_from = CASE WHEN price_tickers.asked_from < excluded.asked_from THEN price_tickers.asked_from ELSE excluded.asked_from END,
            read_at = excluded.read_at, unknown_since = NULL, unknown_at = NULL
        """).Bind(1, source).Bind(2, ticker).Bind(3, from).Bind(4, session.Now).Run();

    /// <summary>Notes that the source does not know a ticker.</summary>
    public static void SaveUnknown(StoreSession session, string source, string ticker) => session.Prepare("""
        INSERT INTO price_tickers (source, ticker, unknown_since, unknown_at) VALUES (?1, ?2, ?3, ?3)
        ON CONFLICT (source, ticker) DO UPDATE
        SET unknown_since = coalesce(price_tickers.unknown_since, excluded.unknown_since), unknown_at = excluded.unknown_at
        """).Bind(1, source).Bind(2, ticker).Bind(3, session.Now).Run();

    /// <summary>Forgets what a source was asked for, so that it is all asked for again.</summary>
    public static void Clear(StoreSession session, string source) =>
        session.Prepare("DELETE FROM price_tickers WHERE source = ?1").Bind(1, source).Run();
}
