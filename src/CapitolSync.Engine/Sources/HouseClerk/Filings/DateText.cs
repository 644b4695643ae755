using System.Globalization;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Dates as the Clerk prints them: month, day, year, with or without leading zeros.</summary>
internal static class DateText
{
    /// <summary>Whether a text has the form of a date, possible or not.</summary>
    public static bool LooksLike(ReadOnlySpan<char> text)
    {
        var numbers = 0;
        foreach (var part in text.Split('/'))
        {
            var number = text[part];
            numbers++;
            if (number.IsEmpty || number.Length > (numbers < 3 ? 2 : 5) || number.ContainsAnyExceptInRange('0', '9'))
                return false;
        }

        return numbers == 3;
    }

    public static DateOnly? Read(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
