using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>Files that are asked for again only if they changed.</summary>
internal static class SourceFileTable
{
    /// <summary>Notes that a file was looked at, and the version that is stored.</summary>
    public static void Save(StoreSession session, string source, string path, FileValidators validators) => session.Prepare("""
        INSERT INTO source_files (source, path, etag, last_modified, checked_at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (source, path) DO UPDATE
        SET etag = excluded.etag, last_modified = excluded.last_modified, checked_at = excluded.checked_at
        """)
        .Bind(1, source).Bind(2, path).Bind(3, validators.ETag)
        .Bind(4, validators.LastModified is { } modified ? Iso.Stamp(modified) : null).Bind(5, session.Now).Run();

    /// <summary>Forgets all files of a source, so that they are read again.</summary>
    public static void Clear(StoreSession session, string source) =>
        session.Prepare("DELETE FROM source_files WHERE source = ?1").Bind(1, source).Run();

    /// <summary>The version that is stored; <see langword="null"/> if none is.</summary>
    public static FileValidators? Find(SqliteConnection connection, string source, string path)
    {
        using var command = connection.CreateCommand("SELECT etag, last_modified FROM source_files WHERE source = $source AND path = $path");
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$path", path);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new FileValidators(reader.IsDBNull(0) ? null : reader.GetString(0), reader.IsDBNull(1) ? null : Iso.Instant(reader.GetString(1)))
            : null;
    }

    /// <summary>The paths of a source's files that were not looked at since a moment. What was looked at after now was so by a clock that was wrong.</summary>
    public static IReadOnlyList<string> NotCheckedSince(SqliteConnection connection, string source, DateTimeOffset moment, DateTimeOffset now)
    {
        using var command = connection.CreateCommand("SELECT path FROM source_files WHERE source = $source AND checked_at NOT BETWEEN $moment AND $now ORDER BY path");
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$moment", Iso.Stamp(moment));
        command.Parameters.AddWithValue("$now", Iso.Stamp(now));
        using var reader = command.ExecuteReader();
        var paths = new List<string>();
        while (reader.Read())
            paths.Add(reader.GetString(0));
        return paths;
    }
}
