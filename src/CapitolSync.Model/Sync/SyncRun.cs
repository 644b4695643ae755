namespace CapitolSync;

/// <summary>A past or current run with its figures.</summary>
/// <remarks>Source: the database's history of runs.</remarks>
public sealed record SyncRun
{
    /// <summary>Its number.</summary>
    public required long RunId { get; init; }

    /// <summary>The stream.</summary>
    public required string Stream { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC; <see langword="null"/> if it is still running or its process died.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan? Duration => EndedAt - StartedAt;

    /// <summary>How it ended.</summary>
    public required SyncStatus Status { get; init; }

    /// <summary>The error that ended it early.</summary>
    public string? ErrorId { get; init; }

    /// <summary>Items stored.</summary>
    public long Items { get; init; }

    /// <summary>Rows that were not there before.</summary>
    public long Added { get; init; }

    /// <summary>Rows that were there and have changed.</summary>
    public long Updated { get; init; }

    /// <summary>Rows that were read again and have not changed.</summary>
    public long Unchanged { get; init; }

    /// <summary>Items that failed.</summary>
    public long Failed { get; init; }

    /// <summary>Items whose own page is broken at the source for good (three runs in a row). They are not among <see cref="Failed"/>.</summary>
    public long Broken { get; init; }

    /// <summary>Requests sent, retries included.</summary>
    public long Requests { get; init; }

    /// <summary>Requests that were repeats of failed ones.</summary>
    public long Retries { get; init; }

    /// <summary>Bytes of bodies received, after decompression.</summary>
    public long Bytes { get; init; }

    /// <summary>Rows stored per second.</summary>
    public double RowsPerSecond => Duration is { TotalSeconds: > 0 } time ? (Added + Updated + Unchanged) / time.TotalSeconds : 0;

    /// <summary>Time that requests waited for a slot, the budget and politeness, added up over all of them.</summary>
    public TimeSpan GateWait { get; init; }

    /// <summary>Time that requests waited for the breaker, added up over all of them.</summary>
    public TimeSpan BreakerWait { get; init; }

    /// <summary>The stream's position when it began.</summary>
    public string? CursorBefore { get; init; }

    /// <summary>The stream's position when it ended.</summary>
    public string? CursorAfter { get; init; }

    /// <summary>Figures by endpoint.</summary>
    public IReadOnlyList<EndpointReport> Endpoints { get; init; } = [];
}
