using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Settings;

/// <summary>Resolves settings: a parameter beats a stored setting, and a stored setting beats the default.</summary>
public sealed class SettingResolver
{
    private readonly SettingCatalog _catalog;
    private readonly Dictionary<(string Source, string Name), string> _stored;
    private readonly IReadOnlyDictionary<string, object> _parameters;

    private SettingResolver(
        SettingCatalog catalog, Dictionary<(string Source, string Name), string> stored, IReadOnlyDictionary<string, object> parameters)
    {
        _catalog = catalog;
        _stored = stored;
        _parameters = parameters;
    }

    /// <summary>Reads the settings of a database.</summary>
    /// <param name="catalog">The settings there are.</param>
    /// <param name="databasePath">Full path; the file need not exist.</param>
    /// <param name="parameters">What the command was given, by name of the setting; by <c>source.name</c> where it is for one source only.</param>
    /// <exception cref="SyncException">The database is not one of ours.</exception>
    public static SettingResolver Load(SettingCatalog catalog, string databasePath, IReadOnlyDictionary<string, object> parameters) =>
        new(catalog, Database.Exists(databasePath) ? Read(databasePath) : [], parameters);

    /// <summary>How to contact a source.</summary>
    /// <param name="source">Its name.</param>
    /// <param name="address">Its address.</param>
    public SourceSettings ForSource(string source, Uri address)
    {
        var breaks = Get<TimeSpan>(source, SettingNames.BreakDuration);
        return new SourceSettings
        {
            BaseUri = address,
            Contact = Optional<string>(source, SettingNames.Contact) is { Length: > 0 } contact ? contact : null,
            AcceptsTerms = Optional<bool>(source, SettingNames.SenateTermsAccepted),
            Concurrency = Get<int>(source, SettingNames.Concurrency),
            IsAdaptive = Get<bool>(source, SettingNames.Adaptive),
            Delay = TimeSpan.FromMilliseconds(Get<int>(source, SettingNames.Delay)),
            Timeout = TimeSpan.FromSeconds(Get<int>(source, SettingNames.TimeoutSec)),
            MaximumRetryCount = Get<int>(source, SettingNames.MaximumRetryCount),
            RetryInterval = TimeSpan.FromSeconds(Get<double>(source, SettingNames.RetryIntervalSec)),
            Breaker = new BreakerOptions
            {
                MaxFailures = Get<int>(source, SettingNames.MaxFailures),
                BreakDuration = breaks > TimeSpan.Zero ? breaks : null,
                MaxBreaks = Get<int>(source, SettingNames.MaxBreaks),
            },
        };
    }

    /// <summary>The effective value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="source">The source it is for.</param>
    /// <param name="name">Its name.</param>
    public T Get<T>(string source, string name) => (T)Resolve(_catalog.Find(source, name)).Value!;

    /// <summary>The setting with its effective value and where that comes from.</summary>
    /// <param name="source">The source it is for.</param>
    /// <param name="name">Its name.</param>
    public SyncSetting Find(string source, string name) => Resolve(_catalog.Find(source, name));

    /// <summary>All settings with their effective values.</summary>
    public IReadOnlyList<SyncSetting> All() => [.. _catalog.All.Select(Resolve)];

    /// <summary>The effective value, if the source has such a setting.</summary>
    private T? Optional<T>(string source, string name) => _catalog.TryFind(source, name) is { } definition ? (T)Resolve(definition).Value! : default;

    private SyncSetting Resolve(SettingDefinition definition)
    {
        if (_parameters.TryGetValue($"{definition.Source}.{definition.Name}", out var given) || _parameters.TryGetValue(definition.Name, out given))
            return definition.ToSetting(definition.Parse(given), SettingOrigin.Parameter);
        return _stored.TryGetValue((definition.Source, definition.Name), out var kept)
            ? definition.ToSetting(definition.Parse(kept), SettingOrigin.Setting)
            : definition.ToSetting(definition.Default, SettingOrigin.Default);
    }

    private static Dictionary<(string Source, string Name), string> Read(string path)
    {
        var database = Database.OpenAsIs(path, out _);
        using var connection = database.ConnectForReading();
        // A database of an earlier version has no settings, and reading it does not migrate it.
        return connection.QueryInt64("SELECT count(*) FROM sqlite_schema WHERE name = 'sync_settings'") == 0 ? [] : SettingTable.Load(connection);
    }
}
