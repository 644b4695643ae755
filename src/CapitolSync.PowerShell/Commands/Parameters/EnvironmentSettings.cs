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

    private static SyncSetting OfKey(string source, ApiKeyDefinition key) => new()
    {
        Source = Source,
        Name = nameof(KeyParameters.ApiKey),
        // Whether there is one, never the key itself.
        Value = IsSet(key.EnvironmentVariable) ? "set" : Default(key),
        Origin = IsSet(key.EnvironmentVariable) ? SettingOrigin.Environment : SettingOrigin.Default,
        Default = Default(key),
        Description = $"API key for {source}: -ApiKey, otherwise $env:{key.EnvironmentVariable}, otherwise {Default(key)}.",
    };

    private static string Default(ApiKeyDefinition key) => key.HasDemo ? ApiKey.DemoKey : "none";

    private static bool IsSet(string variable) => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable));
}
