namespace CapitolSync;

/// <summary>
/// How far a stream is: everything it counts as done is committed. Pipe it to the stream's Sync cmdlet to
/// resume; the position itself is read from the database.
/// </summary>
/// <remarks>Source: the database's own position of the stream.</remarks>
public sealed record SyncCursor
{
    /// <summary>The stream (<c>ct.trades</c>).</summary>
    public required string Stream { get; init; }

    /// <summary>The position in words that a person and a log file can use.</summary>
    public required string Position { get; init; }

    /// <summary>Last listing page up to which all pages are stored; 0 before the first, <see langword="null"/> for streams without pages.</summary>
    public int? Page { get; init; }

    /// <summary>Number of listing pages, as far as known.</summary>
    public int? Pages { get; init; }

    /// <summary>Items stored so far in this pass.</summary>
    public long Done { get; init; }

    /// <summary>Items that failed for good in this pass and will be tried again by the next run.</summary>
    public long Failed { get; init; }

    /// <summary>Items not yet stored; <see langword="null"/> while the source has not said how many there are.</summary>
    public long? Remaining { get; init; }

    /// <summary>Newest publication date stored, UTC.</summary>
    public DateTimeOffset? NewestPublished { get; init; }

    /// <summary>When this position was saved, UTC.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Full path of the database that holds the position.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>The source's address.</summary>
    public Uri? BaseUri { get; init; }

    /// <summary>The position in one line.</summary>
    public override string ToString() => $"{Stream}: {Position}";
}
