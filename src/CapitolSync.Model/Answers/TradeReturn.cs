namespace CapitolSync;

/// <summary>
/// What the price of a traded security did over a horizon, against the market. Lines of one member, owner, ticker, day
/// and type are one trade.
/// </summary>
/// <remarks>Source: computed from the stored trades and closing prices.</remarks>
public sealed record TradeReturn
{
    /// <summary>The member's bioguide ID; <see langword="null"/> while nobody was matched to the filer.</summary>
    public string? PoliticianId { get; init; }

    /// <summary>The member's name.</summary>
    public string? Politician { get; init; }

    /// <summary><c>democrat</c>, <c>republican</c> or <c>other</c>.</summary>
    public string? Party { get; init; }

    /// <summary><c>house</c> or <c>senate</c>.</summary>
    public string? Chamber { get; init; }

    /// <summary><c>self</c>, <c>spouse</c>, <c>child</c>, <c>joint</c> or <c>not-disclosed</c>.</summary>
    public string? Owner { get; init; }

    /// <summary><c>buy</c> or <c>sell</c>.</summary>
    public required string TxType { get; init; }

    /// <summary>The ticker by which the security goes today; <see langword="null"/> where none was disclosed.</summary>
    public string? Ticker { get; init; }

    /// <summary>The issuer's or the asset's name.</summary>
    public string? Name { get; init; }

    /// <summary>The issuer's sector.</summary>
    public string? Sector { get; init; }

    /// <summary>The day of the trade.</summary>
    public DateTime? TxDate { get; init; }

    /// <summary>The day (UTC) since which anybody could know of it.</summary>
    public DateTime? KnownOn { get; init; }

    /// <summary>USD, the least that was traded.</summary>
    public decimal? AmountLow { get; init; }

    /// <summary>USD, the middle of the range: the weight of the trade in weighted means.</summary>
    public decimal? Amount { get; init; }

    /// <summary>USD, the most that was traded; <see langword="null"/> where the range has no upper end.</summary>
    public decimal? AmountHigh { get; init; }

    /// <summary>Number of disclosed lines that are this trade.</summary>
    public required int Lines { get; init; }

    /// <summary>From when on it is measured.</summary>
    public required PerformanceStart From { get; init; }

    /// <summary>Days from the start to the end.</summary>
    public required int Horizon { get; init; }

    /// <summary>The day of the first close.</summary>
    public DateTime? StartDate { get; init; }

    /// <summary>The day of the last close.</summary>
    public DateTime? EndDate { get; init; }

    /// <summary>The security's return, 0.05 for 5 %: adjusted close at the end ÷ adjusted close at the start − 1.</summary>
    public double? Return { get; init; }

    /// <summary>The ticker of the benchmark.</summary>
    public required string Benchmark { get; init; }

    /// <summary>The benchmark's return between the same two days.</summary>
    public double? BenchmarkReturn { get; init; }

    /// <summary><see cref="Return"/> − <see cref="BenchmarkReturn"/>.</summary>
    public double? Excess { get; init; }

    /// <summary>Why it is not measured; <see langword="null"/> if it is.</summary>
    public string? LeftOutWhy { get; init; }
}
