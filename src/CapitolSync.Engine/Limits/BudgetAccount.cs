using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Limits;

/// <summary>Whose budget it is that requests are taken from, and what is left of it.</summary>
internal static class BudgetAccount
{
    /// <summary>The account of a source. The key for trying has a budget of its own.</summary>
    public static string Of(Source source, ApiKey? key) => key is { IsDemo: true } ? Demo(source) : source.Name;

    /// <summary>
    /// What is left of a source's budget, by the account that was used last and the limit that is set;
    /// <see langword="null"/> if the source has none.
    /// </summary>
    public static long? Left(SqliteConnection connection, Source source, DateTimeOffset now)
    {
        if (source != Source.OpenFec)
            return null;
        var stored = SettingTable.Load(connection).GetValueOrDefault((source.Name, SettingNames.RequestsPerHour));
        var definition = SettingCatalog.Find(source.Name, SettingNames.RequestsPerHour);
        var perHour = (int)(stored is null ? definition.Default : definition.Parse(stored));
        var account = LastUsed(connection, source);
        var key = new ApiKey(string.Equals(account, Demo(source), StringComparison.Ordinal) ? ApiKey.DemoKey : "");
        return BudgetTable.Available(connection, account, OpenFecSource.BudgetOf(key, perHour), now).Requests;
    }

    private static string LastUsed(SqliteConnection connection, Source source)
    {
        using var command = connection.CreateCommand("SELECT source FROM sync_requests WHERE source IN ($own, $demo) ORDER BY rowid DESC LIMIT 1");
        command.Parameters.AddWithValue("$own", source.Name);
        command.Parameters.AddWithValue("$demo", Demo(source));
        return command.ExecuteScalar() as string ?? source.Name;
    }

    private static string Demo(Source source) => $"{source.Name} with {ApiKey.DemoKey}";
}
