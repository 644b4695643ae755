using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities;

/// <summary>Names of committees of Congress.</summary>
internal static class CommitteeNameTable
{
    /// <summary>Stores a name.</summary>
    public static void Save(StoreSession session, string committee, string name, DateOnly day) => session.Prepare("""
        INSERT INTO congress_committees (committee, name, seen_on) VALUES (?1, ?2, ?3)
        ON CONFLICT (committee) DO UPDATE SET name = excluded.name, seen_on = excluded.seen_on
        """).Bind(1, committee).Bind(2, name).Bind(3, day).Run();

    /// <summary>The names by code.</summary>
    public static IReadOnlyDictionary<string, string> Load(Database database) =>
        database.Read(static connection => Load(connection, "SELECT committee, name FROM congress_committees"))
            .ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);

    /// <summary>What CapitolTrades calls committees, by code.</summary>
    public static IReadOnlyDictionary<string, string> LoadSite(Database database) =>
        database.Read(static connection => Load(connection, "SELECT committee, name FROM committees WHERE name IS NOT NULL"))
            .ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);

    /// <summary>The same with the chamber that CapitolTrades puts before a name.</summary>
    public static IReadOnlyDictionary<string, string> LoadSiteLabels(Database database) =>
        database.Read(static connection => Load(connection, "SELECT committee, chamber || ' ' || name FROM committees WHERE chamber IS NOT NULL AND name IS NOT NULL"))
            .ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);

    /// <summary>Whom CapitolTrades shows on committees: committee, member's ID and name.</summary>
    public static IReadOnlyList<(string Committee, string PoliticianId, DateOnly SeenOn)> LoadSiteMembers(Database database) =>
        [.. database.Read(static connection => LoadSiteMembers(connection))];

    /// <summary>Members' names as they are commonly written, by bioguide ID.</summary>
    public static IReadOnlyDictionary<string, string> LoadMembers(Database database) =>
        database.Read(static connection => Load(connection, """
            SELECT politician_id, coalesce(full_name, coalesce(nickname, first_name) || ' ' || last_name) FROM politicians WHERE last_name IS NOT NULL
            """)).ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);

    private static IEnumerable<(string Code, string Name)> Load(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand(sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return (reader.GetString(0), reader.Text(1) ?? "");
    }

    private static IEnumerable<(string Committee, string PoliticianId, DateOnly SeenOn)> LoadSiteMembers(SqliteConnection connection)
    {
        using var command = connection.CreateCommand("""
            SELECT m.committee, m.politician_id, substr(c.last_synced, 1, 10)
            FROM politician_committees m JOIN committees c USING (committee) WHERE c.last_synced IS NOT NULL ORDER BY 1, 2
            """);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return (reader.GetString(0), reader.GetString(1), Iso.Day(reader.GetString(2)));
    }
}
