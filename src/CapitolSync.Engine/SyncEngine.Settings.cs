using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine;

/// <content>The settings that the database keeps.</content>
public sealed partial class SyncEngine
{
    /// <summary>Reads the settings that are in effect.</summary>
    /// <param name="databasePath">Full path of the database; the file need not exist.</param>
    /// <param name="parameters">What the command was given, by name of the setting.</param>
    /// <exception cref="SyncException">The database is not one of ours.</exception>
    public SettingResolver LoadSettings(string databasePath, IReadOnlyDictionary<string, object> parameters) =>
        SettingResolver.Load(Catalog.Settings, databasePath, parameters);

    /// <summary>Validates a setting before it is saved.</summary>
    /// <param name="sources">The sources it is for; every one that has it if empty.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">What it is to be; <see langword="null"/> for the default.</param>
    /// <returns>The sources it is for.</returns>
    /// <exception cref="SyncException">There is no such setting, or the value is not valid for it.</exception>
    public IReadOnlyList<string> CheckSetting(IReadOnlyCollection<string>? sources, string name, object? value)
    {
        var wanted = sources is { Count: > 0 } ? sources : Catalog.Settings.SourcesOf(name);
        var definitions = wanted.Select(source => Catalog.Settings.Find(source, name)).ToList();
        if (value is not null)
            definitions.ForEach(definition => definition.Parse(value));
        return [.. definitions.Select(definition => definition.Source)];
    }

    /// <summary>Saves a setting in the database.</summary>
    /// <param name="databasePath">Full path; the database is created if it does not exist.</param>
    /// <param name="source">The source it is for.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">What it is to be; <see langword="null"/> for the default.</param>
    /// <returns>The setting with its new value.</returns>
    /// <exception cref="SyncException">It cannot have that value, or the database cannot be written.</exception>
    public async Task<SyncSetting> SaveSettingAsync(string databasePath, string source, string name, object? value)
    {
        var definition = Catalog.Settings.Find(source, name);
        var parsed = value is null ? null : definition.Parse(value);
        await using var writer = new StoreWriter(Database.OpenForWriting(databasePath), _time);
        await writer.StoreAsync(session =>
        {
            if (parsed is null)
                SettingTable.Remove(session, definition.Source, definition.Name);
            else
                SettingTable.Save(session, definition.Source, definition.Name, SettingDefinition.Format(parsed));
        });
        return definition.ToSetting(parsed ?? definition.Default, parsed is null ? SettingOrigin.Default : SettingOrigin.Setting);
    }
}
