namespace CapitolSync;

/// <summary>Market figures of a listed issuer, as of the last reading of its page.</summary>
/// <remarks>Source: the issuer's page on capitoltrades.com.</remarks>
/// <param name="Mcap">Market capitalization, USD.</param>
/// <param name="Trailing1">Price one day back, USD.</param>
/// <param name="Trailing1Change">Relative change since then.</param>
/// <param name="Trailing7">Price seven days back, USD.</param>
/// <param name="Trailing7Change">Relative change since then.</param>
/// <param name="Trailing30">Price thirty days back, USD.</param>
/// <param name="Trailing30Change">Relative change since then.</param>
/// <param name="Trailing90">Price ninety days back, USD.</param>
/// <param name="Trailing90Change">Relative change since then.</param>
/// <param name="Trailing365">Price a year back, USD.</param>
/// <param name="Trailing365Change">Relative change since then.</param>
/// <param name="Wtd">Price at the start of the week, USD.</param>
/// <param name="WtdChange">Relative change since then.</param>
/// <param name="Mtd">Price at the start of the month, USD.</param>
/// <param name="MtdChange">Relative change since then.</param>
/// <param name="Qtd">Price at the start of the quarter, USD.</param>
/// <param name="QtdChange">Relative change since then.</param>
/// <param name="Ytd">Price at the start of the year, USD.</param>
/// <param name="YtdChange">Relative change since then.</param>
public sealed record IssuerPerformance(
    double? Mcap,
    double? Trailing1, double? Trailing1Change,
    double? Trailing7, double? Trailing7Change,
    double? Trailing30, double? Trailing30Change,
    double? Trailing90, double? Trailing90Change,
    double? Trailing365, double? Trailing365Change,
    double? Wtd, double? WtdChange,
    double? Mtd, double? MtdChange,
    double? Qtd, double? QtdChange,
    double? Ytd, double? YtdChange)
{
    /// <summary>What it says, on one line.</summary>
    public override string ToString() => RecordText.Of(this);
}
