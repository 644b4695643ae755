namespace CapitolSync;

/// <summary>The state of a stream, or of a group of its partitions.</summary>
/// <remarks>Source: the database's own state of the stream.</remarks>
public sealed record SyncState
{
    /// <summary>The stream.</summary>
    public required string Stream { get; init; }

    /// <summary>The source it is read from.</summary>
    public required string Source { get; init; }

    /// <summary>The group of partitions, where a stream is divided; else empty.</summary>
    public string Part { get; init; } = "";

    /// <summary>Its state.</summary>
    public required SyncStatus Status { get; init; }

    /// <summary>Items stored.</summary>
    public long Done { get; init; }

    /// <summary>Items that failed and will be tried again.</summary>
    public long Failed { get; init; }

    /// <summary>Items whose own page is permanently broken at the source (three runs in a row). They are not counted in <see cref="Failed"/> and <see cref="Remaining"/>.</summary>
    public long Broken { get; init; }

    /// <summary>Items remaining; <see langword="null"/> while unknown.</summary>
    public long? Remaining { get; init; }

    /// <summary>When it was last complete, UTC.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When its position was last saved, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The state of its breaker; <see langword="null"/> if it never opened in the last run.</summary>
    public BreakerState? Breaker { get; init; }

    /// <summary>Failures in a row that the breaker counts.</summary>
    public int BreakerFailures { get; init; }

    /// <summary>Time until the open breaker's next probe.</summary>
    public TimeSpan? NextProbeIn { get; init; }

    /// <summary>Requests left in the source's budget; <see langword="null"/> if it has none.</summary>
    public long? BudgetLeft { get; init; }

    /// <summary>Until when the source blocks requests, UTC.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>How far it is; binds to the Sync cmdlets' -Cursor.</summary>
    public SyncCursor? Cursor { get; init; }

    /// <summary>Which process on which host is running it; <see langword="null"/> if none is.</summary>
    public string? Holder { get; init; }

    /// <summary>Full path of the database.</summary>
    public string? DatabasePath { get; init; }
}
