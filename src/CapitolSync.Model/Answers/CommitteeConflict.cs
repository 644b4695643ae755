namespace CapitolSync;

/// <summary>
/// A trade in a sector that a committee oversees on which the member sat on the day of the trade. An overlap is context: it is
/// no evidence that anything was done wrong.
/// </summary>
/// <remarks>Source: computed from the stored trades, the committees of Congress and their jurisdictions.</remarks>
public sealed record CommitteeConflict
{
    /// <summary>The member's bioguide ID.</summary>
    public required string PoliticianId { get; init; }

    /// <summary>The member's name.</summary>
    public string? Politician { get; init; }

    /// <summary>The member's party.</summary>
    public string? Party { get; init; }

    /// <summary>The chamber in which the trade was disclosed.</summary>
    public string? Chamber { get; init; }

    /// <summary>The day of the trade.</summary>
    public required DateTime TxDate { get; init; }

    /// <summary><c>buy</c>, <c>sell</c>, <c>exchange</c> or <c>receive</c>.</summary>
    public string? TxType { get; init; }

    /// <summary>The ticker by which the security goes today.</summary>
    public string? Ticker { get; init; }

    /// <summary>The issuer's or the asset's name.</summary>
    public string? Issuer { get; init; }

    /// <summary>The sector that is overseen.</summary>
    public required string Sector { get; init; }

    /// <summary>USD, the least that the disclosed range allows.</summary>
    public decimal? AmountLow { get; init; }

    /// <summary>USD, the most that the disclosed range allows; <see langword="null"/> where it has no upper end.</summary>
    public decimal? AmountHigh { get; init; }

    /// <summary>Codes of the committees and subcommittees that oversee the sector and that the member sat on.</summary>
    public required IReadOnlyList<string> Committees { get; init; }

    /// <summary>Whether a list of that day or a later one still shows the member on one of them. If not, the member may have left between two lists.</summary>
    public required bool IsSeatCertain { get; init; }

    /// <summary>All of this in a sentence.</summary>
    public required string Explanation { get; init; }

    /// <summary>The trade.</summary>
    public required AnswerTrade Trade { get; init; }
}
