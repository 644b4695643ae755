namespace CapitolSync;

/// <summary>Something unusual about one or several trades: what was measured, against what, and the trades. It is no evidence of wrongdoing.</summary>
/// <remarks>Source: computed from the stored trades and prices.</remarks>
public sealed record Anomaly
{
    /// <summary>What is unusual.</summary>
    public required AnomalyKind Kind { get; init; }

    /// <summary>How unusual: higher is more so. Comparable within a kind only; <see cref="ScoreUnit"/> says what it is.</summary>
    public required double Score { get; init; }

    /// <summary>What <see cref="Score"/> is: days late, −log₁₀ of the probability, standard deviations, times the median, or days below the limit.</summary>
    public required string ScoreUnit { get; init; }

    /// <summary>The member's bioguide ID; <see langword="null"/> for a cluster and for filers who were not matched to a member.</summary>
    public string? PoliticianId { get; init; }

    /// <summary>The member's name; <see langword="null"/> for a cluster, whose number of members is <see cref="Measured"/>.</summary>
    public string? Politician { get; init; }

    /// <summary>The member's party; <see langword="null"/> for a cluster.</summary>
    public string? Party { get; init; }

    /// <summary>Ticker of the trades; <see langword="null"/> if there are several, or none is known.</summary>
    public string? Ticker { get; init; }

    /// <summary>Issuer or asset of the trades; <see langword="null"/> if there are several.</summary>
    public string? Issuer { get; init; }

    /// <summary>Day of the first trade.</summary>
    public required DateTime From { get; init; }

    /// <summary>Day of the last trade.</summary>
    public required DateTime To { get; init; }

    /// <summary>What was measured: days from trade to filing, trades in the week, members in the window, excess move in the trader's favor (a fraction), USD, or days held.</summary>
    public required double Measured { get; init; }

    /// <summary>What it is measured against, in the same unit: days allowed, expected trades, expected members, one standard deviation of the moves before, the member's median, or the member's usual time; <see langword="null"/> where there is none.</summary>
    public double? Baseline { get; init; }

    /// <summary>Number of observations that the baseline is made of; 0 where it was assumed.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>The threshold that was passed.</summary>
    public required double Threshold { get; init; }

    /// <summary>How probable so many are by chance, for bursts and clusters.</summary>
    public double? Probability { get; init; }

    /// <summary>USD, the sum of the trades' amounts at least.</summary>
    public required decimal AmountLow { get; init; }

    /// <summary>USD, the sum of the trades' amounts at most; <see langword="null"/> if one has no upper end.</summary>
    public decimal? AmountHigh { get; init; }

    /// <summary>All of this in a sentence.</summary>
    public required string Explanation { get; init; }

    /// <summary>Number of trades.</summary>
    public required int TradeCount { get; init; }

    /// <summary>The trades.</summary>
    public required IReadOnlyList<AnswerTrade> Trades { get; init; }

    /// <summary>Number of trades of this member, or for a cluster of this ticker, that could not be measured for this kind.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Why they could not be measured, with numbers.</summary>
    public string? LeftOutWhy { get; init; }
}
