using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// Makes a connection see the database as it was published on a day. Temporary views take the place of the tables of
/// filings and trades, and the database's own views are made again on top of them, so that whatever is defined over
/// those tables holds for the past as well: a line that an amendment replaced later still stands.
/// </summary>
internal static class AsOfViews
{
    // A table, since it is asked for a trade's link and for a line's. Where the line of a link was filed later, the trade goes
    // with the line that the amendment, or the first of several, replaced: of those of that day that can be the trade, each
    // link takes the one that is most like its own line, and each line is taken once.
    private const string Links = """
        CREATE TEMP TABLE trade_links (line_id INTEGER NOT NULL PRIMARY KEY, tx_id INTEGER NOT NULL UNIQUE, rule TEXT NOT NULL);
        INSERT INTO temp.trade_links (line_id, tx_id, rule)
        SELECT k.line_id, k.tx_id, k.rule FROM main.trade_links k
        WHERE EXISTS (SELECT 1 FROM temp.trades t WHERE t.tx_id = k.tx_id)
          AND EXISTS (SELECT 1 FROM temp.filing_transactions l WHERE l.line_id = k.line_id);
        WITH RECURSIVE later(tx_id, line_id, rule) AS MATERIALIZED (
            SELECT k.tx_id, k.line_id, k.rule FROM main.trade_links k
            WHERE EXISTS (SELECT 1 FROM temp.trades t WHERE t.tx_id = k.tx_id)
              AND NOT EXISTS (SELECT 1 FROM temp.filing_transactions l WHERE l.line_id = k.line_id)),
        replaced(tx_id, line_id, filing_id) AS (
            SELECT k.tx_id, NULL, l.filing_id FROM later k JOIN main.filing_transactions l ON l.line_id = k.line_id
            UNION
            SELECT b.tx_id, r.line_id, r.filing_id
            FROM replaced b JOIN later k ON k.tx_id = b.tx_id JOIN main.filing_transactions l ON l.line_id = k.line_id
            JOIN main.filing_transactions r ON r.source = l.source AND r.superseded_by = b.filing_id AND r.tx_date = l.tx_date)
        INSERT OR IGNORE INTO temp.trade_links (line_id, tx_id, rule)
        SELECT r.line_id, k.tx_id, k.rule
        FROM replaced b JOIN temp.filing_transactions r ON r.line_id = b.line_id
        JOIN later k ON k.tx_id = b.tx_id JOIN main.filing_transactions l ON l.line_id = k.line_id
        WHERE r.superseded_by IS NULL AND r.tx_type = l.tx_type
          AND (r.symbol = l.symbol OR (r.symbol IS NULL OR l.symbol IS NULL) AND (lower(r.asset) = lower(l.asset) OR r.amount_low_cents = l.amount_low_cents))
        ORDER BY 8 * (r.row_key = l.row_key) + 4 * (lower(r.asset) IS lower(l.asset)) + 2 * (r.amount_low_cents = l.amount_low_cents) + (r.owner IS l.owner) DESC, l.line_id, r.line_id;
        """;

    /// <summary>Makes the views on a connection that is used for nothing else.</summary>
    /// <param name="connection">Which.</param>
    /// <param name="day">The last day that counts.</param>
    public static void Create(SqliteConnection connection, DateOnly day)
    {
        var last = Iso.Day(day);
        // The day is ours and has no quotes; views take no parameters. What is behind the day in pub_date begins with a T.
        connection.Execute($"""
            BEGIN;
            CREATE TEMP VIEW filings AS SELECT * FROM main.filings WHERE coalesce(filed_on, substr(first_seen_at, 1, 10)) <= '{last}';
            CREATE TEMP VIEW trades AS SELECT * FROM main.trades WHERE pub_date < '{last}U' OR filing_date <= '{last}';
            CREATE TEMP VIEW filing_transactions AS
            SELECT {Columns(connection, "filing_transactions", "superseded_by", $"""
                CASE WHEN EXISTS (SELECT 1 FROM main.filings a WHERE a.source = t.source AND a.filing_id = t.superseded_by AND coalesce(a.filed_on, substr(a.first_seen_at, 1, 10)) <= '{last}')
                     THEN t.superseded_by END
                """)}
            FROM main.filing_transactions t
            WHERE EXISTS (SELECT 1 FROM main.filings f WHERE f.source = t.source AND f.filing_id = t.filing_id AND coalesce(f.filed_on, substr(f.first_seen_at, 1, 10)) <= '{last}');
            """);
        connection.Execute(Links);
        foreach (var view in Views(connection))
            connection.Execute(view);
    }

    private static string Columns(SqliteConnection connection, string table, string except, string instead)
    {
        using var command = connection.CreateCommand($"SELECT name FROM pragma_table_xinfo('{table}')");
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add(reader.GetString(0));
        return string.Join(", ", columns.Select(column => string.Equals(column, except, StringComparison.Ordinal) ? $"{instead} AS {column}" : $"t.{column}"));
    }

    /// <summary>The statements that make the database's own views, as temporary ones.</summary>
    private static List<string> Views(SqliteConnection connection)
    {
        using var command = connection.CreateCommand("SELECT sql FROM main.sqlite_schema WHERE type = 'view' ORDER BY rowid");
        using var reader = command.ExecuteReader();
        var views = new List<string>();
        while (reader.Read())
            views.Add("CREATE TEMP" + reader.GetString(0)["CREATE".Length..]);
        return views;
    }
}
