using System.Diagnostics;
using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>Who is running a stream: one at a time, across processes and hosts.</summary>
internal static class LeaseTable
{
    /// <summary>How often a holder shows that it lives.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    /// <summary>Beats with what is stored are no closer than that.</summary>
    public static readonly TimeSpan LeastBetweenBeats = TimeSpan.FromSeconds(1);

    // A holder on another host that has been silent for this long counts as dead.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Take = """
        INSERT OR REPLACE INTO sync_leases (stream, token, host, process_id, process_started_at, acquired_at, heartbeat_at, machine)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)
        """;

    public static void Save(StoreSession session, string stream, string token)
    {
        using var process = Process.GetCurrentProcess();
        session.Prepare(Take)
            .Bind(1, stream)
            .Bind(2, token)
            .Bind(3, Environment.MachineName)
            .Bind(4, Environment.ProcessId)
            .Bind(5, StartOf(process))
            .Bind(6, session.Now)
            .Bind(7, ProcessSpace.Current())
            .Run();
    }

    /// <summary>Shows that the run lives.</summary>
    /// <returns>Whether it still holds its stream.</returns>
    public static bool Beat(StoreSession session, string stream, string token) =>
        session.Prepare("UPDATE sync_leases SET heartbeat_at = ?3 WHERE stream = ?1 AND token = ?2")
            .Bind(1, stream).Bind(2, token).Bind(3, session.Now).Run() > 0;

    /// <summary>Whether a run still holds its stream. One that was suspended may have been taken for dead.</summary>
    public static bool IsOwn(StoreSession session, string stream, string token) =>
        session.Prepare("SELECT 1 FROM sync_leases WHERE stream = ?1 AND token = ?2").Bind(1, stream).Bind(2, token).Scalar() is not null;

    public static void Remove(StoreSession session, string stream, string token) =>
        session.Prepare("DELETE FROM sync_leases WHERE stream = ?1 AND token = ?2").Bind(1, stream).Bind(2, token).Run();

    public static Lease? Find(SqliteConnection connection, string stream)
    {
        using var command = connection.CreateCommand(
            "SELECT token, host, process_id, process_started_at, acquired_at, heartbeat_at, machine FROM sync_leases WHERE stream = $stream");
        command.Parameters.AddWithValue("$stream", stream);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new Lease(stream, reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3),
                Iso.Instant(reader.GetString(4)), Iso.Instant(reader.GetString(5)), reader.Text(6))
            : null;
    }

    /// <summary>
    /// Whether the holder has shown no sign of life for so long that it may not be running any more, although its process
    /// is: the run has failed to write, its end included. Or a clock was changed, before or after the machine was restarted.
    /// </summary>
    public static bool SeemsSilent(Lease lease, DateTimeOffset now) =>
        !(IsFromHere(lease) && lease.ProcessId == Environment.ProcessId) && (now - lease.HeartbeatAt).Duration() >= Patience;

    /// <summary>Whether a lease still binds.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="now">The time.</param>
    /// <param name="isRunningHere">Whether a run with that token is in progress in this process.</param>
    public static bool IsHeld(Lease lease, DateTimeOffset now, Func<string, bool> isRunningHere)
    {
        if (!IsFromHere(lease))
            return now - lease.HeartbeatAt < Patience;
        if (lease.ProcessId == Environment.ProcessId)
            return isRunningHere(lease.Token);
        try
        {
            using var process = Process.GetProcessById(lease.ProcessId);
            if (process.HasExited || ProcessSpace.IsZombie(lease.ProcessId))
                return false;
            // The number may have gone to another process since. A start that differs alone proves nothing: it
            // is reckoned from the clock, which may have been set.
            return string.Equals(StartOf(process), lease.ProcessStartedAt, StringComparison.Ordinal)
                || now - lease.HeartbeatAt < 3 * Heartbeat;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It lives, under another user's account.
            return now - lease.HeartbeatAt < Patience;
        }
    }

    /// <summary>A process number says something only where it was given: two containers can have a name and numbers in common.</summary>
    private static bool IsFromHere(Lease lease) => string.Equals(lease.Host, Environment.MachineName, StringComparison.OrdinalIgnoreCase)
        && lease.Machine is not null && string.Equals(lease.Machine, ProcessSpace.Current(), StringComparison.Ordinal);

    private static string StartOf(Process process) =>
        process.StartTime.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
