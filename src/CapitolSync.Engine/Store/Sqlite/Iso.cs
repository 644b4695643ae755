using System.Globalization;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>Dates as the database keeps them: ISO 8601 text, UTC.</summary>
internal static class Iso
{
    private const string DayFormat = "yyyy-MM-dd";

    // The one format that is written without being interpreted: 2026-01-15T17:30:00.0000000Z, and of a day 2026-01-15.
    private const string RoundTrip = "O";
    private const int RoundTripLength = 28, SecondsEnd = 19, MillisecondsEnd = 23;

    /// <summary>How long a day is.</summary>
    public const int DayLength = 10;

    /// <summary>A moment of ours: always as long, so that text compares like time.</summary>
    public static string Stamp(DateTimeOffset value)
    {
        Span<char> text = stackalloc char[RoundTripLength];
        Write(value, text);
        return $"{text[..MillisecondsEnd]}Z";
    }

    /// <summary>A moment of the source's, as exact as it gave it.</summary>
    public static string Instant(DateTimeOffset value)
    {
        Span<char> text = stackalloc char[RoundTripLength];
        Write(value, text);
        var exact = text[..^1].TrimEnd('0');
        return exact.Length == SecondsEnd + 1 ? $"{text[..SecondsEnd]}Z" : $"{exact}Z";
    }

    /// <summary>
    /// What moments of a source are compared with: those at or after it are greater or equal as text, however exact they are,
    /// but for a full second that a fraction follows (<see cref="FullSecond"/>).
    /// </summary>
    public static string Bound(DateTimeOffset value) => value.UtcDateTime.TimeOfDay == TimeSpan.Zero ? Day(value) : Instant(value)[..^1];

    /// <summary>The full second before a moment within it, which sorts behind its fractions; <see langword="null"/> if it is one.</summary>
    public static string? FullSecond(DateTimeOffset value) =>
        value.UtcTicks % TimeSpan.TicksPerSecond is > 0 and var fraction ? Instant(value.AddTicks(-fraction)) : null;

    public static DateTimeOffset Instant(string text) => Utf8Iso.TryInstant(text, out var instant)
        ? instant
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Day(DateTimeOffset value) => Day(DateOnly.FromDateTime(value.UtcDateTime));

    public static string Day(DateOnly value) => value.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A day as users see it: midnight.</summary>
    public static DateTime Date(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    /// <summary>A day that users see.</summary>
    public static DateOnly Day(DateTime date) => DateOnly.FromDateTime(date);

    public static DateOnly Day(string text) => Utf8Iso.TryDay(text, out var day) ? day : DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A day as the database has it in UTF-8; an instant is cut to its day.</summary>
    public static DateOnly Day(ReadOnlySpan<byte> text) => new(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));

    /// <summary>Writes a day as the database has it in UTF-8.</summary>
    /// <returns>How long it is.</returns>
    public static int Day(DateOnly value, Span<byte> text) => value.TryFormat(text, out var length, RoundTrip, CultureInfo.InvariantCulture)
        ? length
        : throw new ArgumentException("A day takes ten bytes.", nameof(text));

    private static void Write(DateTimeOffset value, Span<char> text) =>
        _ = value.UtcDateTime.TryFormat(text, out _, RoundTrip, CultureInfo.InvariantCulture);

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
            number = (number * 10) + (digit - '0');
        return number;
    }
}
