namespace CapitolSync.Engine.Pipeline;

/// <summary>How far a run may go.</summary>
public sealed record RunOptions
{
    /// <summary>When the breaker opens.</summary>
    public BreakerOptions Breaker { get; init; } = new();

    /// <summary>Most items to bring; <see langword="null"/> for all.</summary>
    public long? MaxItems { get; init; }

    /// <summary>Do over what is done or was done lately.</summary>
    public bool Force { get; init; }
}
