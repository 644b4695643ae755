namespace CapitolSync;

/// <summary>An employer, as contributors write it, and the company that it is or may be.</summary>
/// <remarks>Source: computed from the employers in the stored donations and the companies of the SEC and CapitolTrades; what Set-CtEmployer confirmed comes first.</remarks>
public sealed record EmployerMatch
{
    /// <summary>The name; of several spellings that differ in their ending only, the one with most dollars.</summary>
    public required string Employer { get; init; }

    /// <summary>Number of contributions of its people that count.</summary>
    public long Count { get; init; }

    /// <summary>USD, the sum of these contributions.</summary>
    public decimal Total { get; init; }

    /// <summary>The company.</summary>
    public string? Company { get; init; }

    /// <summary>The company's main ticker.</summary>
    public string? Ticker { get; init; }

    /// <summary>The company's number at the SEC.</summary>
    public long? Cik { get; init; }

    /// <summary>The company's sector.</summary>
    public string? Sector { get; init; }

    /// <summary>How much the names resemble each other, from 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>How sure it is.</summary>
    public EmployerStatus Status { get; init; }

    /// <summary>What speaks for it.</summary>
    public required string Why { get; init; }

    /// <summary>What to decide, for a file that goes back to Set-CtEmployer: Confirm, Deny or nothing.</summary>
    public string? Decision { get; init; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; init; }
}
