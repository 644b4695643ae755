using CapitolSync.Engine.Settings;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Settings that come from the environment, not from the database.</summary>
internal static class EnvironmentSettings
{
    public const string Source = "Environment";

    public static IEnumerable<SyncSetting> Read(string databasePath)
    {
        yield return new SyncSetting
        {
            Source = Source,
            Name = nameof(CapitolCommand.DatabasePath),
            Value = databasePath,
            Origin = CapitolCommand.DatabaseOfEnvironment() is not null ? SettingOrigin.Environment : SettingOrigin.Default,
            Description = $"Path of the database: -DatabasePath, otherwise $env:{CapitolCommand.DatabaseVariable}, otherwise the user's data folder.",
        };
        foreach (var source in ModuleEngine.Instance.Catalog.Sources)
        {
            if (source.Key is { } key)
                yield return OfKey(source.Name, key);
        }
    }

    /// <summary>How such a setting is set; <see langword="null"/> if it is none, or not one of those sources.</summary>
    public static string? Explain(string name, string[]? sources)
    {
        if (Is(name, nameof(CapitolCommand.DatabasePath)))
            return $"{nameof(CapitolCommand.DatabasePath)} is not saved in a database: pass -DatabasePath, or set $env:{CapitolCommand.DatabaseVariable}.";
        var keys = ModuleEngine.Instance.Catalog.Sources.Where(source => source.Key is not null && (sources is not { Length: > 0 } || Array.Exists(sources, one => Is(one, source.Name)))).ToList();
        return Is(name, nameof(KeyParameters.ApiKey)) && keys.Count > 0
            ? $"A key is never saved: pass -ApiKey, or set {string.Join(" or ", keys.Select(source => $"$env:{source.Key!.EnvironmentVariable} ({source.Name})"))}."
            : null;
    }

    private static SyncSetting OfKey(string source, ApiKeyDefinition key) => new()
    {
        Source = source,
        Name = nameof(KeyParameters.ApiKey),
        // Whether there is one, never the key itself.
        Value = IsSet(key.EnvironmentVariable) ? "set" : Default(key),
        Origin = IsSet(key.EnvironmentVariable) ? SettingOrigin.Environment : SettingOrigin.Default,
        Default = Default(key),
        Description = $"API key for {source}: -ApiKey, otherwise $env:{key.EnvironmentVariable}, otherwise {Default(key)}.",
    };

    private static string Default(ApiKeyDefinition key) => key.HasDemo ? ApiKey.DemoKey : "none";

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool IsSet(string variable) => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable));
}
