using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>The history of runs.</summary>
internal static class RunTable
{
    private const string Insert = "INSERT INTO sync_runs (stream, started_at, status, cursor_before) VALUES (?1, ?2, 'Running', ?3) RETURNING run_id";

    private const string Update = """
        UPDATE sync_runs
        SET ended_at = ?2, status = ?3, error_id = ?4, items = ?5, added = ?6, updated = ?7, unchanged = ?8,
            failed = ?9, requests = ?10, retries = ?11, bytes = ?12, cursor_after = ?13,
            gate_wait_ms = ?14, breaker_wait_ms = ?15, broken = ?16
        WHERE run_id = ?1
        """;

    /// <summary>Notes that a run has begun.</summary>
    /// <returns>Its number.</returns>
    public static long Begin(StoreSession session, string stream, DateTimeOffset startedAt, string position) =>
        session.Prepare(Insert).Bind(1, stream).Bind(2, Iso.Stamp(startedAt)).Bind(3, position).Scalar()!.Value;

    /// <summary>Notes how it ended.</summary>
    public static void End(StoreSession session, long runId, SyncReport report, string? errorId, RunFigures figures)
    {
        session.Prepare(Update)
            .Bind(1, runId)
            .Bind(2, Iso.Stamp(report.StartedAt + report.Duration))
            .Bind(3, report.Status.ToString())
            .Bind(4, errorId)
            .Bind(5, report.Items)
            .Bind(6, report.Added)
            .Bind(7, report.Updated)
            .Bind(8, report.Unchanged)
            .Bind(9, report.Failed)
            .Bind(10, report.Requests)
            .Bind(11, report.Retries)
            .Bind(12, report.Bytes)
            .Bind(13, report.Cursor?.Position)
            .Bind(14, (long)figures.GateWait.TotalMilliseconds)
            .Bind(15, (long)figures.BreakerWait.TotalMilliseconds)
            .Bind(16, report.Broken)
            .Run();
        foreach (var endpoint in figures.Endpoints)
            EndpointTable.Save(session, runId, endpoint);
    }

    /// <summary>Notes what a run has stored so far, with the transaction that stores it.</summary>
    public static void SaveProgress(StoreSession session, long runId, StoredCounts stored, RunFigures figures) => session.Prepare("""
        UPDATE sync_runs
        SET items = ?2, added = ?3, updated = ?4, unchanged = ?5, requests = ?6, retries = ?7, bytes = ?8
        WHERE run_id = ?1 AND ended_at IS NULL
        """)
        .Bind(1, runId)
        .Bind(2, figures.Items)
        .Bind(3, stored.Added)
        .Bind(4, stored.Updated)
        .Bind(5, stored.Unchanged)
        .Bind(6, figures.Requests)
        .Bind(7, figures.Retries)
        .Bind(8, figures.Bytes)
        .Run();

    /// <summary>Streams with a run that never noted its end and that nobody goes on with: its process died.</summary>
    /// <param name="connection">Where from.</param>
    /// <param name="now">The time.</param>
    /// <param name="isRunningHere">Whether a run with that token is in progress in this process.</param>
    /// <returns>Each with what its last holder left behind, if that is still there.</returns>
    public static IReadOnlyList<(string Stream, Lease? Left)> Abandoned(SqliteConnection connection, DateTimeOffset now, Func<string, bool> isRunningHere)
    {
        using var command = connection.CreateCommand("SELECT DISTINCT stream FROM sync_runs WHERE ended_at IS NULL ORDER BY stream");
        using var reader = command.ExecuteReader();
        var streams = new List<(string, Lease?)>();
        while (reader.Read())
        {
            var lease = LeaseTable.Find(connection, reader.GetString(0));
            if (lease is null || !LeaseTable.IsHeld(lease, now, isRunningHere))
                streams.Add((reader.GetString(0), lease));
        }

        return streams;
    }

    /// <summary>Ends the runs of a stream that were killed, at the last sign of life that there is.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="stream">A stream that nobody runs.</param>
    /// <param name="lastSeen">The last sign of life of who held it, if that is known.</param>
    public static void Interrupt(StoreSession session, string stream, DateTimeOffset? lastSeen) => session.Prepare("""
        UPDATE sync_runs
        SET status = 'Interrupted',
            ended_at = max(started_at, min(
                coalesce((SELECT min(n.started_at) FROM sync_runs n WHERE n.stream = ?1 AND n.run_id > sync_runs.run_id), '9999'),
                max(coalesce(?2, ''), coalesce((SELECT max(updated_at) FROM sync_state s WHERE s.stream = ?1), '')))),
            failed = (SELECT count(*) FROM sync_failures f WHERE f.run_id = sync_runs.run_id)
        WHERE stream = ?1 AND ended_at IS NULL
        """).Bind(1, stream).Bind(2, lastSeen is { } seen ? Iso.Stamp(seen) : null).Run();

    /// <summary>How the last run of a stream ended; <see langword="null"/> if there was none.</summary>
    public static SyncStatus? LastStatus(SqliteConnection connection, string stream)
    {
        using var command = connection.CreateCommand("SELECT status FROM sync_runs WHERE stream = $stream ORDER BY run_id DESC LIMIT 1");
        command.Parameters.AddWithValue("$stream", stream);
        return command.ExecuteScalar() is string text && Enum.TryParse<SyncStatus>(text, out var status) ? status : null;
    }
}
