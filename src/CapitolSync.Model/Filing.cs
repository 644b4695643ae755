namespace CapitolSync;

/// <summary>A periodic transaction report that was filed with the House or the Senate, and how it was read.</summary>
/// <remarks>Source: the Clerk of the House and the Senate's eFD; the member is matched by CapitolSync.</remarks>
public sealed record Filing
{
    /// <summary>Who publishes it: <c>house</c> or <c>senate</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The House Clerk's DocID (<c>20034916</c>), or the Senate's UUID in lower case.</summary>
    public required string FilingId { get; init; }

    /// <summary><c>house</c> or <c>senate</c>.</summary>
    public required string Chamber { get; init; }

    /// <summary>Who filed, as printed.</summary>
    public string? FilerName { get; init; }

    /// <summary>The seat as printed, for example <c>NJ05</c>; the Senate prints none.</summary>
    public string? StateDistrict { get; init; }

    /// <summary>The name of the member who filed; null if nobody was matched.</summary>
    public string? Politician { get; init; }

    /// <summary>The bioguide ID of the member who filed; null if nobody was matched.</summary>
    public string? PoliticianId { get; init; }

    /// <summary>The rule by which the member was found, <c>unmatched</c>, or <c>user</c> where Set-CtFiling said so.</summary>
    public string? MatchedBy { get; init; }

    /// <summary>The day of filing.</summary>
    public DateTime? FiledOn { get; init; }

    /// <summary>The day in the report's title (Senate).</summary>
    public DateTime? TitleOn { get; init; }

    /// <summary>The year that the source files it under.</summary>
    public int Year { get; init; }

    /// <summary><c>new</c> (not read yet), <c>parsed</c>, <c>scan</c> (images of paper), <c>failed</c> or <c>gone</c> (no longer listed).</summary>
    public required string Status { get; init; }

    /// <summary>How many pages it has; null while it is not read.</summary>
    public int? Pages { get; init; }

    /// <summary>How many transactions it lists; null where they were not read.</summary>
    public int? Transactions { get; init; }

    /// <summary>The earlier filings of which it replaces lines.</summary>
    public IReadOnlyList<string> Amends { get; init; } = [];

    /// <summary>The gate that the reading failed, for example <c>RowCount</c>; null unless <see cref="Status"/> is <c>failed</c>.</summary>
    public string? Error { get; init; }

    /// <summary>What was expected there and what was found.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>How many oddities were found and kept as printed.</summary>
    public int Warnings { get; init; }

    /// <summary>Where it is published.</summary>
    public required Uri Url { get; init; }

    /// <summary>Where the document is kept on this machine; null if it is not.</summary>
    public string? DocumentPath { get; init; }

    /// <summary>When it was first seen here, UTC.</summary>
    public DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>When it was last read, UTC.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}
