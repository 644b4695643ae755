namespace CapitolSync;

/// <summary>A company, fund or token whose assets were traded; figures are computed from the stored trades.</summary>
/// <remarks>Source: capitoltrades.com; counts and volume are computed from the stored trades.</remarks>
public sealed record Issuer
{
    /// <summary>The site's ID of the issuer.</summary>
    public required long IssuerId { get; init; }

    /// <summary>Its name.</summary>
    public string? IssuerName { get; init; }

    /// <summary>Ticker with its exchange suffix (<c>AMD:US</c>).</summary>
    public string? IssuerTicker { get; init; }

    /// <summary>Its sector.</summary>
    public string? Sector { get; init; }

    /// <summary>Country, two letters.</summary>
    public string? Country { get; init; }

    /// <summary>State, two letters, of a US issuer.</summary>
    public string? StateId { get; init; }

    /// <summary>S&amp;P Capital IQ's ID.</summary>
    public string? C2iq { get; init; }

    /// <summary>Number of stored trades.</summary>
    public long CountTrades { get; init; }

    /// <summary>Number of members who traded it.</summary>
    public long CountPoliticians { get; init; }

    /// <summary>USD, sum of the trades' midpoints.</summary>
    public decimal Volume { get; init; }

    /// <summary>Day of the newest stored trade.</summary>
    public DateTime? DateLastTraded { get; init; }

    /// <summary>Market figures; <see langword="null"/> for unlisted issuers and before enrichment.</summary>
    public IssuerPerformance? Performance { get; init; }

    /// <summary>Closing prices, newest last; filled on request.</summary>
    public IReadOnlyList<EodPrice> EodPrices { get; init; } = [];

    /// <summary>When the issuer's own page was last read, UTC; <see langword="null"/> until then.</summary>
    public DateTimeOffset? EnrichedAt { get; init; }
}
