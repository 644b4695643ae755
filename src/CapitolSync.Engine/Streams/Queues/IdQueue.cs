using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams.Queues;

/// <summary>A queue of IDs in the database, read in chunks.</summary>
/// <typeparam name="TKey">What the queue is ordered by.</typeparam>
internal sealed record IdQueue<TKey>
    where TKey : struct
{
    /// <summary>Reads the next keys after one; the first keys if there is none.</summary>
    public required Func<SqliteConnection, TKey?, int, IReadOnlyList<TKey>> ReadAfter { get; init; }

    /// <summary>Counts what is done and what there is in all.</summary>
    public required Func<SqliteConnection, (long Done, long Total)> Count { get; init; }

    /// <summary>Counts what failed in earlier runs and is not tried again.</summary>
    public Func<SqliteConnection, long> CountFailed { get; init; } = static _ => 0;

    /// <summary>Makes the partition that reads one.</summary>
    public required Func<TKey, Partition> ToPartition { get; init; }

    /// <summary>What the items are, in the plural, for messages.</summary>
    public required string Units { get; init; }
}
