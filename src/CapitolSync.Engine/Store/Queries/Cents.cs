namespace CapitolSync.Engine.Store.Queries;

/// <summary>Limits in dollars as the database keeps amounts. What is beyond all of them is a limit, too.</summary>
internal static class Cents
{
    /// <summary>The least cents that are so many dollars or more.</summary>
    public static long? AtLeast(decimal? dollars) => Clamp(dollars, decimal.Ceiling);

    /// <summary>The most cents that are so many dollars or less.</summary>
    public static long? AtMost(decimal? dollars) => Clamp(dollars, decimal.Floor);

    private static long? Clamp(decimal? dollars, Func<decimal, decimal> round) => dollars switch
    {
        null => null,
        > long.MaxValue / 100 => long.MaxValue,
        < long.MinValue / 100 => long.MinValue,
        { } amount => (long)round(amount * 100),
    };
}
