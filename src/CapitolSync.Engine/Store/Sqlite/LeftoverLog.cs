using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// What another account leaves behind that has read the database: an empty write-ahead log and its shared memory,
/// which are that account's and cannot be written by ours, although the database can.
/// </summary>
internal static class LeftoverLog
{
    /// <summary>Whether such files are there.</summary>
    /// <param name="path">Full path of the database itself, not of a link to it.</param>
    public static bool IsThere(string path) => (FileRights.IsWritingDenied($"{path}-shm") || FileRights.IsWritingDenied($"{path}-wal")) && !FileRights.IsWritingDenied(path);

    /// <summary>Removes them, if nobody uses the database and the log is empty.</summary>
    /// <returns>Whether they were removed.</returns>
    /// <exception cref="SqliteException">Somebody is reading still.</exception>
    public static bool TryRemove(string path, int busyTimeoutMs)
    {
        using var connection = DatabaseFile.Connect(path, SqliteOpenMode.ReadWrite);
        connection.Execute($"PRAGMA busy_timeout = {busyTimeoutMs}");
        // Exclusive from the first access on, it needs no shared memory, and gets the lock only if nobody else has one.
        connection.Execute("PRAGMA locking_mode = EXCLUSIVE");
        _ = connection.QueryInt64("SELECT count(*) FROM sqlite_schema");
        if (new FileInfo($"{path}-wal") is { Exists: true, Length: > 0 })
            return false;
        try
        {
            File.Delete($"{path}-shm");
            File.Delete($"{path}-wal");
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
