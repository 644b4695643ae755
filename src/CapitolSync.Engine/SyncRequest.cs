using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine;

/// <summary>What to sync.</summary>
public sealed record SyncRequest
{
    /// <summary>Full path of the database; it is created if it does not exist.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>The streams, in the order in which they are synced.</summary>
    public required IReadOnlyList<StreamRequest> Streams { get; init; }

    /// <summary>How far the runs may go.</summary>
    public RunOptions Options { get; init; } = new();
}
