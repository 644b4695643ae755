using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>How a database keeps its journal: ahead of the file where that is possible, so that readers and a run do not wait for each other.</summary>
internal static class JournalMode
{
    // https://sqlite.org/rescode.html: IOERR, CANTOPEN and PROTOCOL are what file systems without shared memory give.
    private const int InputOutput = 10, CannotOpen = 14, LockProtocol = 15;

    /// <summary>Puts a database into write-ahead mode if its file system allows that, else into an ordinary one.</summary>
    /// <returns>What to tell the user; <see langword="null"/> if it is in write-ahead mode.</returns>
    public static string? Choose(SqliteConnection connection, string path)
    {
        try
        {
            if (Set(connection, "WAL"))
                return null;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is InputOutput or CannotOpen or LockProtocol)
        {
            // Without shared memory the mode can still be undone by whoever has the file alone.
            connection.Execute("PRAGMA locking_mode = EXCLUSIVE");
            var isUndone = Set(connection, "DELETE");
            connection.Execute("PRAGMA locking_mode = NORMAL");
            if (!isUndone)
                throw;
            _ = connection.QueryInt64("SELECT count(*) FROM sqlite_schema");
        }

        return $"The file system of '{path}' has no shared memory for a write-ahead log, as network file systems have none. The database works without it: while a sync runs, queries and the sync wait for each other now and then.";
    }

    private static bool Set(SqliteConnection connection, string mode)
    {
        using var command = connection.CreateCommand($"PRAGMA journal_mode = {mode}");
        return string.Equals(command.ExecuteScalar() as string, mode, StringComparison.OrdinalIgnoreCase);
    }
}
