using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Looks into a database with SQL, past everything that is under test.</summary>
internal sealed class TestDatabase(string path)
{
    private static readonly string[] SourceTables =
    [
        "politicians", "issuers", "trades", "trade_committees", "trade_labels", "committees", "politician_committees",
        "issuer_performance", "issuer_eod_prices",
    ];

    /// <summary>The rows of a query, each as a line of its columns.</summary>
    public IReadOnlyList<string> Lines(string sql)
    {
        using var connection = Connect(SqliteOpenMode.ReadOnly);
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        return lines;
    }

    public long Count(string table) => long.Parse(Assert.Single(Lines($"SELECT count(*) FROM {table}")), CultureInfo.InvariantCulture);

    public void Execute(string sql)
    {
        using var connection = Connect();
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    /// <summary>A connection that writes.</summary>
    public SqliteConnection Connect() => Connect(SqliteOpenMode.ReadWrite);

    /// <summary>Copies it as a backup does, committed rows only, without a write-ahead log of its own.</summary>
    public void CopyTo(string copy) => Execute($"VACUUM INTO '{copy.Replace("'", "''", StringComparison.Ordinal)}'");

    /// <summary>All rows of the tables that hold what the source says, without the times at which we read it.</summary>
    public IReadOnlyList<string> Dump() => [.. SourceTables.SelectMany(table => Lines($"SELECT '{table}', {Columns(table)} FROM {table} ORDER BY 2, 3"))];

    /// <summary>A value as a line shows it.</summary>
    public static string Text(object? value) => value switch
    {
        null or DBNull => "NULL",
        bool flag => flag ? "1" : "0",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        // SQLite keeps no negative zero.
        0.0 => "0",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>Values as a line.</summary>
    public static string Line(params object?[] values) => string.Join('|', values.Select(Text));

    private string Columns(string table) => string.Join(", ", Lines($"SELECT name FROM pragma_table_info('{table}')")
        .Where(column => column is not ("enriched_at" or "last_synced" or "first_seen_at")));

    private SqliteConnection Connect(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
