using System.Globalization;
using System.Text;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>How values look in HTML.</summary>
internal static class Htm
{
    /// <summary>As React escapes it. What is not ASCII stays as it is.</summary>
    public static string Encode(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny("&<>\"'") < 0)
            return text ?? "";
        return new StringBuilder(text)
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#x27;")
            .ToString();
    }

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>33K, 1.23M, 2.161B.</summary>
    public static string Volume(long usd) => usd switch
    {
        >= 1_000_000_000 => Scaled(usd / 1e9, "0.###", "B"),
        >= 1_000_000 => Scaled(usd / 1e6, "0.##", "M"),
        >= 1_000 => Scaled(usd / 1e3, "0", "K"),
        _ => usd.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>With all the digits there are, at least two behind the point.</summary>
    public static string Price(double? price) =>
        price is { } p ? "$" + p.ToString("#,##0.00####", CultureInfo.InvariantCulture) : "N/A";

    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    public static string Owner(string owner) => owner == "not-disclosed" ? "Undisclosed" : Capitalized(owner);

    private static string Scaled(double number, string format, string unit) =>
        Math.Round(number, 3, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture) + unit;
}
