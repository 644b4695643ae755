namespace CapitolSync.Lists;

/// <summary>A range of dollars in which the law has a trade disclosed.</summary>
/// <param name="Low">USD, the least it can have been.</param>
/// <param name="High">USD, the maximum; <see langword="null"/> for the last band, which has no upper end.</param>
public sealed record AmountBand(decimal Low, decimal? High)
{
    private static readonly (decimal Midpoint, AmountBand Band)[] All =
    [
        (500, new(1, 1_000)),
        (8_000, new(1_001, 15_000)),
        (32_500, new(15_001, 50_000)),
        (75_000, new(50_001, 100_000)),
        (175_000, new(100_001, 250_000)),
        (375_000, new(250_001, 500_000)),
        (750_000, new(500_001, 1_000_000)),
        (3_000_000, new(1_000_001, 5_000_000)),
        (15_000_000, new(5_000_001, 25_000_000)),
        (37_500_000, new(25_000_001, 50_000_000)),
        (50_000_001, new(50_000_001, null)),
    ];

    /// <summary>The band that a value stands for; <see langword="null"/> if the value is not a band's midpoint.</summary>
    /// <param name="value">USD, a trade's value as capitoltrades.com gives it.</param>
    public static AmountBand? OfMidpoint(decimal? value) => Array.Find(All, one => one.Midpoint == value).Band;
}
