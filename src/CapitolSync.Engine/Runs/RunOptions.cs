namespace CapitolSync.Engine.Runs;

/// <summary>How far a run may go.</summary>
public sealed record RunOptions
{
    /// <summary>Maximum number of items to read; <see langword="null"/> for all.</summary>
    public long? MaxItems { get; init; }

    /// <summary>Read items again even if they are complete or were read recently.</summary>
    public bool Force { get; init; }

    /// <summary>Maximum number of batches that share a commit; 1 commits each alone.</summary>
    public int BatchSize { get; init; } = 64;
}
