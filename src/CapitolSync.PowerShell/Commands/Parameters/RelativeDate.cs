using System.Globalization;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Dates that are said from today: today, yesterday, 7d, 2w, 3m, 1y.</summary>
internal static class RelativeDate
{
    /// <summary>The day that a word means; <see langword="null"/> if it means none.</summary>
    /// <param name="text">The word.</param>
    /// <param name="today">The day from which to count.</param>
    public static DateTime? Parse(string text, DateTime today)
    {
        if (string.Equals(text, "today", StringComparison.OrdinalIgnoreCase))
            return today;
        if (string.Equals(text, "yesterday", StringComparison.OrdinalIgnoreCase))
            return today.AddDays(-1);
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 3650)
            return null;
        return char.ToUpperInvariant(text[^1]) switch
        {
            'D' => today.AddDays(-count),
            'W' => today.AddDays(-7 * count),
            'M' => today.AddMonths(-count),
            'Y' when count < 200 => today.AddYears(-count),
            _ => null,
        };
    }
}
