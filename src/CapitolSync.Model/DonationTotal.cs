namespace CapitolSync;

/// <summary>Contributions of a group; unless asked for otherwise, of what is new money only.</summary>
/// <remarks>Source: computed from the stored donations.</remarks>
public sealed record DonationTotal
{
    /// <summary>What was grouped by: Employer, State, Occupation, Committee, …</summary>
    public required string GroupBy { get; init; }

    /// <summary>The group; empty for rows without a value.</summary>
    public required string Name { get; init; }

    /// <summary>Number of contributions.</summary>
    public long Count { get; init; }

    /// <summary>The contributing committee's ID, of a group by contributor.</summary>
    public string? ContributorId { get; init; }

    /// <summary>The company's main ticker, of a group by company.</summary>
    public string? Ticker { get; init; }

    /// <summary>Number of stored trades in the company by the members that were asked for, or by all, of a group by company.</summary>
    public long? CountTrades { get; init; }

    /// <summary>City, of a group by contributor.</summary>
    public string? City { get; init; }

    /// <summary>State, two letters, of a group by contributor.</summary>
    public string? State { get; init; }

    /// <summary>First five digits of the ZIP code, of a group by contributor.</summary>
    public string? Zip { get; init; }

    /// <summary>What distinguishes contributors of the same name: a committee's ID, or a person's city, state and ZIP code.</summary>
    public string? Place => ContributorId ?? (Address.Length > 0 ? Address : null);

    /// <summary>Number of contributors: committees by ID, people by name and the first five digits of the ZIP code (without one, by name, city and state).</summary>
    public long Contributors { get; init; }

    /// <summary>USD.</summary>
    public decimal Total { get; init; }

    /// <summary>USD, the largest single contribution.</summary>
    public decimal Largest { get; init; }

    /// <summary>Day of the first contribution.</summary>
    public DateTime? FirstDate { get; init; }

    /// <summary>Day of the last contribution.</summary>
    public DateTime? LastDate { get; init; }

    private string Address => string.Join(", ", new[] { City, $"{State} {Zip}".Trim() }.Where(part => !string.IsNullOrEmpty(part)));
}
