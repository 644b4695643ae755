using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams.Queues;

/// <summary>The state of a queue whose rows record when they were enriched.</summary>
internal static class QueueStatus
{
    /// <summary>Describes a queue by what its stream works on.</summary>
    /// <param name="connection">Where from.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="rows">The rows, each once: a table, or a query in parentheses.</param>
    /// <param name="item">The column that is the item in failures.</param>
    /// <param name="column">The column that says when a row was enriched.</param>
    /// <param name="units">What the rows are, plural.</param>
    public static StreamPart Describe(SqliteConnection connection, string stream, string rows, string item, string column, string units)
    {
        // As the plan sees it: what failed is to do, even if it was read before.
        using var command = connection.CreateCommand($"""
            SELECT count(*), coalesce(sum({column} IS NOT NULL AND broken_runs IS NULL), 0), coalesce(sum({FailureTable.IsBroken}), 0), max({column})
            FROM (SELECT r.{column}, f.broken_runs FROM {rows} r
                  LEFT JOIN sync_failures f ON f.stream = '{stream}' AND f.item = CAST(r.{item} AS TEXT))
            """);
        using var reader = command.ExecuteReader();
        reader.Read();
        var (total, done, broken) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        return Of(done, total, broken, units, reader.IsDBNull(3) ? null : Iso.Instant(reader.GetString(3)));
    }

    /// <summary>The state of a queue.</summary>
    /// <param name="done">Items done.</param>
    /// <param name="total">Items in all.</param>
    /// <param name="broken">Items that are known to be broken for good.</param>
    /// <param name="units">What they are, plural.</param>
    /// <param name="last">When the last one was done.</param>
    public static StreamPart Of(long done, long total, long broken, string units, DateTimeOffset? last)
    {
        var isComplete = total > 0 && done + broken == total;
        var progress = PlanProgress.Of(done, total, units) with { Total = total - broken };
        return new StreamPart("", progress, isComplete)
        {
            CompletedAt = isComplete ? last : null,
            UpdatedAt = last,
        };
    }

    public static void Reset(StoreSession session, string stream, string clear)
    {
        session.Prepare(clear).Run();
        FailureTable.Clear(session, stream);
    }
}
