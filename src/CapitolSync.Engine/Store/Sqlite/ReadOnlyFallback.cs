using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// Opens a database that can only be read, folder included: a copy on a read-only disk, another account's. SQLite
/// wants to put its shared memory beside the file, and cannot.
/// </summary>
internal static class ReadOnlyFallback
{
    // https://sqlite.org/rescode.html: READONLY and CANTOPEN.
    private const int ReadOnly = 8, CannotOpen = 14;

    // SQLite's own file access, but for locks, which a file that nobody writes does without.
    private static string WithoutLocks => OperatingSystem.IsWindows() ? "win32-none" : "unix-none";

    /// <summary>Whether this may be the reason for an error, and there is something to be read.</summary>
    public static bool MayHelp(SqliteException error, string path) => error.SqliteErrorCode is ReadOnly or CannotOpen && File.Exists(path);

    /// <summary>Connects without writing anything, wherever.</summary>
    /// <remarks>
    /// With nobody about to write (there is no log, or an empty one), the file itself is all there is. With a log that
    /// a writer left, the log is read too, with its index in memory: what an exclusive connection does.
    /// </remarks>
    public static SqliteConnection Connect(string path)
    {
        // SQLite keeps the log beside the file itself, not beside a link to it.
        path = DatabaseFile.BehindLinks(path);
        var log = new FileInfo($"{path}-wal");
        var isWhole = !log.Exists || log.Length == 0;
        var source = $"{new Uri(path).AbsoluteUri}?{(isWhole ? "immutable=1" : $"vfs={WithoutLocks}")}";
        var connection = DatabaseFile.Opened(new UnlockedConnection(DatabaseFile.Describe(source, SqliteOpenMode.ReadOnly), path, readsLog: !isWhole));
        if (!isWhole)
            connection.Execute("PRAGMA locking_mode = EXCLUSIVE");
        return connection;
    }
}
