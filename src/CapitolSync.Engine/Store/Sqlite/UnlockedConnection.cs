using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// A connection that reads without locks, since it can have none there. Whoever writes meanwhile is not kept from it, and what is
/// read then is partly old and partly new: so whoever reads asks afterwards whether the file is as it was.
/// </summary>
internal sealed class UnlockedConnection(string connectionString, string path, bool readsLog) : SqliteConnection(connectionString)
{
    // Taken before anything is read.
    private readonly (long, DateTime, long, DateTime) _before = Look(path, readsLog);

    /// <summary>The file was written since the connection was made.</summary>
    public bool IsOutdated => Look(path, readsLog) != _before;

    private static (long, DateTime, long, DateTime) Look(string path, bool readsLog)
    {
        var (file, log) = (new FileInfo(path), new FileInfo($"{path}-wal"));
        return (file.Exists ? file.Length : 0, file.LastWriteTimeUtc, readsLog && log.Exists ? log.Length : 0, readsLog ? log.LastWriteTimeUtc : default);
    }
}
