using System.Globalization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>Reads days as the site shows them to people.</summary>
internal static class SiteDates
{
    private static readonly string[] Formats =
        ["yyyy-M-d", "yyyy/M/d", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "yyyy MMM d", "yyyy MMMM d"];

    /// <summary>
    /// Reads <c>2024-09-20</c>, <c>20 Sep 2024</c>, <c>20th Sept. 2024</c>, <c>Friday, September 20, 2024</c>. Numbers alone
    /// that could be read in two ways are not guessed.
    /// </summary>
    public static DateOnly? Parse(string? text)
    {
        if (text is null)
            return null;
        var words = Words(text);
        // A day of the week says nothing more.
        if (words.Count > 3 && IsWeekday(words[0]))
            words.RemoveAt(0);
        for (var i = 0; i < words.Count; i++)
            words[i] = Plain(words[i]);
        return DateTime.TryParseExact(string.Join(' ', words), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var day)
            ? DateOnly.FromDateTime(day)
            : null;
    }

    private static List<string> Words(string text)
    {
        var letters = text.Select(static letter => char.IsWhiteSpace(letter) || letter is ',' or '.' ? ' ' : letter);
        return [.. string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool IsWeekday(string word) => Array.Exists(
        CultureInfo.InvariantCulture.DateTimeFormat.DayNames, day => word.Length >= 3 && day.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static string Plain(string word)
    {
        // British usage, and the browser's in that language.
        if (string.Equals(word, "Sept", StringComparison.OrdinalIgnoreCase))
            return "Sep";
        var isOrdinal = word.Length > 2 && char.IsAsciiDigit(word[0])
            && (word.EndsWith("st", StringComparison.OrdinalIgnoreCase) || word.EndsWith("nd", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith("rd", StringComparison.OrdinalIgnoreCase) || word.EndsWith("th", StringComparison.OrdinalIgnoreCase));
        return isOrdinal ? word[..^2] : word;
    }
}
