using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>Looks at a file before anything is written to it.</summary>
internal static class DatabaseFile
{
    // https://sqlite.org/rescode.html
    private const int CannotOpen = 14;

    public static void RequirePlace(string path)
    {
        if (Directory.Exists(path))
            throw StoreErrors.Directory(path);
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw StoreErrors.NoFolder(path);
    }

    /// <summary>Refuses what is not ours to write: no database, another program's, a newer version's.</summary>
    /// <returns>The version of its schema; 0 if there is nothing in it yet.</returns>
    public static long RequireOurs(string path)
    {
        if (!Database.Exists(path))
            return 0;
        using var connection = Open(path);
        // All that is asked is of one moment: another process may be making the database right now.
        using var moment = connection.BeginTransaction(deferred: true);
        var applicationId = connection.QueryInt64("PRAGMA application_id", moment);
        var version = connection.QueryInt64("PRAGMA user_version", moment);
        if (applicationId == Schema.ApplicationId)
        {
            if (version > Schema.Version)
                throw StoreErrors.Newer(path, version, Schema.Version);
        }
        else if (applicationId != 0 || version != 0 || connection.QueryInt64("SELECT count(*) FROM sqlite_schema", moment) != 0)
        {
            throw StoreErrors.Foreign(path);
        }

        return version;
    }

    /// <summary>The file that a path leads to, if it is a link; otherwise the path.</summary>
    public static string BehindLinks(string path) => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

    /// <summary>Connects to a database for reading, be it that nothing can be written there at all, or that a writer was killed.</summary>
    public static SqliteConnection ConnectForReading(string path)
    {
        try
        {
            return ConnectAndRead(path);
        }
        catch (SqliteException error) when (UnfinishedWrite.IsReason(error))
        {
            return UnfinishedWrite.Undo(path) ? ConnectAndRead(path) : ReadOnlyFallback.Connect(path);
        }
        catch (SqliteException error) when (ReadOnlyFallback.MayHelp(error, path))
        {
            return ReadOnlyFallback.Connect(path);
        }
    }

    public static SqliteConnection Connect(string path, SqliteOpenMode mode) => Opened(new SqliteConnection(Describe(path, mode)));

    /// <summary>How a connection is described.</summary>
    public static string Describe(string source, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = source,
        Mode = mode,
        // A pooled connection keeps the file locked after Dispose.
        Pooling = false,
    }.ToString();

    /// <summary>Opens a connection.</summary>
    public static SqliteConnection Opened(SqliteConnection connection)
    {
        SqliteLibrary.Configure();
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection ConnectAndRead(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadOnly);
        try
        {
            // Opening alone reads nothing.
            _ = connection.QueryInt64("PRAGMA schema_version");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Open(string path)
    {
        try
        {
            return ConnectForReading(path);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == CannotOpen && FileRights.IsReadingDenied(path))
        {
            throw new SyncException(ErrorIds.DatabasePathInvalid, $"'{path}' cannot be read: this account has no permission to. Grant it, or name another file with -DatabasePath.", error) { Target = path };
        }
    }
}
