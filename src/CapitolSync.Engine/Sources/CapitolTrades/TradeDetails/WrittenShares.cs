using System.Globalization;
using System.Text;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>A number of shares as it is written: a number, a range of it, or something that is neither.</summary>
/// <param name="Count">The number.</param>
/// <param name="Range">The range.</param>
/// <param name="Odd">What it says if it is neither.</param>
internal readonly record struct WrittenShares(long? Count, SizeRange? Range = null, string? Odd = null)
{
    // More than there are of any company.
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>Reads <c>367</c>, <c>12.5</c>, <c>1,044 - 10,144</c>; <c>-</c> and <c>n/a</c> say that the number is not known.</summary>
    public static WrittenShares Parse(string text)
    {
        if (FlightText.SaysUnknown(Encoding.UTF8.GetBytes(text)))
            return default;
        if (SizeRange.Parse(text) is { } range)
            return new WrittenShares(null, range);
        return SizeRange.ParseAmount(text) is { } count ? Of(count, text) : new WrittenShares(null, null, text);
    }

    /// <summary>The nearest whole number, which is how the site itself rounds dollars divided by a price.</summary>
    /// <param name="count">The number.</param>
    /// <param name="text">As it is written.</param>
    public static WrittenShares Of(decimal count, string? text = null) => Math.Abs(count) <= Most
        ? new WrittenShares((long)Math.Round(count, MidpointRounding.AwayFromZero))
        : new WrittenShares(null, null, text ?? count.ToString(CultureInfo.InvariantCulture));
}
