namespace CapitolSync.Engine.Store.Queries.Prices;

/// <summary>
/// What a price or a split can be. Anything else is a slip of its source, and a quotient with it could be too large for any number
/// that answers have.
/// </summary>
public static class PriceLimits
{
    /// <summary>USD, the lowest close.</summary>
    public const double MinClose = 0.000001;

    /// <summary>USD, the highest close: over ten times that of the dearest share.</summary>
    public const double MaxClose = 10_000_000;

    /// <summary>USD, the lowest adjusted close. Splits and dividends can take it far below what was paid.</summary>
    public const double MinAdjusted = 1e-9;

    /// <summary>USD, the highest adjusted close. Reverse splits can take it far above what was paid.</summary>
    public const double MaxAdjusted = 1e12;

    /// <summary>The smallest number of shares that one becomes.</summary>
    public const double MinSplit = 0.0001;

    /// <summary>The largest number of shares that one becomes.</summary>
    public const double MaxSplit = 10_000;

    /// <summary>Whether it can be a close.</summary>
    /// <param name="price">USD.</param>
    public static bool IsClose(double? price) => price is >= MinClose and <= MaxClose;

    /// <summary>Whether it can be an adjusted close.</summary>
    /// <param name="price">USD.</param>
    public static bool IsAdjusted(double? price) => price is >= MinAdjusted and <= MaxAdjusted;

    /// <summary>Whether it can be a split.</summary>
    /// <param name="factor">How many shares one becomes.</param>
    public static bool IsSplit(double? factor) => factor is >= MinSplit and <= MaxSplit;
}
