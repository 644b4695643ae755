using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>How a database keeps its journal: ahead of the file where that is possible, so that readers and a run do not wait for each other.</summary>
internal static class JournalMode
{
    // https://sqlite.org/rescode.html: IOERR, CANTOPEN and PROTOCOL are what file systems without shared memory give.
    private const int InputOutput = 10, CannotOpen = 14, LockProtocol = 15;

    /// <summary>Opens a database for writing, puts a new or an older one into write-ahead mode, and takes one out of it whose file system does not allow that.</summary>
    /// <param name="path">Full path; the file is made if it is not there.</param>
    /// <param name="notice">What to tell the user, the one time that it is found out; <see langword="null"/> if nothing.</param>
    public static SqliteConnection Open(string path, out string? notice)
    {
        var connection = DatabaseFile.Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            notice = connection.QueryInt64("PRAGMA user_version") == Schema.Version || Set(connection, "WAL") ? null : Notice(path);
            // Setting it does not use shared memory yet.
            RequireReadable(connection);
            return connection;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is InputOutput or CannotOpen or LockProtocol && File.Exists(path))
        {
            connection.Dispose();
            if (!TryDoWithout(path))
                throw;
            notice = Notice(path);
            return DatabaseFile.Connect(path, SqliteOpenMode.ReadWrite);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether a database has a write-ahead log.</summary>
    public static bool IsAhead(SqliteConnection connection) => Is(connection, "PRAGMA journal_mode", "WAL");

    private static bool TryDoWithout(string path)
    {
        // Exclusive from its first access on, a connection needs no shared memory.
        using var connection = DatabaseFile.Connect(path, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA locking_mode = EXCLUSIVE");
        RequireReadable(connection);
        return Set(connection, "DELETE");
    }

    private static string Notice(string path) =>
        $"The file system of '{path}' has no shared memory for a write-ahead log, as many network file systems have none. The database works without it: while a sync runs, queries and the sync may have to wait for each other.";

    // Reads the file without parsing what is in it.
    private static void RequireReadable(SqliteConnection connection) => _ = connection.QueryInt64("PRAGMA schema_version");

    private static bool Set(SqliteConnection connection, string mode) => Is(connection, $"PRAGMA journal_mode = {mode}", mode);

    private static bool Is(SqliteConnection connection, string sql, string mode)
    {
        using var command = connection.CreateCommand(sql);
        return string.Equals(command.ExecuteScalar() as string, mode, StringComparison.OrdinalIgnoreCase);
    }
}
