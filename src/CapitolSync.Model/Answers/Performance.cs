namespace CapitolSync;

/// <summary>
/// What a group's trades earned against the market over a horizon. x is a trade's excess return, see
/// <see cref="TradeReturn.Excess"/>; n is their number. Returns are fractions: 0.05 is 5 %.
/// </summary>
/// <remarks>Source: computed from the stored trades and closing prices.</remarks>
public sealed record Performance
{
    /// <summary>What was grouped by: Politician, Party, Chamber, Committee, Sector, Ticker or All.</summary>
    public required string GroupBy { get; init; }

    /// <summary>The group; empty where that is not known.</summary>
    public required string Name { get; init; }

    /// <summary>The member's bioguide ID or the committee's code, of groups by these.</summary>
    public string? Id { get; init; }

    /// <summary><c>buy</c> or <c>sell</c>.</summary>
    public required string TxType { get; init; }

    /// <summary>From when on trades are measured.</summary>
    public required PerformanceStart From { get; init; }

    /// <summary>Days from the start to the end.</summary>
    public required int Horizon { get; init; }

    /// <summary>The ticker of the benchmark; there is one only.</summary>
    public required string Benchmark { get; init; }

    /// <summary>n, the number of trades that are measured.</summary>
    public required int Trades { get; init; }

    /// <summary>Number of trades that are left out, for whatever reason.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Number of those left out since no adjusted close is known at the start.</summary>
    public required int NoPrice { get; init; }

    /// <summary>Number of those left out since the security's closes end within the horizon.</summary>
    public required int PricesEnd { get; init; }

    /// <summary>Number of those left out since the horizon is not over.</summary>
    public required int NotOver { get; init; }

    /// <summary>Why trades are left out, with numbers.</summary>
    public string? LeftOutWhy { get; init; }

    /// <summary>Σx ÷ n.</summary>
    public double? Mean { get; init; }

    /// <summary>The middle one of the x in order, or the mean of the middle two; a fraction.</summary>
    public double? Median { get; init; }

    /// <summary>Σwx ÷ Σw, where w is the middle of the disclosed amount; trades without an amount have no weight.</summary>
    public double? WeightedMean { get; init; }

    /// <summary>The fraction of trades with x above 0.</summary>
    public double? ShareAbove { get; init; }

    /// <summary>s ÷ √n, where s² = Σ(x − mean)² ÷ (n − 1); <see langword="null"/> for fewer than two trades.</summary>
    public double? StandardError { get; init; }

    /// <summary>Mean ÷ standard error; <see langword="null"/> where the standard error is 0 or not known.</summary>
    public double? T { get; init; }

    /// <summary>The mean return of the securities themselves.</summary>
    public double? MeanReturn { get; init; }

    /// <summary>The mean return of the benchmark over the same days.</summary>
    public double? MeanBenchmarkReturn { get; init; }
}
