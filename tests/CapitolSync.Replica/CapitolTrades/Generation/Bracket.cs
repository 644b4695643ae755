namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>The ranges that the law has trades disclosed in.</summary>
/// <param name="Low">The lower end, in whole thousands.</param>
/// <param name="High">The upper end; null for the last one.</param>
/// <param name="Label">As the site writes it.</param>
/// <param name="Midpoint">What the site gives as the value of a trade in it.</param>
internal sealed record Bracket(long Low, long? High, string Label, long Midpoint)
{
    private static readonly Bracket[] All =
    [
        new(0, 1_000, "< 1K", 500),
        new(1_000, 15_000, "1K–15K", 8_000),
        new(15_000, 50_000, "15K–50K", 32_500),
        new(50_000, 100_000, "50K–100K", 75_000),
        new(100_000, 250_000, "100K–250K", 175_000),
        new(250_000, 500_000, "250K–500K", 375_000),
        new(500_000, 1_000_000, "500K–1M", 750_000),
        new(1_000_000, 5_000_000, "1M–5M", 3_000_000),
        new(5_000_000, 25_000_000, "5M–25M", 15_000_000),
        new(25_000_000, 50_000_000, "25M–50M", 37_500_000),
        new(50_000_000, null, "50M+", 50_000_001),
    ];

    private static readonly (Bracket, int)[] Frequencies = [.. All.Zip([4, 640, 180, 70, 50, 22, 14, 10, 6, 2, 1])];

    /// <summary>What the filing says: a dollar above the end of the bracket below. Null for the first.</summary>
    public long? ExactLow => Low == 0 ? null : Low + 1;

    /// <summary>What the label says.</summary>
    public long? RoundLow => Low == 0 ? null : Low;

    public static Bracket Of(long value) => All.First(b => b.High is null || value <= b.High);

    /// <summary>Mostly midpoints; now and then an exact amount was disclosed.</summary>
    public static long Value(Dice dice)
    {
        var bracket = dice.Weighted(Frequencies);
        return dice.Chance(0.99) ? bracket.Midpoint : bracket.Low + dice.Between(1, 900);
    }
}
