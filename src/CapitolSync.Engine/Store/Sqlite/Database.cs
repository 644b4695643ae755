using CapitolSync.Engine.Store.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>The database file, opened for writing (created and migrated) or for reading.</summary>
public sealed class Database
{
    private static readonly TimeSpan DefaultLockTimeout = TimeSpan.FromSeconds(30);

    private Database(string path) => FilePath = path;

    /// <summary>How long to wait for another program's lock. A host may set another time as the runtime's option.</summary>
    private static TimeSpan LockTimeout => AppContext.GetData("CapitolSync.LockTimeout") is TimeSpan set ? set : DefaultLockTimeout;

    /// <summary>Full path of the file.</summary>
    public string FilePath { get; }

    /// <summary>Something found on opening that a user should know once; <see langword="null"/> if there is nothing.</summary>
    internal string? Notice { get; private set; }

    /// <summary>Opens the database for writing: creates it if it does not exist, and migrates an older version.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="SyncException">It cannot be one of ours, or cannot be written; it is left untouched.</exception>
    public static Database OpenForWriting(string path)
    {
        var database = OpenForWriting(path, out var opened);
        opened.Dispose();
        return database;
    }

    /// <summary>Opens the database for writing.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="opened">
    /// The connection that was used. While it is open another one is opened sooner, and the last one to close a new database
    /// writes its log into it.
    /// </param>
    /// <exception cref="SyncException">It cannot be one of ours, or cannot be written; it is left untouched.</exception>
    internal static Database OpenForWriting(string path, out SqliteConnection opened)
    {
        var database = new Database(path);
        opened = database.Guarded(() =>
        {
            DatabaseFile.RequirePlace(path);
            _ = DatabaseFile.RequireOurs(path);
            var file = DatabaseFile.BehindLinks(path);
            if (LeftoverLog.IsThere(file))
                LeftoverLog.TryRemove(file, (int)LockTimeout.TotalMilliseconds);
            var connection = JournalMode.Open(path, out var notice);
            try
            {
                database.Notice = notice;
                Schema.Migrate(Prepared(connection), path);
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
        return database;
    }

    /// <summary>Opens an existing database for reading, and migrates an older version.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="SyncException">There is none, it is empty, it is not one of ours, or it is an older one that cannot be migrated here.</exception>
    public static Database OpenForReading(string path) =>
        FindForReading(path) ?? throw (Exists(path) ? StoreErrors.Empty(path) : StoreErrors.NotFound(path));

    /// <summary>Opens a database for reading, and migrates an older version.</summary>
    /// <param name="path">Full path.</param>
    /// <returns>The database; <see langword="null"/> if there is none, or nothing in it yet: a run that creates it may be no further.</returns>
    /// <exception cref="SyncException">It is not one of ours, or an older one that cannot be migrated here.</exception>
    internal static Database? FindForReading(string path)
    {
        if (!Exists(path))
            return null;
        var database = OpenAsIs(path, out var version);
        if (version is 0)
            return null;
        if (version >= Schema.Version)
            return database;
        try
        {
            return OpenForWriting(path);
        }
        catch (SyncException error) when (error.ErrorId is ErrorIds.DatabaseReadOnly)
        {
            throw StoreErrors.Older(path, version, Schema.Version, error);
        }
    }

    /// <summary>Opens an existing database for reading, whatever its version.</summary>
    internal static Database OpenAsIs(string path, out long version)
    {
        if (!Exists(path))
            throw StoreErrors.NotFound(path);
        var database = new Database(path);
        version = database.Guarded(() => DatabaseFile.RequireOurs(path));
        return database;
    }

    /// <summary>True if there is a file with something in it.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="SyncException">The path is a directory, a device or a pipe.</exception>
    public static bool Exists(string path)
    {
        if (Directory.Exists(path))
            throw StoreErrors.Directory(path);
        // SQLite would write a journal beside it, such as /dev/null-journal.
        if (FileKind.IsSpecial(path))
            throw StoreErrors.Special(path);
        return new FileInfo(path) is { Exists: true, Length: > 0 };
    }

    internal SqliteConnection ConnectForWriting() => Guarded(() =>
    {
        var connection = Connect(SqliteOpenMode.ReadWrite);
        // The defaults, half of this and a quarter, have rows that come in scattered written several times over.
        connection.Execute("PRAGMA cache_size = -4096; PRAGMA wal_autocheckpoint = 4000;");
        // Without a write-ahead log a power cut could leave half a commit.
        if (!JournalMode.IsAhead(connection))
            connection.Execute("PRAGMA synchronous = FULL");
        return connection;
    });

    internal SqliteConnection ConnectForReading() => Guarded(() => Connect(SqliteOpenMode.ReadOnly));

    /// <summary>Reads rows one by one on a connection of its own.</summary>
    internal IEnumerable<T> Read<T>(Func<SqliteConnection, IEnumerable<T>> query)
    {
        using var connection = ConnectForReading();
        using var rows = query(connection).GetEnumerator();
        // One delegate for all rows.
        Func<bool> next = rows.MoveNext;
        while (Guarded(next, connection))
            yield return rows.Current;
    }

    /// <summary>Reads on, and makes sure that what was read was of one moment.</summary>
    /// <returns>False at the end.</returns>
    internal bool Guarded(Func<bool> next, SqliteConnection connection)
    {
        try
        {
            if (next())
                return true;
        }
        catch (SqliteException error)
        {
            throw connection is UnlockedConnection { IsOutdated: true } ? StoreErrors.Changed(FilePath, error) : StoreErrors.Translate(error, FilePath);
        }

        return connection is UnlockedConnection { IsOutdated: true } ? throw StoreErrors.Changed(FilePath) : false;
    }

    internal T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Translate(error, FilePath);
        }
    }

    internal void Guarded(Action action) => Guarded<object?>(() =>
    {
        action();
        return null;
    });

    internal async Task<T> GuardedAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Translate(error, FilePath);
        }
    }

    private SqliteConnection Connect(SqliteOpenMode mode) =>
        Prepared(mode == SqliteOpenMode.ReadOnly ? DatabaseFile.ConnectForReading(FilePath) : DatabaseFile.Connect(FilePath, mode));

    private static SqliteConnection Prepared(SqliteConnection connection)
    {
        // The provider tries again by itself for as long, in whole seconds.
        connection.DefaultTimeout = (int)Math.Ceiling(LockTimeout.TotalSeconds);
        // Rows and cursor share a transaction, so with a write-ahead log NORMAL loses no consistency: at worst, after a
        // power cut, the last moments of both.
        connection.Execute($"PRAGMA busy_timeout = {(int)LockTimeout.TotalMilliseconds}; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;");
        return connection;
    }
}
