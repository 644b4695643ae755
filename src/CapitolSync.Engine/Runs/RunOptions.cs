namespace CapitolSync.Engine.Runs;

/// <summary>How far a run may go.</summary>
public sealed record RunOptions
{
    /// <summary>Most items to bring; <see langword="null"/> for all.</summary>
    public long? MaxItems { get; init; }

    /// <summary>Do over what is done or was done lately.</summary>
    public bool Force { get; init; }

    /// <summary>Most batches that share a commit; 1 commits each alone.</summary>
    public int BatchSize { get; init; } = 64;
}
