namespace CapitolSync;

/// <summary>Contributions of a group, counting what is new money only.</summary>
public sealed record DonationTotal
{
    /// <summary>What was grouped by: Employer, State, Occupation, Committee, …</summary>
    public required string GroupBy { get; init; }

    /// <summary>The group; empty for rows that do not say.</summary>
    public required string Name { get; init; }

    /// <summary>Number of contributions.</summary>
    public long Count { get; init; }

    /// <summary>Number of contributors, distinguished by name and ZIP code.</summary>
    public long Contributors { get; init; }

    /// <summary>USD.</summary>
    public decimal Total { get; init; }

    /// <summary>USD, the largest single contribution.</summary>
    public decimal Largest { get; init; }

    /// <summary>Day of the first contribution.</summary>
    public DateOnly? FirstDate { get; init; }

    /// <summary>Day of the last contribution.</summary>
    public DateOnly? LastDate { get; init; }
}
