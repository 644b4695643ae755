using System.Globalization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>Reads days as the site shows them to people.</summary>
internal static class SiteDates
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy"];

    /// <summary>Reads <c>2024-09-20</c>, <c>20 Sep 2024</c>, <c>20 Sept 2024</c>, <c>September 20, 2024</c>.</summary>
    public static DateOnly? Parse(string? text)
    {
        if (text is null)
            return null;
        var words = text.Split([' ', ',', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            // British usage, and the browser's in that language.
            if (string.Equals(words[i], "Sept", StringComparison.OrdinalIgnoreCase))
                words[i] = "Sep";
        }

        return DateTime.TryParseExact(string.Join(' ', words), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var day)
            ? DateOnly.FromDateTime(day)
            : null;
    }
}
