using System.Globalization;

namespace CapitolSync.Engine.Sources.SenateEfd;

/// <summary>Days and times as the Senate prints them: <c>06/16/2026</c>, <c>10:27 AM</c>, <c>3 PM</c>, in US/Eastern.</summary>
internal static class SenateTime
{
    private static readonly TimeZoneInfo Eastern = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static bool TryDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A day in an asset's terms: <c>2036-04-15</c>, or <c>04/15/2036</c> on older pages.</summary>
    public static DateOnly? DayOfTerms(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static bool TryTime(ReadOnlySpan<char> text, out TimeOnly time)
    {
        if (text.Equals("noon", StringComparison.OrdinalIgnoreCase) || text.Equals("midnight", StringComparison.OrdinalIgnoreCase))
        {
            time = new TimeOnly(text[0] is 'n' or 'N' ? 12 : 0, 0);
            return true;
        }

        // "a.m." is how the site's framework writes it unless it is told otherwise.
        var plain = text.ToString().Replace(".", "", StringComparison.Ordinal);
        return TimeOnly.TryParseExact(plain, ["h:mm tt", "h tt"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>The moment of a time of the Senate's clock. The hour that daylight saving repeats is taken as standard time.</summary>
    public static DateTimeOffset ToUtc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Eastern.GetUtcOffset(local)).ToUniversalTime();
    }
}
