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
            gate_wait_ms = ?14, breaker_wait_ms = ?15
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
            .Run();
        foreach (var endpoint in figures.Endpoints)
            EndpointTable.Save(session, runId, endpoint);
    }

    /// <summary>How the last run of a stream ended; <see langword="null"/> if there was none.</summary>
    public static SyncStatus? LastStatus(SqliteConnection connection, string stream)
    {
        using var command = connection.CreateCommand("SELECT status FROM sync_runs WHERE stream = $stream ORDER BY run_id DESC LIMIT 1");
        command.Parameters.AddWithValue("$stream", stream);
        return command.ExecuteScalar() is string text && Enum.TryParse<SyncStatus>(text, out var status) ? status : null;
    }
}
