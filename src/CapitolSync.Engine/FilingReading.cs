namespace CapitolSync.Engine;

/// <summary>What came of reading one document.</summary>
public sealed record FilingReading
{
    /// <summary>The filing as it is stored now; null if the document is of none that is known.</summary>
    public Filing? Filing { get; init; }

    /// <summary>Why the document could not be read; null if it was.</summary>
    public SyncException? Error { get; init; }
}
