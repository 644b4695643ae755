using static CapitolSync.Engine.Settings.SettingNames;

namespace CapitolSync.Engine.Settings;

/// <summary>Defines settings: those that every source has, those of a source with a quota, those of the database.</summary>
internal static class SettingDefinitions
{
    /// <summary>The pseudo-source of settings that concern the database.</summary>
    public const string Database = "Database";

    /// <summary>The settings of the database.</summary>
    public static IReadOnlyList<SettingDefinition> OfDatabase =>
        [Number(Database, BatchSize, 64, 1, 1000, "batches", "Maximum number of batches that share a commit; 1 commits each alone.")];

    /// <summary>The settings that every source has.</summary>
    /// <param name="source">The source.</param>
    /// <param name="delay">Its default pause before each request, in milliseconds.</param>
    /// <param name="concurrency">Its default number of requests in flight.</param>
    public static IEnumerable<SettingDefinition> OfSource(string source, int delay, int concurrency = 3) =>
    [
        Number(source, Concurrency, concurrency, SourceSettings.MinimumConcurrency, SourceSettings.MaximumConcurrency, "requests", "Maximum number of requests in flight."),
        new(source, Adaptive, false, "Start with one request at a time and find out how many the source can handle."),
        Number(source, Delay, delay, 0, 60_000, "ms", "Pause before each request."),
        Number(source, TimeoutSec, 60, 1, 600, "s", "Maximum time for one request."),
        Number(source, MaximumRetryCount, 3, 0, 10, "retries", "Retries after a transient failure."),
        Real(source, RetryIntervalSec, 1, 0, 300, "s", "Pause before the first retry; it doubles with each further one."),
        Number(source, MaxFailures, 5, 1, 1000, "failures", "Consecutive failures that open the circuit breaker."),
        new(source, BreakDuration, TimeSpan.Zero, "How long an open breaker waits before it sends a probe; zero ends the run instead.") { Minimum = TimeSpan.Zero, Maximum = TimeSpan.FromDays(1) },
        Number(source, MaxBreaks, 3, 1, 1000, "breaks", "Consecutive breaks to wait out before the run ends."),
    ];

    /// <summary>The settings of a source with a quota.</summary>
    /// <param name="source">The source.</param>
    /// <param name="perHour">Its default number of requests an hour.</param>
    /// <param name="perSecond">Its default number of requests a second.</param>
    public static IEnumerable<SettingDefinition> OfQuota(string source, int perHour, double perSecond) =>
    [
        Number(source, RequestsPerHour, perHour, 1, 10_000_000, "requests", "Maximum number of requests in any hour, for all processes that use the database."),
        Real(source, RequestsPerSecond, perSecond, 0.01, 100_000, "requests", "Maximum number of requests a second."),
    ];

    /// <summary>The setting of official sources by which their operators can reach the user.</summary>
    public static SettingDefinition OfContact(string source) =>
        new(source, SettingNames.Contact, "", "Email or web address that requests carry in User-Agent, so that the operator can reach you.") { Complaint = Settings.Contact.Complaint };

    /// <summary>The settings of a source whose quota also limits a day's requests, and the different symbols of a month.</summary>
    /// <param name="source">The source.</param>
    /// <param name="perDay">Its default number of requests a day.</param>
    /// <param name="symbolsPerMonth">Its default number of symbols a month.</param>
    public static IEnumerable<SettingDefinition> OfLongQuota(string source, int perDay, int symbolsPerMonth) =>
    [
        Number(source, RequestsPerDay, perDay, 1, 100_000_000, "requests", "Maximum number of requests in any 24 hours, for all processes that use the database."),
        Number(source, SymbolsPerMonth, symbolsPerMonth, 1, 10_000_000, "symbols", "Maximum number of different symbols in a calendar month (UTC), for all processes that use the database."),
    ];

    /// <summary>A setting that is a whole number.</summary>
    public static SettingDefinition Number(string source, string name, int defaultValue, int min, int max, string unit, string description) =>
        new(source, name, defaultValue, description) { Minimum = min, Maximum = max, Unit = unit };

    private static SettingDefinition Real(string source, string name, double defaultValue, double min, double max, string unit, string description) =>
        new(source, name, defaultValue, description) { Minimum = min, Maximum = max, Unit = unit };
}
