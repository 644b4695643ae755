using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>The table of what could not be had, until it could.</summary>
internal static class FailureTable
{
    private const string Upsert = """
        INSERT INTO sync_failures (stream, item, error_id, message, uri, status_code, failed_at, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (stream, item) DO UPDATE
        SET error_id = excluded.error_id, message = excluded.message, uri = excluded.uri,
            status_code = excluded.status_code, failed_at = excluded.failed_at, position = excluded.position
        """;

    public static void Save(StoreSession session, SyncFailure failure) => session.Prepare(Upsert)
        .Bind(1, failure.Stream)
        .Bind(2, failure.Item)
        .Bind(3, failure.ErrorId)
        .Bind(4, failure.Message)
        .Bind(5, failure.Uri?.AbsoluteUri)
        .Bind(6, failure.StatusCode)
        .Bind(7, Iso.Stamp(failure.FailedAt))
        .Bind(8, failure.Cursor?.Position)
        .Run();

    /// <summary>The item came after all.</summary>
    public static void Remove(StoreSession session, string stream, string item) =>
        session.Prepare("DELETE FROM sync_failures WHERE stream = ?1 AND item = ?2").Bind(1, stream).Bind(2, item).Run();

    /// <summary>The stream is complete, or starts over.</summary>
    public static void Clear(StoreSession session, string stream) =>
        session.Prepare("DELETE FROM sync_failures WHERE stream = ?1").Bind(1, stream).Run();

    /// <summary>The stream is complete, or starts over; rows that could not be read are still missing.</summary>
    public static void ClearItems(StoreSession session, string stream) =>
        session.Prepare("DELETE FROM sync_failures WHERE stream = ?1 AND error_id <> ?2").Bind(1, stream).Bind(2, ErrorIds.RowUnreadable).Run();

    /// <summary>A condition: the item failed and has not been read since, whether or not it was stored before.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="item">The column or expression that is its item.</param>
    public static string IsNoted(string stream, string item) =>
        $"EXISTS (SELECT 1 FROM sync_failures f WHERE f.stream = '{stream}' AND f.item = CAST({item} AS TEXT))";

    public static bool Any(Database database, string stream)
    {
        using var connection = database.ConnectForReading();
        return Count(connection, stream) > 0;
    }

    public static long Count(SqliteConnection connection, string stream)
    {
        using var command = connection.CreateCommand("SELECT count(*) FROM sync_failures WHERE stream = $stream");
        command.Parameters.AddWithValue("$stream", stream);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Failures of a stream since a moment, as they were stored; read one by one, however many there are.</summary>
    public static IEnumerable<SyncFailure> Since(SqliteConnection connection, string stream, DateTimeOffset since)
    {
        using var command = connection.CreateCommand("""
            SELECT item, error_id, message, uri, status_code, failed_at, position FROM sync_failures
            WHERE stream = $stream AND failed_at >= $since ORDER BY failed_at, item
            """);
        command.Parameters.AddWithValue("$stream", stream);
        command.Parameters.AddWithValue("$since", Iso.Stamp(since));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new SyncFailure
            {
                Stream = stream,
                Item = reader.GetString(0),
                ErrorId = reader.GetString(1),
                Message = reader.GetString(2),
                Uri = reader.IsDBNull(3) ? null : new Uri(reader.GetString(3)),
                StatusCode = reader.IsDBNull(4) ? null : reader.GetInt32(4),
                FailedAt = Iso.Instant(reader.GetString(5)),
                Cursor = reader.IsDBNull(6) ? null : new SyncCursor { Stream = stream, Position = reader.GetString(6) },
            };
        }
    }
}
