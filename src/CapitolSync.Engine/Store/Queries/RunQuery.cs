using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.Sqlite.Sql;
using CapitolSync.Engine.Store.SyncTables;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Reads the history of runs, newest first.</summary>
internal static class RunQuery
{
    // A run whose process died says that it is running until the next sync notes its end.
    private const string Status = $"iif(r.ended_at IS NULL AND r.stream IN (SELECT value FROM json_each($abandoned)), 'Interrupted', r.status)";

    private const string Select = $"""
        SELECT r.run_id, r.stream, r.started_at, r.ended_at, {Status}, r.error_id, r.items, r.added, r.updated, r.unchanged,
               r.failed, r.requests, r.retries, r.bytes, r.cursor_before, r.cursor_after, r.gate_wait_ms, r.breaker_wait_ms, r.broken
        FROM sync_runs r
        """;

    /// <summary>Reads runs one by one.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="streams">Of which streams; wildcards allowed; all if empty.</param>
    /// <param name="status">How they ended; all if empty.</param>
    /// <param name="since">Begun at or after, UTC.</param>
    /// <param name="skip">Runs to pass over.</param>
    /// <param name="first">Maximum number of runs.</param>
    /// <param name="now">The time.</param>
    /// <param name="isRunningHere">Whether a run with that token is in progress in this process.</param>
    public static IEnumerable<SyncRun> Read(
        Database database, IReadOnlyCollection<string>? streams, IReadOnlyCollection<SyncStatus>? status, DateTimeOffset? since, long skip, long? first,
        DateTimeOffset now, Func<string, bool> isRunningHere) =>
        database.Read(connection => Read(connection, () => RunTable.Abandoned(connection, now, isRunningHere).Select(static one => one.Stream), new QueryBuilder(Select)
            .WhereLike(streams, "r.stream")
            .WhereIn(Status, status?.Select(one => one.ToString()).ToArray())
            .Where("r.started_at", ">=", since is { } instant ? Iso.Stamp(instant) : null)
            .Build(connection, "ORDER BY r.run_id DESC", skip, first)));

    /// <summary>The last run of each stream that has ended.</summary>
    public static IEnumerable<SyncRun> Last(SqliteConnection connection) => Read(connection, static () => [], connection.CreateCommand(
        $"{Select} WHERE r.run_id IN (SELECT max(run_id) FROM sync_runs WHERE ended_at IS NOT NULL GROUP BY stream) ORDER BY r.stream"));

    private static IEnumerable<SyncRun> Read(SqliteConnection connection, Func<IEnumerable<string>> abandoned, SqliteCommand command)
    {
        using (command)
        {
            command.Parameters.AddWithValue("$abandoned", SqlLists.Text(abandoned()));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var run = Map(reader);
                yield return run with { Endpoints = EndpointTable.Read(connection, run.RunId) };
            }
        }
    }

    private static SyncRun Map(SqliteDataReader row) => new()
    {
        RunId = row.GetInt64(0),
        Stream = row.GetString(1),
        StartedAt = Iso.Instant(row.GetString(2)),
        EndedAt = row.Instant(3),
        Status = Enum.Parse<SyncStatus>(row.GetString(4)),
        ErrorId = row.Text(5),
        Items = row.GetInt64(6),
        Added = row.GetInt64(7),
        Updated = row.GetInt64(8),
        Unchanged = row.GetInt64(9),
        Failed = row.GetInt64(10),
        Requests = row.GetInt64(11),
        Retries = row.GetInt64(12),
        Bytes = row.GetInt64(13),
        CursorBefore = row.Text(14),
        CursorAfter = row.Text(15),
        GateWait = TimeSpan.FromMilliseconds(row.GetInt64(16)),
        BreakerWait = TimeSpan.FromMilliseconds(row.GetInt64(17)),
        Broken = row.GetInt64(18),
    };
}
