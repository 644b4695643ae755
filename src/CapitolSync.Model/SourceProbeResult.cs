namespace CapitolSync;

/// <summary>The result of testing a source.</summary>
/// <remarks>Source: the answer of the source to Test-CtSource.</remarks>
public sealed record SourceProbeResult
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>Its address.</summary>
    public required Uri BaseUri { get; init; }

    /// <summary>Whether it answered at all, even with a refusal; <see langword="null"/> if it was not contacted.</summary>
    public bool? IsReachable { get; init; }

    /// <summary>The HTTP status of its last answer; <see langword="null"/> if there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Milliseconds from sending the first request to the last byte of its answer.</summary>
    public double? LatencyMs { get; init; }

    /// <summary>Whether it answers in the format that this module knows.</summary>
    public SourceShape Shape { get; init; }

    /// <summary>Fields that this module does not know.</summary>
    public IReadOnlyList<string> NewFields { get; init; } = [];

    /// <summary>Fields that are missing.</summary>
    public IReadOnlyList<string> GoneFields { get; init; } = [];

    /// <summary>Fields whose type has changed: <c>price: text instead of number</c>.</summary>
    public IReadOnlyList<string> RetypedFields { get; init; } = [];

    /// <summary>Whether the source accepts the key.</summary>
    public KeyAcceptance Key { get; init; }

    /// <summary>Requests left within the rolling hour (and day, for DEMO_KEY); <see langword="null"/> if the source has no budget.</summary>
    public long? BudgetLeft { get; init; }

    /// <summary>Until when the source blocks requests, UTC.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>Number of requests that the test sent.</summary>
    public int Requests { get; init; }

    /// <summary>The stable ID of the error; <see langword="null"/> if there is none.</summary>
    public string? ErrorId { get; init; }

    /// <summary>What is wrong; <see langword="null"/> if nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>When it was tested, UTC.</summary>
    public DateTimeOffset TestedAt { get; init; }

    /// <summary>True if a sync should work: the source can be reached and read, does not block requests, and accepts the key.</summary>
    public bool IsUsable => IsReachable is true && ErrorId is null && Shape is not SourceShape.Unreadable && Key is not KeyAcceptance.Refused;
}
