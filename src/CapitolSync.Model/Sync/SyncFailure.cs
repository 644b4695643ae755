namespace CapitolSync;

/// <summary>One thing that could not be fetched, parsed or stored. The next run tries it again.</summary>
/// <remarks>Source: recorded by CapitolSync.</remarks>
public sealed record SyncFailure
{
    /// <summary>The stream.</summary>
    public required string Stream { get; init; }

    /// <summary>What failed: <c>page 17</c>, a trade's or an issuer's number, a committee with its period.</summary>
    public required string Item { get; init; }

    /// <summary>The stable ID of the error.</summary>
    public required string ErrorId { get; init; }

    /// <summary>What happened and what to do next.</summary>
    public required string Message { get; init; }

    /// <summary>How far the item is, if it was read in part: the next run resumes from there.</summary>
    public SyncCursor? Cursor { get; init; }

    /// <summary>The URL that was requested; never contains a key.</summary>
    public Uri? Uri { get; init; }

    /// <summary>HTTP status, if there was an answer.</summary>
    public int? StatusCode { get; init; }

    /// <summary>When it failed, UTC.</summary>
    public DateTimeOffset FailedAt { get; init; }

    /// <summary>When it failed first, UTC.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Runs in which it failed.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>
    /// The item's own page is an error page of the source, or not there, and has been in three runs in a row: a
    /// warning tells how many of these there are, and they do not make a run incomplete.
    /// </summary>
    public bool IsBroken { get; init; }

    /// <summary>The failure in one line.</summary>
    public override string ToString() => $"{Stream} {Item}: {ErrorId}";
}
