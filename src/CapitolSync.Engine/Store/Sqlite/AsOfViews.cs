using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// Makes a connection see the database as it was published on a day. Temporary views take the place of the tables of
/// filings and trades, and the database's own views are made again on top of them, so that whatever is defined over
/// those tables holds for the past as well: a line that an amendment replaced later still stands.
/// </summary>
internal static class AsOfViews
{
    /// <summary>Makes the views on a connection that is used for nothing else.</summary>
    /// <param name="connection">Which.</param>
    /// <param name="day">The last day that counts.</param>
    public static void Create(SqliteConnection connection, DateOnly day)
    {
        var last = Iso.Day(day);
        // The day is ours and has no quotes; views take no parameters.
        connection.Execute($"""
            CREATE TEMP VIEW filings AS SELECT * FROM main.filings WHERE coalesce(filed_on, substr(first_seen_at, 1, 10)) <= '{last}';
            CREATE TEMP VIEW trades AS SELECT * FROM main.trades WHERE pub_date < '{Iso.Day(day.AddDays(1))}' OR filing_date <= '{last}';
            CREATE TEMP VIEW filing_transactions AS
            SELECT {Columns(connection, "filing_transactions", "superseded_by", $"""
                CASE WHEN EXISTS (SELECT 1 FROM main.filings a WHERE a.source = t.source AND a.filing_id = t.superseded_by AND coalesce(a.filed_on, substr(a.first_seen_at, 1, 10)) <= '{last}')
                     THEN t.superseded_by END
                """)}
            FROM main.filing_transactions t
            WHERE EXISTS (SELECT 1 FROM main.filings f WHERE f.source = t.source AND f.filing_id = t.filing_id AND coalesce(f.filed_on, substr(f.first_seen_at, 1, 10)) <= '{last}');
            CREATE TEMP VIEW trade_links AS SELECT * FROM main.trade_links k
            WHERE EXISTS (SELECT 1 FROM temp.trades t WHERE t.tx_id = k.tx_id)
              AND EXISTS (SELECT 1 FROM temp.filing_transactions l WHERE l.line_id = k.line_id);
            """);
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
