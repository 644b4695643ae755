using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities.Prices;

/// <summary>The table of closes. What a source of prices says of a day replaces what a user imported for it, never the other way round.</summary>
internal static class PriceTable
{
    private const string Columns = "ticker, price_date, close, adjusted_close, split_factor, dividend, source";

    private static readonly Upsert Replace = new($"""
        INSERT INTO prices_daily ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING
        """, """
        UPDATE prices_daily SET close = ?3, adjusted_close = ?4, split_factor = ?5, dividend = ?6, source = ?7
        WHERE ticker = ?1 AND price_date = ?2
          AND (close <> ?3 OR adjusted_close IS DISTINCT FROM ?4 OR split_factor <> ?5 OR dividend <> ?6 OR source <> ?7)
        """);

    private static readonly Upsert ReplaceImported = Replace with { Update = $"{Replace.Update} AND source NOT IN ({Sources})" };

    // Sources that a key is needed for; whatever else stands in the column was imported.
    private const string Sources = "'Tiingo'";

    /// <summary>Stores what a source of prices says.</summary>
    public static RowChange Save(StoreSession session, DailyClose price) => Note(session, price, Replace.Run(session, price, Bind));

    /// <summary>Stores what a user imported.</summary>
    public static RowChange SaveImported(StoreSession session, DailyClose price) => Note(session, price, ReplaceImported.Run(session, price, Bind));

    /// <summary>Removes a source's closes of days, from a first one on, that it no longer has.</summary>
    public static void RemoveOthers(StoreSession session, string source, string ticker, DateOnly from, IReadOnlySet<DateOnly> days)
    {
        foreach (var day in Days(session.Connection, source, ticker, from).Where(day => !days.Contains(day)))
        {
            session.Prepare("DELETE FROM prices_daily WHERE ticker = ?1 AND price_date = ?2 AND source = ?3")
                .Bind(1, ticker).Bind(2, day).Bind(3, source).Run();
        }
    }

    /// <summary>The newest closes of a ticker that a source gave, oldest first.</summary>
    public static IReadOnlyList<DailyClose> Newest(SqliteConnection connection, string source, string ticker, int count)
    {
        using var command = connection.CreateCommand($"""
            SELECT {Columns} FROM prices_daily WHERE ticker = $ticker AND source = $source ORDER BY price_date DESC LIMIT $count
            """);
        command.Parameters.AddWithValue("$ticker", ticker);
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$count", count);
        using var reader = command.ExecuteReader();
        var prices = new List<DailyClose>(count);
        while (reader.Read())
            prices.Add(Map(reader));
        prices.Reverse();
        return prices;
    }

    /// <summary>The closes of a ticker on days, oldest first.</summary>
    public static IReadOnlyList<DailyClose> Read(SqliteConnection connection, string ticker, IReadOnlySet<DateOnly> days)
    {
        if (days.Count == 0)
            return [];
        using var command = connection.CreateCommand($"SELECT {Columns} FROM prices_daily WHERE ticker = $ticker AND price_date BETWEEN $first AND $last ORDER BY price_date");
        command.Parameters.AddWithValue("$ticker", ticker);
        command.Parameters.AddWithValue("$first", Iso.Day(days.Min()));
        command.Parameters.AddWithValue("$last", Iso.Day(days.Max()));
        using var reader = command.ExecuteReader();
        var prices = new List<DailyClose>();
        while (reader.Read())
        {
            if (Map(reader) is var price && days.Contains(price.Date))
                prices.Add(price);
        }

        return prices;
    }

    /// <summary>How many closes of a ticker, from a first day on, a source gave.</summary>
    public static int Count(SqliteConnection connection, string source, string ticker, DateOnly from) => Days(connection, source, ticker, from).Count;

    private static List<DateOnly> Days(SqliteConnection connection, string source, string ticker, DateOnly from)
    {
        using var command = connection.CreateCommand("SELECT price_date FROM prices_daily WHERE ticker = $ticker AND price_date >= $from AND source = $source");
        command.Parameters.AddWithValue("$ticker", ticker);
        command.Parameters.AddWithValue("$from", Iso.Day(from));
        command.Parameters.AddWithValue("$source", source);
        using var reader = command.ExecuteReader();
        var days = new List<DateOnly>();
        while (reader.Read())
            days.Add(Iso.Day(reader.GetString(0)));
        return days;
    }

    private static RowChange Note(StoreSession session, DailyClose price, RowChange change) =>
        session.Note<ClosePrice>((price.Ticker, price.Date.ToDateTime(TimeOnly.MinValue)), change);

    private static void Bind(Statement statement, DailyClose price) => statement
        .Bind(1, price.Ticker).Bind(2, price.Date).Bind(3, price.Close).Bind(4, price.AdjustedClose)
        .Bind(5, price.SplitFactor).Bind(6, price.Dividend).Bind(7, price.Source);

    private static DailyClose Map(SqliteDataReader row) => new()
    {
        Ticker = row.GetString(0),
        Date = Iso.Day(row.GetString(1)),
        Close = row.GetDouble(2),
        AdjustedClose = row.IsDBNull(3) ? null : row.GetDouble(3),
        SplitFactor = row.GetDouble(4),
        Dividend = row.GetDouble(5),
        Source = row.GetString(6),
    };
}
