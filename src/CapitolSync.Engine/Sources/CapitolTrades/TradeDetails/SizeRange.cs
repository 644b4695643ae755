using System.Globalization;
using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>A disclosed range of a trade's size, USD.</summary>
/// <param name="Low">Lower end; <see langword="null"/> if the range is open below.</param>
/// <param name="High">Upper end; <see langword="null"/> if the range is open above.</param>
internal sealed record SizeRange(long? Low, long? High)
{
    /// <summary>The midpoint, which is what the site gives as a trade's value.</summary>
    public double? Midpoint => (Low + High) / 2.0;

    /// <summary>Reads <c>1K–15K</c>, <c>500K - 1M</c>, <c>&lt; 1K</c>, <c>50M+</c>.</summary>
    /// <returns>The range; <see langword="null"/> if the text is none.</returns>
    public static SizeRange? Parse(string? text)
    {
        if (text is null)
            return null;
        var clean = text.Trim();
        if (clean.StartsWith('<'))
            return Amount(clean[1..]) is { } below ? new SizeRange(null, below) : null;
        if (clean.EndsWith('+') || clean.StartsWith('>'))
            return Amount(clean.Trim('+', '>')) is { } above ? new SizeRange(above, null) : null;
        if (Ends(clean) is not var (first, last) || Amount(first) is not { } low || Amount(last) is not { } high)
            return null;
        // The unit may be said once, for both: 1–15K. In 1,001–15K it is not.
        var unit = last.TrimEnd()[^1];
        return char.IsAsciiLetter(unit) && Amount(first + unit) is { } shared && shared <= high ? new SizeRange(shared, high) : new SizeRange(low, high);
    }

    /// <summary>Reads <c>33K</c> or <c>29.81M</c>, USD.</summary>
    public static decimal? ParseAmount(string text)
    {
        var number = text.Trim().TrimStart('$').Replace(",", "", StringComparison.Ordinal);
        var factor = number.Length == 0 ? 0 : char.ToUpperInvariant(number[^1]) switch
        {
            'K' => 1_000m,
            'M' => 1_000_000m,
            'B' => 1_000_000_000m,
            _ => 1m,
        };
        return decimal.TryParse(factor > 1 ? number[..^1].TrimEnd() : number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value * factor < 1_000_000_000_000_000m
            ? value * factor
            : null;
    }

    private static (string First, string Last)? Ends(string text)
    {
        var dash = 0;
        while (dash < text.Length && !Dash.Is(text[dash]))
            dash++;
        if (dash < text.Length)
            return (text[..dash], text[(dash + 1)..]);
        return text.Split(" to ", 2) is [var first, var last] ? (first, last) : null;
    }

    private static long? Amount(string text) => ParseAmount(text) is { } amount ? (long)amount : null;
}
