using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Analysis.Statistics;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>How many of something are expected in seven days, by the weeks before.</summary>
/// <param name="Count">How many there were in those weeks.</param>
/// <param name="Weeks">How many weeks the database reaches back, 52 at most.</param>
internal readonly record struct RateBaseline(int Count, int Weeks)
{
    /// <summary>Weeks of a year.</summary>
    public const int Year = 52;

    /// <summary>Days of that many weeks.</summary>
    public const int YearDays = Year * 7;

    /// <summary>The first day on which anybody traded, leaving out misprinted years.</summary>
    public static DateOnly First(IEnumerable<TradeFact> facts) => facts.Min(static fact => IsMisprinted(fact) ? null : fact.TxDate) ?? default;

    // Days from a trade to its disclosure. The law allows 45; reports have been years late, but not this late.
    private const int MostDays = 5 * 365;

    private static bool IsMisprinted(TradeFact fact) => fact.TxDate is { } traded && fact.KnownOn is { } known && known.DayNumber - traded.DayNumber > MostDays;

    /// <summary>Expected in seven days. Where there were none, one a year is assumed, so that what is new is measured too.</summary>
    public double Expected => Count > 0 ? (double)Count / Weeks : 1.0 / Year;

    /// <summary>Makes it.</summary>
    /// <param name="count">How many there were in the year before.</param>
    /// <param name="start">When the seven days begin.</param>
    /// <param name="first">The first day of all that is known.</param>
    public static RateBaseline Of(int count, DateOnly start, DateOnly first) =>
        new(count, Math.Clamp((start.DayNumber - first.DayNumber) / 7, 1, Year));

    /// <summary>The natural logarithm of the probability of so many or more.</summary>
    public double LogAtLeast(int count) => Poisson.LogAtLeast(count, Expected);
}
