using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Settings;

/// <summary>How to contact a source. The defaults are polite.</summary>
public sealed record SourceSettings
{
    /// <summary>Minimum and maximum of <see cref="Concurrency"/>.</summary>
    public const int MinimumConcurrency = 1, MaximumConcurrency = 10;

    /// <summary>The source's address, absolute.</summary>
    public required Uri BaseUri { get; init; }

    /// <summary>Maximum number of requests in flight.</summary>
    public int Concurrency { get; init; } = 3;

    /// <summary>Start with one request at a time and find out how many the source can handle, up to <see cref="Concurrency"/>.</summary>
    public bool IsAdaptive { get; init; }

    /// <summary>Pause before each request.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Maximum time for one attempt, from sending to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Number of retries after a transient failure.</summary>
    public int MaximumRetryCount { get; init; } = 3;

    /// <summary>Pause before the first retry; it doubles with each further retry, with jitter.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A Retry-After of at most this long is waited out; a longer one counts as a block.</summary>
    public TimeSpan MaximumRetryAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Maximum number of requests a second, evenly spread; <see langword="null"/> for no limit.</summary>
    public double? RequestsPerSecond { get; init; }

    /// <summary>Budgets of requests, kept in the database and shared by all processes that use it.</summary>
    public IReadOnlyList<RateLimit> Budget { get; init; } = [];

    /// <summary>
    /// Maximum number of different things, such as symbols, that may be asked for in a calendar month (UTC); kept in the
    /// database like the budgets. <see langword="null"/> for no limit.
    /// </summary>
    public int? ItemsPerMonth { get; init; }

    /// <summary>When the budget is used up, wait instead of ending the run.</summary>
    public bool WaitForBudget { get; init; }

    /// <summary>The key, if the source requires one.</summary>
    public ApiKey? Key { get; init; }

    /// <summary>An email or web address by which the source can reach the user; <see langword="null"/> if none was given.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether the user accepts the source's terms of use, where it asks for that.</summary>
    public bool AcceptsTerms { get; init; }

    /// <summary>When the breaker opens and what it does then.</summary>
    public BreakerOptions Breaker { get; init; } = new();

    /// <summary>Largest body accepted, bytes after decompression.</summary>
    public int MaximumBodyBytes { get; init; } = 32 * 1024 * 1024;
}
