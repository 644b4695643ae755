using System.Text.Json.Serialization.Metadata;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>The table of positions, one row per stream and part.</summary>
internal static class SyncStateTable
{
    private const string Upsert = """
        INSERT INTO sync_state (stream, part, cursor, updated_at, completed_at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (stream, part) DO UPDATE
        SET cursor = excluded.cursor, updated_at = excluded.updated_at, completed_at = coalesce(excluded.completed_at, completed_at)
        """;

    public static void Save(StoreSession session, string stream, string part, string cursor, string? completedAt) =>
        session.Prepare(Upsert).Bind(1, stream).Bind(2, part).Bind(3, cursor).Bind(4, session.Now).Bind(5, completedAt).Run();

    public static void Remove(StoreSession session, string stream) =>
        session.Prepare("DELETE FROM sync_state WHERE stream = ?1").Bind(1, stream).Run();

    /// <summary>The positions of all parts of a stream.</summary>
    public static List<(string Part, SavedState State)> All(SqliteConnection connection, string stream)
    {
        using var command = connection.CreateCommand("SELECT part, cursor, updated_at, completed_at FROM sync_state WHERE stream = $stream ORDER BY part");
        command.Parameters.AddWithValue("$stream", stream);
        using var reader = command.ExecuteReader();
        var states = new List<(string, SavedState)>();
        var path = connection.PathAsNamed();
        while (reader.Read())
            states.Add((reader.GetString(0), Read(reader, 1, path)));
        return states;
    }

    public static SavedState? Find(SqliteConnection connection, string stream, string part = "")
    {
        using var command = connection.CreateCommand(
            "SELECT cursor, updated_at, completed_at FROM sync_state WHERE stream = $stream AND part = $part");
        command.Parameters.AddWithValue("$stream", stream);
        command.Parameters.AddWithValue("$part", part);
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(reader, 0, connection.PathAsNamed()) : null;
    }

    private static SavedState Read(SqliteDataReader reader, int column, string path) => new(
        reader.GetString(column),
        Iso.Instant(reader.GetString(column + 1)),
        reader.IsDBNull(column + 2) ? null : Iso.Instant(reader.GetString(column + 2)),
        path);

    /// <summary>The position kept for a stream; <see langword="null"/> if there is none, or no database.</summary>
    public static T? Load<T>(Database? database, string stream, string part, JsonTypeInfo<T> json)
        where T : class
    {
        using var connection = database?.ConnectForReading();
        return connection is not null && Find(connection, stream, part) is { } saved ? saved.Read(stream, json) : null;
    }
}
