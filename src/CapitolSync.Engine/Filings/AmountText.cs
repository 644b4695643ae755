using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Filings;

/// <summary>Reads the amount column of a report: one of the form's bands, or an exact sum.</summary>
public static partial class AmountText
{
    private static readonly AmountRange[] Bands =
    [
        Band(1_001, 15_000),
        Band(15_001, 50_000),
        Band(50_001, 100_000),
        Band(100_001, 250_000),
        Band(250_001, 500_000),
        Band(500_001, 1_000_000),
        Band(1_000_001, 5_000_000),
        Band(5_000_001, 25_000_000),
        Band(25_000_001, 50_000_000),
        new("Over $50,000,000", 50_000_001_00, null),
        new("Spouse/DC Over $1,000,000", 1_000_001_00, null),
        // How the Senate words the same band.
        new("Over $1,000,000", 1_000_001_00, null),
    ];

    private static readonly Dictionary<string, AmountRange> ByCompactText =
        Bands.ToDictionary(band => Compact(band.Text), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads an amount. White space, the case of letters and the kind of dash do not matter, since a band may be wrapped anywhere;
    /// a part of a band, such as <c>$15,001 -</c>, is not an amount.
    /// </summary>
    /// <param name="text">The text of the cell, its lines joined.</param>
    /// <returns>The amount with its usual text, or null when the text is not one.</returns>
    public static AmountRange? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var compact = Compact(text);
        return ByCompactText.TryGetValue(compact, out var band) ? band : Exact(compact);
    }

    private static AmountRange? Exact(string compact)
    {
        if (!ExactSum().IsMatch(compact)
            || !decimal.TryParse(compact.AsSpan(1), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum)
            || sum > 1_000_000_000_000m)
            return null;
        // An end of a band alone is a band whose other half was lost, or its "Over", not a sum: those have cents.
        var cents = (long)(sum * 100);
        return !compact.Contains('.', StringComparison.Ordinal) && Array.Exists(Bands, band => band.LowCents == cents || band.HighCents == cents)
            ? null
            : new AmountRange(compact, cents, cents);
    }

    private static AmountRange Band(long low, long high) => new(
        string.Create(CultureInfo.InvariantCulture, $"${low:N0} - ${high:N0}"), low * 100, high * 100);

    private static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Dash.Is(c))
                compact.Append('-');
            else if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                compact.Append(c);
        }

        return compact.ToString();
    }

    [GeneratedRegex(@"^\$(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ExactSum();
}
