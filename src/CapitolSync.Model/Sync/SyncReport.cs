namespace CapitolSync;

/// <summary>What a run did. Everything it counts is committed.</summary>
/// <remarks>Source: counted by CapitolSync during the run.</remarks>
public sealed record SyncReport
{
    /// <summary>The stream.</summary>
    public required string Stream { get; init; }

    /// <summary>How the run ended.</summary>
    public required SyncStatus Status { get; init; }

    /// <summary>Pages, ids or partitions that were stored.</summary>
    public long Items { get; init; }

    /// <summary>Rows that were not there before.</summary>
    public long Added { get; init; }

    /// <summary>Rows that were there and have changed.</summary>
    public long Updated { get; init; }

    /// <summary>Rows that were read again and have not changed.</summary>
    public long Unchanged { get; init; }

    /// <summary>Items that failed; each is an error record too.</summary>
    public long Failed { get; init; }

    /// <summary>Items whose own page is permanently broken at the source (three runs in a row). They are not counted in <see cref="Failed"/>.</summary>
    public long Broken { get; init; }

    /// <summary>Items remaining; <see langword="null"/> if the source has not said how many there are.</summary>
    public long? Remaining { get; init; }

    /// <summary>Requests sent, retries included.</summary>
    public long Requests { get; init; }

    /// <summary>Requests that were repeats of failed ones.</summary>
    public long Retries { get; init; }

    /// <summary>Bytes of bodies received, after decompression.</summary>
    public long Bytes { get; init; }

    /// <summary>When the run began, UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Rows stored per second.</summary>
    public double RowsPerSecond { get; init; }

    /// <summary>How far the stream is now.</summary>
    public SyncCursor? Cursor { get; init; }

    /// <summary>Full path of the database.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>What it says, on one line.</summary>
    public override string ToString() => RecordText.Of(this);
}
