namespace CapitolSync.Engine.Settings;

/// <summary>When the breaker opens and what it does then.</summary>
public sealed record BreakerOptions
{
    /// <summary>Number of consecutive failures that open it; at least 1.</summary>
    public int MaxFailures { get; init; } = 5;

    /// <summary>How long it stays open before a probe; <see langword="null"/> ends the run when it opens.</summary>
    public TimeSpan? BreakDuration { get; init; }

    /// <summary>How many breaks in a row are waited out before it ends the run.</summary>
    public int MaxBreaks { get; init; } = 3;
}
