using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>Checks named items against the database before they are asked for.</summary>
internal static class KnownIds
{
    /// <summary>Makes partitions of ids: those that the database does not have fail, without a request.</summary>
    public static Func<long, Partition> Partitions(
        Database? database, string table, string column, string unit, string bringing, Func<long, Partition> toPartition) => id =>
    {
        if (database is null)
            return toPartition(id);
        using var connection = database.ConnectForReading();
        using var command = connection.CreateCommand($"SELECT 1 FROM {table} WHERE {column} = $id");
        command.Parameters.AddWithValue("$id", id);
        return command.ExecuteScalar() is null ? new UnknownItemPartition(unit, id, bringing) : toPartition(id);
    };
}
