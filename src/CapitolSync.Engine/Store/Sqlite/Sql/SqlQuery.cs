using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite.Sql;

/// <summary>Runs a statement that a user wrote. It can read what is there and nothing else.</summary>
public static class SqlQuery
{
    /// <summary>Reads the rows one by one, on a connection of its own.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="sql">One SELECT, VALUES or WITH statement, or an EXPLAIN of one.</param>
    /// <param name="parameters">Values by name, without the sign before it; the names' case does not matter.</param>
    /// <param name="timeout">How long SQLite may work on it; zero: no limit.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <param name="time">The clock; the system's by default.</param>
    /// <exception cref="SyncException">The statement is not valid, does more than read, or took too long.</exception>
    public static IEnumerable<SqlRow> Read(
        Database database, string sql, IReadOnlyDictionary<string, object?> parameters, TimeSpan timeout, CancellationToken cancellation, TimeProvider? time = null) =>
        Read(database, sql, parameters, timeout, time, static _ => { }, cancellation);

    /// <summary>The same, for a statement of our own that uses functions of our own.</summary>
    internal static IEnumerable<SqlRow> Read(
        Database database, string sql, IReadOnlyDictionary<string, object?> parameters, TimeSpan timeout, TimeProvider? time, Action<SqliteConnection> prepare, CancellationToken cancellation)
    {
        using var connection = database.ConnectForReading();
        prepare(connection);
        connection.Execute("PRAGMA query_only = ON");
        SqlRules.Apply(connection.Handle!);
        var clock = new SqlClock(timeout, time ?? TimeProvider.System, cancellation);
        clock.Watch(connection.Handle!);
        using var command = Guarded(() => Prepare(connection, sql, parameters));
        SqliteDataReader? opened = null;
        _ = Guarded(() => clock.Run(() => (opened = command.ExecuteReader()) is not null));
        using var reader = opened!;
        var columns = SqlColumns.Name(reader);
        while (Guarded(() => clock.Run(reader.Read)))
            yield return new SqlRow(columns, Values(reader));
        if (connection is UnlockedConnection { IsOutdated: true })
            throw StoreErrors.Changed(database.FilePath);

        T Guarded<T>(Func<T> action)
        {
            try
            {
                return action();
            }
            catch (SqliteException error)
            {
                cancellation.ThrowIfCancellationRequested();
                throw (clock.IsOver ? SqlErrors.TimedOut(sql, timeout) : SqlErrors.Translate(error, sql)) ?? StoreErrors.Translate(error, database.FilePath);
            }
        }
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, IReadOnlyDictionary<string, object?> parameters)
    {
        var names = SqlStatement.Require(connection, sql, parameters.Keys);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var key = parameters.Keys.First(one => string.Equals(one, name[1..], StringComparison.OrdinalIgnoreCase));
            command.Parameters.AddWithValue(name, parameters[key] ?? DBNull.Value);
        }

        return command;
    }

    private static object?[] Values(SqliteDataReader reader)
    {
        var values = new object?[reader.FieldCount];
        for (var column = 0; column < values.Length; column++)
            values[column] = reader.IsDBNull(column) ? null : reader.GetValue(column);
        return values;
    }
}
