using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>The state of the breakers, for other sessions to see and to reset.</summary>
internal static class BreakerTable
{
    private const string Upsert = """
        INSERT INTO sync_breakers (stream, state, failures, breaks, probe_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (stream) DO UPDATE
        SET state = excluded.state, failures = excluded.failures, breaks = excluded.breaks, probe_at = excluded.probe_at,
            changed_at = excluded.changed_at, reset_asked = reset_asked AND excluded.state <> 'Closed'
        """;

    /// <summary>Saves the state. A reset that was asked for stays asked for until the breaker is closed, even if a probe fails first.</summary>
    public static void Save(StoreSession session, string stream, BreakerStatus status, DateTimeOffset now) => session.Prepare(Upsert)
        .Bind(1, stream)
        .Bind(2, status.State.ToString())
        .Bind(3, status.Failures)
        .Bind(4, status.Breaks)
        .Bind(5, status.ProbeIn is { } wait ? Iso.Stamp(now + wait) : null)
        .Bind(6, session.Now)
        .Run();

    /// <summary>Asks the run that holds the breaker to close it; forgets it if there is none.</summary>
    public static void AskReset(StoreSession session, string stream) =>
        session.Prepare("UPDATE sync_breakers SET reset_asked = 1 WHERE stream = ?1 AND state <> 'Closed'").Bind(1, stream).Run();

    public static void Remove(StoreSession session, string stream) =>
        session.Prepare("DELETE FROM sync_breakers WHERE stream = ?1").Bind(1, stream).Run();

    public static SavedBreaker? Find(SqliteConnection connection, string stream)
    {
        using var command = connection.CreateCommand("SELECT state, failures, probe_at, reset_asked FROM sync_breakers WHERE stream = $stream");
        command.Parameters.AddWithValue("$stream", stream);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new SavedBreaker(
                Enum.Parse<BreakerState>(reader.GetString(0)), reader.GetInt32(1),
                reader.IsDBNull(2) ? null : Iso.Instant(reader.GetString(2)), reader.GetInt64(3) != 0)
            : null;
    }
}
