using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>Settings as the database keeps them.</summary>
internal static class SettingTable
{
    public static void Save(StoreSession session, string source, string name, string value) => session.Prepare("""
        INSERT INTO sync_settings (source, name, value, set_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (source, name) DO UPDATE SET value = excluded.value, set_at = excluded.set_at
        """)
        .Bind(1, source).Bind(2, name).Bind(3, value).Bind(4, session.Now).Run();

    public static void Remove(StoreSession session, string source, string name) =>
        session.Prepare("DELETE FROM sync_settings WHERE source = ?1 AND name = ?2").Bind(1, source).Bind(2, name).Run();

    public static Dictionary<(string Source, string Name), string> Load(SqliteConnection connection)
    {
        using var command = connection.CreateCommand("SELECT source, name, value FROM sync_settings");
        using var reader = command.ExecuteReader();
        var settings = new Dictionary<(string, string), string>();
        while (reader.Read())
            settings.Add((reader.GetString(0), reader.GetString(1)), reader.GetString(2));
        return settings;
    }
}
