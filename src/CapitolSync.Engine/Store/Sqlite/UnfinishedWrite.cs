using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// What a killed writer leaves of a database that has no write-ahead log: half a change in the file, and a journal beside it
/// that undoes that. A connection that may only read cannot undo it, and must not read past it.
/// </summary>
internal static class UnfinishedWrite
{
    // https://sqlite.org/rescode.html: READONLY_ROLLBACK.
    private const int NeedsRollback = 776;

    /// <summary>Whether this is why a database cannot be read.</summary>
    public static bool IsReason(SqliteException error) => error.SqliteExtendedErrorCode == NeedsRollback;

    /// <summary>Undoes it.</summary>
    /// <returns>Whether that was done; a database that is not ours is left as it is.</returns>
    /// <exception cref="SqliteException">It can only be read.</exception>
    public static bool Undo(string path)
    {
        using (var torn = ReadOnlyFallback.Connect(path))
        {
            // No change of ours touches this value, so it is never torn.
            if (torn.QueryInt64("PRAGMA application_id") != Schema.ApplicationId)
                return false;
        }

        // The first to read is the one to undo.
        using var connection = DatabaseFile.Connect(path, SqliteOpenMode.ReadWrite);
        _ = connection.QueryInt64("PRAGMA schema_version");
        return true;
    }
}
