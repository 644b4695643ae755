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

    public static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        SqliteLibrary.Configure();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            // A pooled connection keeps the file locked after Dispose.
            Pooling = false,
        }.ToString());
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
        catch (SqliteException error) when (error.SqliteErrorCode == CannotOpen)
        {
            // SQLite does not say why. Only now: a file that it has open must not be opened past it, see WriteAccess.
            RequireReadable(path, error);
            throw;
        }
    }

    private static void RequireReadable(string path, SqliteException error)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception reason) when (reason is UnauthorizedAccessException or IOException)
        {
            throw new SyncException(ErrorIds.DatabasePathInvalid, $"'{path}' cannot be read: {reason.Message}", error) { Target = path };
        }
    }
}
