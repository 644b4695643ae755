using System.Globalization;
using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Filings;

/// <summary>Reads the amount of a transaction: a band of the form, an open band, or an exact sum.</summary>
internal static partial class AmountText
{
    /// <summary>The closed bands of the form, low and high in USD.</summary>
    private static readonly (long Low, long High)[] Bands =
    [
        (1_001, 15_000), (15_001, 50_000), (50_001, 100_000), (100_001, 250_000), (250_001, 500_000), (500_001, 1_000_000),
        (1_000_001, 5_000_000), (5_000_001, 25_000_000), (25_000_001, 50_000_000),
    ];

    /// <summary>Reads an amount.</summary>
    /// <param name="text">As printed, white space collapsed.</param>
    /// <returns>Null if it is not one of the form's bands and not an exact sum.</returns>
    public static AmountRange? Parse(string text)
    {
        if (Band().Match(text) is { Success: true } band)
            return Cents(band.Groups["low"]) is { } low && Cents(band.Groups["high"]) is { } high && Array.Exists(Bands, known => known.Low * 100 == low && known.High * 100 == high)
                ? new AmountRange(text, low, high)
                : null;
        if (Open().Match(text) is { Success: true } open)
            return Cents(open.Groups["low"]) is { } floor and (100_000_000 or 5_000_000_000) ? new AmountRange(text, floor + 100, null) : null;
        return Exact().Match(text) is { Success: true } exact && Cents(exact.Groups["low"]) is { } sum ? new AmountRange(text, sum, sum) : null;
    }

    private static long? Cents(Group dollars) =>
        decimal.TryParse(dollars.ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000m
            ? (long)(value * 100)
            : null;

    [GeneratedRegex(@"^\$(?<low>[0-9,]+) ?- ?\$(?<high>[0-9,]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Band();

    [GeneratedRegex(@"^(Spouse/DC )?Over \$(?<low>[0-9,]+)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Open();

    [GeneratedRegex(@"^\$(?<low>[0-9,]+(\.[0-9]{1,2})?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exact();
}
