using System.Text.Json;
using CapitolSync.Engine;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.TestKit.Jobs;

/// <summary>One run of the engine, as plain data: it can be done here or, sent as JSON, in another process.</summary>
public sealed record EngineJob
{
    public required string DatabasePath { get; init; }

    /// <summary>The replica's address.</summary>
    public required Uri BaseUri { get; init; }

    /// <summary>Names of the streams, in the order in which they are synced.</summary>
    public required IReadOnlyList<string> Streams { get; init; }

    /// <summary>All sources at once, as Invoke-CtSync does, instead of one stream after the other.</summary>
    public bool SideBySide { get; init; }

    public bool Full { get; init; }

    public bool Force { get; init; }

    public long? MaxItems { get; init; }

    public int BatchSize { get; init; } = 64;

    public int PageSize { get; init; } = 12;

    public int Concurrency { get; init; } = 3;

    public bool IsAdaptive { get; init; }

    public int Retries { get; init; }

    public int MaxFailures { get; init; } = 5;

    /// <summary>How many milliseconds the breaker waits before a probe; 0 ends the run instead.</summary>
    public int BreakMs { get; init; }

    public int TimeoutMs { get; init; } = 60_000;

    public int RequestsPerHour { get; init; } = 1_000_000;

    /// <summary>The two-year periods of donations.</summary>
    public IReadOnlyList<int> Periods { get; init; } = [];

    /// <summary>How long another program's lock on the database is waited for; 0 for the usual time.</summary>
    public int LockTimeoutMs { get; init; }

    /// <summary>How far the clock is ahead of the machine's.</summary>
    public TimeSpan ClockAhead { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, JobJson.Default.EngineJob);

    public static EngineJob FromJson(string json) => JsonSerializer.Deserialize(json, JobJson.Default.EngineJob)!;

    /// <summary>What the engine is asked for.</summary>
    public SyncRequest ToRequest() => new()
    {
        DatabasePath = DatabasePath,
        Streams = [.. Streams.Select(stream => StreamRequests.ForStream(stream, Settings(), PageSize, Full, Periods))],
        Options = new RunOptions { MaxItems = MaxItems, Force = Force, BatchSize = BatchSize },
    };

    public override string ToString() => string.Join(' ',
        [string.Join('+', Streams), SideBySide ? "side by side" : "in turn", $"{Concurrency} at once", $"{PageSize} a page", $"{Retries} retries", $"{MaxFailures} failures",
         .. Full ? ["full"] : Array.Empty<string>(), .. Force ? ["force"] : Array.Empty<string>(), .. IsAdaptive ? ["adaptive"] : Array.Empty<string>(),
         .. BreakMs > 0 ? [$"breaks of {BreakMs} ms"] : Array.Empty<string>(), .. MaxItems is { } most ? [$"{most} items"] : Array.Empty<string>()]);

    private SourceSettings Settings() => new()
    {
        BaseUri = BaseUri,
        Concurrency = Concurrency,
        IsAdaptive = IsAdaptive,
        Delay = TimeSpan.Zero,
        Timeout = TimeSpan.FromMilliseconds(TimeoutMs),
        MaximumRetryCount = Retries,
        RetryInterval = TimeSpan.Zero,
        Breaker = new BreakerOptions { MaxFailures = MaxFailures, BreakDuration = BreakMs > 0 ? TimeSpan.FromMilliseconds(BreakMs) : null },
        AcceptsTerms = true,
        Key = new ApiKey("a good key"),
        Budget = [RateLimit.PerHour(RequestsPerHour)],
    };
}
