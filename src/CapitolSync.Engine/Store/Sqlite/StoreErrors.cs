using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>What SQLite says, in words that name the file and the next step.</summary>
internal static class StoreErrors
{
    // Result codes: https://sqlite.org/rescode.html
    private const int Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13,
        CannotOpen = 14, TooBig = 18, Constraint = 19, Mismatch = 20, NotADatabase = 26;

    /// <summary>True if the rows are to blame, not the database: the item fails and the run continues.</summary>
    public static bool IsAboutRows(SqliteException error) =>
        error.SqliteErrorCode is Constraint or Mismatch or TooBig;

    public static SyncException Translate(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        Full => About(path, ErrorIds.DiskFull,
            $"The disk that holds '{path}' is full. Everything reported as stored is stored; free some space and run the command again.", error),
        ReadOnly when UnfinishedWrite.IsReason(error) => About(path, ErrorIds.DatabaseReadOnly,
            $"A process was killed while writing to '{path}', and its last change has to be undone first, which requires write access. Run any command on it with an account that can write it, for example Get-CtSyncState.", error),
        ReadOnly or Permission or CannotOpen => About(path, ErrorIds.DatabaseReadOnly,
            $"'{path}' or its folder cannot be written ({error.Message}). Check the permissions, or name another file with -DatabasePath.", error),
        NotADatabase => NotSqlite(path, error),
        Corrupt => About(path, ErrorIds.DatabaseCorrupt,
            $"'{path}' is damaged ({error.Message}). Restore it from a backup, or move it away and sync from scratch.", error),
        Busy or Locked => About(path, ErrorIds.DatabaseBusy,
            $"'{path}' is locked by another program. Close it, or run the command again later.", error),
        Constraint or Mismatch or TooBig => About(path, ErrorIds.RowsRejected,
            $"The database rejected these rows ({error.Message}).", error),
        _ => About(path, ErrorIds.DatabaseFailed, $"'{path}' could not be read or written ({error.Message}). Check the disk, and run the command again; if the error persists, restore the file from a backup.", error),
    };

    public static SyncException NotSqlite(string path, Exception? inner = null) => About(path, ErrorIds.DatabaseForeign,
        $"'{path}' is not a database. Nothing was changed; name another file with -DatabasePath.", inner);

    public static SyncException Foreign(string path) => About(path, ErrorIds.DatabaseForeign,
        $"'{path}' is another program's database. Nothing was changed; name another file with -DatabasePath.");

    public static SyncException Newer(string path, long version, long known) => About(path, ErrorIds.DatabaseNewer,
        $"'{path}' was written by a newer CapitolSync (schema {version}; this one knows {known}). Nothing was changed; update the module.");

    public static SyncException Older(string path, long version, long known, SyncException readOnly) => new(
        ErrorIds.DatabaseReadOnly,
        $"'{path}' was written by an older CapitolSync (schema {version}; this one uses {known}) and has to be upgraded, which requires write access. Run any command on it with an account that can write it, for example Get-CtSyncState.",
        readOnly)
    {
        Target = path,
    };

    public static SyncException Directory(string path) => About(path, ErrorIds.DatabasePathInvalid,
        $"'{path}' is a directory. -DatabasePath must name a file, for example '{System.IO.Path.Combine(path, "capitol.db").Replace("'", "''", StringComparison.Ordinal)}'.");

    public static SyncException Special(string path) => About(path, ErrorIds.DatabasePathInvalid,
        $"'{path}' is not a file, but a device, a pipe or a socket. Name a file with -DatabasePath.");

    public static SyncException NoFolder(string path) => About(path, ErrorIds.DatabasePathInvalid,
        $"The folder of '{path}' does not exist. Create it, or name another file with -DatabasePath.");

    public static SyncException NotFound(string path) => About(path, ErrorIds.DatabaseNotFound, System.IO.Directory.Exists(Path.GetDirectoryName(path))
        ? $"There is no database at '{path}'. A Sync cmdlet creates one, for example: Sync-CtTrade -DatabasePath '{path.Replace("'", "''", StringComparison.Ordinal)}'"
        : $"There is no database at '{path}', and no such folder. Sync-HouseFiling, or another Sync cmdlet, creates both in your data folder if -DatabasePath is omitted; anywhere else, create the folder first.");

    public static SyncException Empty(string path) => About(path, ErrorIds.DatabaseNotFound,
        $"The database '{path}' is empty. Run a Sync cmdlet first, for example: Sync-CtTrade -DatabasePath '{path.Replace("'", "''", StringComparison.Ordinal)}'");

    public static SyncException Gone(string path) => About(path, ErrorIds.DatabaseNotFound,
        $"'{path}' was deleted, moved or replaced while it was being written. What was stored since is in the file that was there before: put that one back, or run the command again.");

    public static SyncException Changed(string path, Exception? inner = null) => About(path, ErrorIds.DatabaseBusy,
        $"'{path}' was written while it was being read from a place where this account cannot lock it, so what was read may be partly old and partly new. Run the command again; an account that can write to the folder of the database does not have this problem.", inner);

    private static SyncException About(string path, string errorId, string message, Exception? inner = null) =>
        new(errorId, message, inner) { Target = path };
}
