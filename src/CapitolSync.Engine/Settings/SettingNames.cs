namespace CapitolSync.Engine.Settings;

/// <summary>The names of settings, which are those of the cmdlets' parameters.</summary>
public static class SettingNames
{
    /// <summary>Maximum number of requests in flight.</summary>
    public const string Concurrency = "Concurrency";

    /// <summary>Find the best concurrency.</summary>
    public const string Adaptive = "Adaptive";

    /// <summary>Milliseconds before each request.</summary>
    public const string Delay = "Delay";

    /// <summary>Seconds for one request.</summary>
    public const string TimeoutSec = "TimeoutSec";

    /// <summary>Further attempts.</summary>
    public const string MaximumRetryCount = "MaximumRetryCount";

    /// <summary>Seconds before the first further attempt.</summary>
    public const string RetryIntervalSec = "RetryIntervalSec";

    /// <summary>Failures in a row that open the breaker.</summary>
    public const string MaxFailures = "MaxFailures";

    /// <summary>How long the breaker stays open before a probe.</summary>
    public const string BreakDuration = "BreakDuration";

    /// <summary>Breaks in a row.</summary>
    public const string MaxBreaks = "MaxBreaks";

    /// <summary>Rows a listing page.</summary>
    public const string PageSize = "PageSize";

    /// <summary>The hourly budget.</summary>
    public const string RequestsPerHour = "RequestsPerHour";

    /// <summary>The daily budget.</summary>
    public const string RequestsPerDay = "RequestsPerDay";

    /// <summary>The monthly budget of different symbols.</summary>
    public const string SymbolsPerMonth = "SymbolsPerMonth";

    /// <summary>Maximum number of requests a second.</summary>
    public const string RequestsPerSecond = "RequestsPerSecond";

    /// <summary>Maximum number of batches in one commit.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>How official sources can reach the user.</summary>
    public const string Contact = "Contact";

    /// <summary>Whether the user accepts the Senate's terms of use.</summary>
    public const string SenateTermsAccepted = "SenateTermsAccepted";
}
