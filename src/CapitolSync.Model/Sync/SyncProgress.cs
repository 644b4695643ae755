namespace CapitolSync;

/// <summary>A snapshot of a run for people to watch. Everything in it is also available elsewhere.</summary>
/// <remarks>Source: counted by CapitolSync during the run.</remarks>
public sealed record SyncProgress
{
    /// <summary>The stream.</summary>
    public required string Stream { get; init; }

    /// <summary>The source it comes from.</summary>
    public string? Source { get; init; }

    /// <summary>What is being done, in a few words.</summary>
    public required string Status { get; init; }

    /// <summary>Items done in this pass, those of earlier runs included.</summary>
    public long Done { get; init; }

    /// <summary>Items in all; <see langword="null"/> while unknown.</summary>
    public long? Total { get; init; }

    /// <summary>What an item is: page, trade, issuer.</summary>
    public required string Unit { get; init; }

    /// <summary>Rows committed by this run.</summary>
    public long Rows { get; init; }

    /// <summary>Items that failed in this run.</summary>
    public long Failed { get; init; }

    /// <summary>Rows per second of this run.</summary>
    public double RowsPerSecond { get; init; }

    /// <summary>Time left; <see langword="null"/> while unknown.</summary>
    public TimeSpan? TimeLeft { get; init; }

    /// <summary>True for the last one of a stream.</summary>
    public bool Completed { get; init; }
}
