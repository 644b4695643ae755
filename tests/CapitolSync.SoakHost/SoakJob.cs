using System.Text.Json;

namespace CapitolSync.SoakHost;

/// <summary>What one run of the soak does; it goes to another process as JSON.</summary>
public sealed record SoakJob
{
    public required string DatabasePath { get; init; }

    public required Uri BaseUri { get; init; }

    /// <summary>The streams, in the order in which they are synced.</summary>
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

    /// <summary>How long the breaker waits before a probe; 0 ends the run instead.</summary>
    public int BreakMs { get; init; }

    public int TimeoutMs { get; init; } = 60_000;

    public int RequestsPerHour { get; init; } = 1_000_000;

    /// <summary>The two-year periods of donations.</summary>
    public IReadOnlyList<int> Periods { get; init; } = [];

    /// <summary>How far the clock is ahead of the machine's.</summary>
    public TimeSpan ClockAhead { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static SoakJob FromJson(string json) => JsonSerializer.Deserialize<SoakJob>(json)!;

    public override string ToString() => string.Join(' ',
        [string.Join('+', Streams), SideBySide ? "side by side" : "in turn", $"{Concurrency} at once", $"{PageSize} a page", $"{Retries} retries", $"{MaxFailures} failures",
         .. Full ? ["full"] : Array.Empty<string>(), .. Force ? ["force"] : Array.Empty<string>(), .. IsAdaptive ? ["adaptive"] : Array.Empty<string>(),
         .. BreakMs > 0 ? [$"breaks of {BreakMs} ms"] : Array.Empty<string>(), .. MaxItems is { } most ? [$"{most} items"] : Array.Empty<string>()]);
}
