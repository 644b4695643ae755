namespace CapitolSync;

/// <summary>How a stream, or a group of its partitions, stands.</summary>
public sealed record SyncState
{
    /// <summary>The stream.</summary>
    public required string Stream { get; init; }

    /// <summary>The source it is read from.</summary>
    public required string Source { get; init; }

    /// <summary>The group of partitions, where a stream is divided; else empty.</summary>
    public string Part { get; init; } = "";

    /// <summary>How it stands.</summary>
    public required SyncStatus Status { get; init; }

    /// <summary>Items stored.</summary>
    public long Done { get; init; }

    /// <summary>Items that failed and will be tried again.</summary>
    public long Failed { get; init; }

    /// <summary>Items whose own page is broken at the source for good (three runs in a row). They are not among <see cref="Failed"/> and <see cref="Remaining"/>.</summary>
    public long Broken { get; init; }

    /// <summary>Items still to do; <see langword="null"/> while unknown.</summary>
    public long? Remaining { get; init; }

    /// <summary>When it was last complete, UTC.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When its position was last saved, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>How its breaker stands; <see langword="null"/> if it never opened in the last run.</summary>
    public BreakerState? Breaker { get; init; }

    /// <summary>Failures in a row that the breaker counts.</summary>
    public int BreakerFailures { get; init; }

    /// <summary>Time until the open breaker's next probe.</summary>
    public TimeSpan? NextProbeIn { get; init; }

    /// <summary>Requests left in the source's budget; <see langword="null"/> if it has none.</summary>
    public long? BudgetLeft { get; init; }

    /// <summary>Until when the source asked us to stay away, UTC.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>Where it stands; binds to the Sync cmdlets' -Cursor.</summary>
    public SyncCursor? Cursor { get; init; }

    /// <summary>Who is running it: process and host; <see langword="null"/> if nobody is.</summary>
    public string? Holder { get; init; }

    /// <summary>Full path of the database.</summary>
    public string? DatabasePath { get; init; }
}
