using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams.Queues;

/// <summary>The state of a queue whose rows record when they were enriched.</summary>
internal static class QueueStatus
{
    public static StreamPart Describe(SqliteConnection connection, string table, string column = "enriched_at", string? units = null)
    {
        using var command = connection.CreateCommand($"SELECT count(*), count({column}), max({column}) FROM {table}");
        using var reader = command.ExecuteReader();
        reader.Read();
        var (total, done) = (reader.GetInt64(0), reader.GetInt64(1));
        DateTimeOffset? last = reader.IsDBNull(2) ? null : Iso.Instant(reader.GetString(2));
        var progress = PlanProgress.Of(done, total, units ?? table);
        return new StreamPart("", progress, total > 0 && done == total)
        {
            CompletedAt = total > 0 && done == total ? last : null,
            UpdatedAt = last,
        };
    }

    public static void Reset(StoreSession session, string stream, string clear)
    {
        session.Prepare(clear).Run();
        FailureTable.Clear(session, stream);
    }
}
