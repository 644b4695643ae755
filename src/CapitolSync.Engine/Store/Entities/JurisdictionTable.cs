using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities;

/// <summary>What the user says of committees' jurisdictions.</summary>
internal static class JurisdictionTable
{
    /// <summary>Stores an entry.</summary>
    public static void Save(StoreSession session, string committee, IReadOnlyList<string> sectors, string? reason) => session.Prepare("""
        INSERT INTO jurisdictions (committee, sectors, reason, set_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (committee) DO UPDATE SET sectors = excluded.sectors, reason = excluded.reason, set_at = excluded.set_at
        """).Bind(1, committee).Bind(2, string.Join(',', sectors)).Bind(3, reason).Bind(4, session.Now).Run();

    /// <summary>Removes an entry, so that the default holds.</summary>
    public static void Remove(StoreSession session, string committee) =>
        session.Prepare("DELETE FROM jurisdictions WHERE committee = ?1").Bind(1, committee).Run();

    /// <summary>All entries.</summary>
    public static IReadOnlyList<(string Committee, string[] Sectors, string? Reason)> Load(Database database) =>
        [.. database.Read(static connection => Load(connection))];

    private static IEnumerable<(string Committee, string[] Sectors, string? Reason)> Load(SqliteConnection connection)
    {
        using var command = connection.CreateCommand("SELECT committee, sectors, reason FROM jurisdictions ORDER BY committee");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return (reader.GetString(0), reader.GetString(1).Split(',', StringSplitOptions.RemoveEmptyEntries), reader.Text(2));
    }
}
