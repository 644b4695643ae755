using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using static CapitolSync.Engine.Settings.SettingNames;

namespace CapitolSync.Engine.Sources;

/// <summary>All settings there are.</summary>
internal static class SettingCatalog
{
    /// <summary>The pseudo-source of what concerns the database.</summary>
    public const string Database = "Database";

    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        .. OfSource(Source.CapitolTrades.Name, delay: 500),
        Number(Source.CapitolTrades.Name, PageSize, TradesRequest.MostPageSize, TradesRequest.LeastPageSize, TradesRequest.MostPageSize, "trades", "Trades a listing page."),
        .. OfSource(Source.Legislators.Name, delay: 0),
        .. OfSource(Source.OpenFec.Name, delay: 0),
        Number(Source.OpenFec.Name, RequestsPerHour, 900, 1, 10_000_000, "requests", "Most requests within any hour, of all processes that use the database."),
        Real(Source.OpenFec.Name, RequestsPerSecond, 15, 0.01, 100_000, "requests", "Most requests a second."),
        Number(Database, BatchSize, 64, 1, 1000, "batches", "Most batches that share a commit; 1 commits each alone."),
    ];

    public static SettingDefinition Find(string source, string name) =>
        All.FirstOrDefault(one => Is(one.Source, source) && Is(one.Name, name))
        ?? throw new SyncException(ErrorIds.InvalidSetting, $"There is no setting '{name}' of '{source}'. Get-CtSetting lists all.") { Target = name };

    /// <summary>The sources that have a setting of that name.</summary>
    public static IReadOnlyList<string> SourcesOf(string name)
    {
        var sources = All.Where(one => Is(one.Name, name)).Select(one => one.Source).ToList();
        return sources.Count > 0 ? sources : throw new SyncException(ErrorIds.InvalidSetting, $"There is no setting '{name}'. Get-CtSetting lists all.") { Target = name };
    }

    private static IEnumerable<SettingDefinition> OfSource(string source, int delay) =>
    [
        Number(source, Concurrency, 3, SourceSettings.LeastConcurrency, SourceSettings.MostConcurrency, "requests", "Most requests in flight."),
        new(source, Adaptive, false, "Start with one request at a time and find out how many the source takes."),
        Number(source, Delay, delay, 0, 60_000, "ms", "Pause before each request."),
        Number(source, TimeoutSec, 60, 1, 600, "s", "Most time for one request."),
        Number(source, MaximumRetryCount, 3, 0, 10, "attempts", "Further attempts after a transient failure."),
        Real(source, RetryIntervalSec, 1, 0, 300, "s", "Pause before the first further attempt; it doubles with each."),
        Number(source, MaxFailures, 5, 1, 1000, "failures", "Failures in a row that open the breaker."),
        new(source, BreakDuration, TimeSpan.Zero, "How long an open breaker waits before a probe; zero ends the run instead.") { Minimum = TimeSpan.Zero, Maximum = TimeSpan.FromDays(1) },
        Number(source, MaxBreaks, 3, 1, 1000, "breaks", "Breaks in a row that are waited out before the run ends."),
    ];

    private static SettingDefinition Number(string source, string name, int usual, int least, int most, string unit, string description) =>
        new(source, name, usual, description) { Minimum = least, Maximum = most, Unit = unit };

    private static SettingDefinition Real(string source, string name, double usual, double least, double most, string unit, string description) =>
        new(source, name, usual, description) { Minimum = least, Maximum = most, Unit = unit };

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
