namespace CapitolSync;

/// <summary>
/// A trade in a company whose people or political action committee gave to the member's committees about that time. An overlap is
/// context: it is no evidence that anything was done wrong.
/// </summary>
/// <remarks>Source: computed from the stored trades and the FEC's receipts, with the companies of employers.</remarks>
public sealed record DonorConflict
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
    public required string Ticker { get; init; }

    /// <summary>The issuer's or the asset's name.</summary>
    public string? Issuer { get; init; }

    /// <summary>USD, the least that the disclosed range allows.</summary>
    public decimal? AmountLow { get; init; }

    /// <summary>USD, the most that the disclosed range allows; <see langword="null"/> where it has no upper end.</summary>
    public decimal? AmountHigh { get; init; }

    /// <summary>The company whose people or political action committee gave.</summary>
    public required string Company { get; init; }

    /// <summary>USD, the sum of the contributions within the window, less what was given back.</summary>
    public required decimal Total { get; init; }

    /// <summary>USD, the part of <see cref="Total"/> that came from people who named the company as their employer.</summary>
    public required decimal EmployeeTotal { get; init; }

    /// <summary>USD, the part of <see cref="Total"/> that came from the company's political action committee.</summary>
    public required decimal PacTotal { get; init; }

    /// <summary>Number of contributions within the window.</summary>
    public required int Count { get; init; }

    /// <summary>Days from the trade to the nearest contribution; negative if the contribution came first.</summary>
    public required int DaysApart { get; init; }

    /// <summary>The day of the first contribution within the window.</summary>
    public required DateTime FirstDate { get; init; }

    /// <summary>The day of the last contribution within the window.</summary>
    public required DateTime LastDate { get; init; }

    /// <summary>All of this in a sentence.</summary>
    public required string Explanation { get; init; }

    /// <summary>The contributions, oldest first.</summary>
    public required IReadOnlyList<DonorContribution> Contributions { get; init; }

    /// <summary>The trade.</summary>
    public required AnswerTrade Trade { get; init; }
}
