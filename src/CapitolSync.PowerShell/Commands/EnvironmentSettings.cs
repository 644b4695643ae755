namespace CapitolSync.PowerShell.Commands;

/// <summary>What comes from the environment, not from the database.</summary>
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
            Origin = IsSet(CapitolCommand.DatabaseVariable) ? SettingOrigin.Environment : SettingOrigin.Default,
            Description = $"The database: -DatabasePath, else $env:{CapitolCommand.DatabaseVariable}, else the user's data folder.",
        };
        yield return new SyncSetting
        {
            Source = Source,
            Name = nameof(SyncFecCommand.ApiKey),
            // Whether there is one, never which.
            Value = IsSet(FecAccess.KeyVariable) ? "set" : "DEMO_KEY",
            Origin = IsSet(FecAccess.KeyVariable) ? SettingOrigin.Environment : SettingOrigin.Default,
            Default = "DEMO_KEY",
            Description = $"The FEC's API key: -ApiKey, else $env:{FecAccess.KeyVariable}, else DEMO_KEY.",
        };
    }

    private static bool IsSet(string variable) => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable));
}
