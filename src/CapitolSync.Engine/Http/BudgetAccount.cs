using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Http;

/// <summary>Whose account requests are taken from, and what is left in it.</summary>
internal static class BudgetAccount
{
    /// <summary>The account of a source. The shared key for trying has one of its own.</summary>
    public static string Of(Source source, ApiKey? key) => key is { IsDemo: true } ? Demo(source) : source.Name;

    /// <summary>
    /// What is left of a source's quota, by the account that was used last and the limit that is set;
    /// <see langword="null"/> if the source has no quota.
    /// </summary>
    public static long? Left(SqliteConnection connection, Source source, SettingCatalog settings, DateTimeOffset now)
    {
        if (source.Key is not { } definition)
            return null;
        var stored = SettingTable.Load(connection);
        var account = LastUsed(connection, source);
        var key = new ApiKey(string.Equals(account, Demo(source), StringComparison.Ordinal) ? ApiKey.DemoKey : "");
        return BudgetTable.Available(connection, account, definition.LimitsOf(key, Quota(SettingNames.RequestsPerHour)!.Value, Quota(SettingNames.RequestsPerDay)), now).Requests;

        int? Quota(string name) => settings.All.FirstOrDefault(setting => Is(setting.Source, source.Name) && Is(setting.Name, name)) is { } setting
            ? (int)(stored.TryGetValue((source.Name, name), out var kept) ? setting.Parse(kept) : setting.Default)
            : null;
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static string LastUsed(SqliteConnection connection, Source source)
    {
        using var command = connection.CreateCommand("SELECT source FROM sync_requests WHERE source IN ($own, $demo) ORDER BY rowid DESC LIMIT 1");
        command.Parameters.AddWithValue("$own", source.Name);
        command.Parameters.AddWithValue("$demo", Demo(source));
        return command.ExecuteScalar() as string ?? source.Name;
    }

    private static string Demo(Source source) => $"{source.Name} with {ApiKey.DemoKey}";
}
