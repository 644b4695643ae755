using CapitolSync.Engine.Sources.CapitolTrades.Pages;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>How many shares a trade was about: the disclosed dollars divided by the price.</summary>
/// <param name="Size">Shares.</param>
/// <param name="Low">The minimum.</param>
/// <param name="High">The maximum.</param>
/// <param name="Band">The disclosed dollars, where the numbers turned out to be those.</param>
internal readonly record struct ShareRange(long? Size, long? Low, long? High, SizeRange? Band)
{
    // The ranges that the law has trades disclosed in begin a dollar above these, USD.
    private static readonly long[] Edges = [1_000, 15_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000, 25_000_000, 50_000_000];

    /// <summary>Reads the numbers of a trade's own page.</summary>
    public static ShareRange Of(TradeDetailDto trade)
    {
        var (size, low, high) = (KnownAmount.Of(trade.Size?.Count), KnownAmount.Of(trade.SizeRangeLow?.Count), KnownAmount.Of(trade.SizeRangeHigh?.Count));
        // The number itself may be written as a range: 44 - 144.
        if ((low ?? high) is null && trade.Size?.Range is { } range)
            (low, high) = (KnownAmount.Of(range.Low), KnownAmount.Of(range.High));
        return IsDollars(low, high, KnownAmount.Of(trade.Price)) ? new ShareRange(size, null, null, new SizeRange(low, high)) : new ShareRange(size, low, high, null);
    }

    /// <summary>
    /// Both ends are edges of the disclosed ranges, and multiplied by the price they would not be: then they are dollars.
    /// </summary>
    private static bool IsDollars(long? low, long? high, double? price)
    {
        if (low is not { } from || high is not { } to || !IsEdge(from) || !IsEdge(to))
            return false;
        return price is not { } dollars || !IsNearEdge(from * dollars, dollars) || !IsNearEdge(to * dollars, dollars);
    }

    private static bool IsEdge(long dollars) => Array.Exists(Edges, edge => dollars == edge || dollars == edge + 1);

    /// <summary>Shares are whole, so the product can miss the edge by one price.</summary>
    private static bool IsNearEdge(double dollars, double price) => Array.Exists(Edges, edge => Math.Abs(dollars - edge) <= price + 1);
}
