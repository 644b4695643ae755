using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

internal static class ConnectionExtensions
{
    public static void Execute(this SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand(sql, transaction);
        using var reader = command.ExecuteReader();
        // ExecuteNonQuery stops at the first statement that has columns (some ALTER TABLE do), and then runs the
        // rest while it closes, where an error is lost.
        while (reader.NextResult())
        {
        }
    }

    /// <summary>The database as it was named: the connection itself says where a link leads to.</summary>
    public static string PathAsNamed(this SqliteConnection connection) => new SqliteConnectionStringBuilder(connection.ConnectionString).DataSource;

    public static long QueryInt64(this SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand(sql, transaction);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static SqliteCommand CreateCommand(this SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement here is a constant of ours; values go in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        return command;
    }
}
