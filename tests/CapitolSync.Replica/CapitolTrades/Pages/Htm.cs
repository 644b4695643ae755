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

    /// <summary>An element; its content is HTML already.</summary>
    public static string Tag(string name, string classes, string content) => $"""<{name} class="{classes}">{content}</{name}>""";

    public static string Link(string href, string text) =>
        $"""<a class="text-txt-interactive" href="{Encode(href)}">{Encode(text)}</a>""";

    /// <summary>A cell with a label and a value, as cards and tables have them.</summary>
    public static string Cell(string name, string label, string value) =>
        Tag("div", $"q-cell cell--{name} flavour--lv", " " + Tag("div", "q-label leading-snug", label) + Tag("div", "q-value leading-snug", value));

    public static string Date(DateOnly? date) =>
        Tag("span", "q-field format--date-iso ", Tag("span", "time", date is { } d ? Iso(d) : ""));

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

    public static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    public static string Owner(string owner) => owner == "not-disclosed" ? "Undisclosed" : Capitalized(owner);

    private static string Scaled(double number, string format, string unit) =>
        Math.Round(number, 3, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture) + unit;
}
