using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>Checks named items against the database before they are requested.</summary>
/// <param name="Database">The database; <see langword="null"/> if there is none yet.</param>
/// <param name="Table">Where the items are.</param>
/// <param name="Column">The column of their ids.</param>
/// <param name="Unit">What they are, singular.</param>
/// <param name="Command">The cmdlet that loads them.</param>
internal sealed record KnownIds(Database? Database, string Table, string Column, string Unit, string Command)
{
    /// <summary>Makes partitions of ids: one that the database does not have fails, without a request.</summary>
    public IEnumerable<Partition> ToPartitions<TKey>(IEnumerable<TKey> ids, Func<TKey, Partition> toPartition)
        where TKey : notnull =>
        ids.Select(id => IsKnown(id) ? toPartition(id) : new UnknownItemPartition(Unit, Convert.ToString(id, CultureInfo.InvariantCulture)!, Command));

    private bool IsKnown(object id)
    {
        if (Database is null)
            return true;
        using var connection = Database.ConnectForReading();
        using var command = connection.CreateCommand($"SELECT 1 FROM {Table} WHERE {Column} = $id");
        command.Parameters.AddWithValue("$id", id);
        return command.ExecuteScalar() is not null;
    }
}
