namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>Prices, values and counts of shares. The site writes 0 where it does not know them: nothing is traded for nothing.</summary>
internal static class KnownAmount
{
    /// <summary>The amount; <see langword="null"/> if it is not known.</summary>
    public static double? Of(double? amount) => amount > 0 ? amount : null;

    /// <summary>The amount; <see langword="null"/> if it is not known.</summary>
    public static long? Of(long? amount) => amount > 0 ? amount : null;
}
