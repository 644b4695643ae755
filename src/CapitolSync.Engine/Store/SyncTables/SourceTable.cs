using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>Which sources block requests, and until when: the next run, in any process, has to know.</summary>
internal static class SourceTable
{
    private const string Upsert = """
        INSERT INTO sources (source, blocked_until, blocked_why) VALUES (?1, ?2, ?3)
        ON CONFLICT (source) DO UPDATE SET blocked_until = excluded.blocked_until, blocked_why = excluded.blocked_why
        """;

    public static void Block(StoreSession session, string source, SourceBlock block) =>
        session.Prepare(Upsert).Bind(1, source).Bind(2, Iso.Stamp(block.Until)).Bind(3, block.Why).Run();

    /// <summary>The source answers again.</summary>
    public static void Unblock(StoreSession session, string source) =>
        session.Prepare("UPDATE sources SET blocked_until = NULL, blocked_why = NULL WHERE source = ?1").Bind(1, source).Run();

    /// <summary>The block by a source, even if it is over; <see langword="null"/> if there was none or the source has answered since.</summary>
    public static SourceBlock? Find(SqliteConnection connection, string source)
    {
        using var command = connection.CreateCommand(
            "SELECT blocked_until, coalesce(blocked_why, '') FROM sources WHERE source = $source AND blocked_until IS NOT NULL");
        command.Parameters.AddWithValue("$source", source);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new SourceBlock(Iso.Instant(reader.GetString(0)), reader.GetString(1)) : null;
    }
}
