using System.Globalization;
using System.Text;
using System.Text.Json;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>
/// Undoes what the flight does to strings: <c>$$SKI</c> is the text <c>$SKI</c>, <c>$undefined</c> is
/// nothing, <c>$14</c> is the text of row 14.
/// </summary>
internal static class FlightText
{
    // Bytes of what stands for nothing, with spaces of several bytes around it.
    private const int LongestNoValue = 32;

    /// <summary>The mark, without its <c>$</c>, stands for a value that is not known.</summary>
    public static bool IsUnknown(ReadOnlySpan<byte> mark) =>
        mark.SequenceEqual("undefined"u8) || mark.SequenceEqual("NaN"u8) || mark.SequenceEqual("Infinity"u8) || mark.SequenceEqual("-Infinity"u8);

    /// <summary>What stands in place of a value says that it is not known: nothing, <c>NaN</c>, <c>Infinity</c>, with or without the flight's mark, <c>N/A</c>, dashes.</summary>
    public static bool SaysUnknown(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        return text.IsEmpty || IsNoValue(text) || IsUnknown(text[0] == '$' ? text[1..] : text);
    }

    private static bool IsNoValue(ReadOnlySpan<byte> text)
    {
        // Nearly all that is asked about are numbers.
        if (char.IsAsciiDigit((char)text[0]) || text.Length > LongestNoValue)
            return false;
        Span<char> letters = stackalloc char[LongestNoValue];
        return NoValue.Is(letters[..Encoding.UTF8.GetChars(text, letters)]);
    }

    /// <summary>The text meant by a string of the flight; <see langword="null"/> if it says nothing, which the site also writes as <c>""</c>, or that nothing is known.</summary>
    /// <param name="flight">Where a reference looks.</param>
    /// <param name="raw">The string as it is written.</param>
    /// <param name="field">Whose value it is, for the message.</param>
    /// <exception cref="FlightFormatException">A reference leads nowhere.</exception>
    public static string? Resolve(this FlightDocument flight, string? raw, string field) => NoValue.OrText(flight.ResolveProse(raw, field));

    /// <summary>The text meant by a string that a person wrote: the same, as it is.</summary>
    /// <exception cref="FlightFormatException">A reference leads nowhere.</exception>
    public static string? ResolveProse(this FlightDocument flight, string? raw, string field) =>
        Meant(flight, raw, field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string? Meant(FlightDocument flight, string? raw, string field)
    {
        if (raw is null || raw.Length < 2 || raw[0] != '$')
            return raw;
        switch (raw[1])
        {
            case '$':
                return raw[1..];
            // $D2025-01-02T00:00:00.000Z: a date. $n123: a number too large for a double.
            case 'D' or 'n':
                return raw[2..];
        }

        if (string.Equals(raw, "$-0", StringComparison.Ordinal))
            return "0";
        if (IsUnknown(Encoding.UTF8.GetBytes(raw).AsSpan(1)))
            return null;
        if (long.TryParse(raw.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) && flight.Text(id) is { } text)
            return text;
        return flight.References.Find(raw) is { } meant ? Scalar(flight.Slice(meant), raw, field) : throw Odd(field, raw, "is a reference that leads nowhere");
    }

    /// <summary>A day; the first ten letters of an instant will do.</summary>
    public static DateOnly? ResolveDay(this FlightDocument flight, string? raw, string field)
    {
        if (flight.Resolve(raw, field) is not { } text)
            return null;
        var start = text.Length > Iso.DayLength && text[Iso.DayLength] is 'T' or ' ' ? text.AsSpan(0, Iso.DayLength) : text;
        return Utf8Iso.TryDay(start, out var day)
            ? day
            : SiteDates.Parse(text) ?? throw Odd(field, text, "is not a date");
    }

    /// <summary>An instant, UTC.</summary>
    public static DateTimeOffset? ResolveInstant(this FlightDocument flight, string? raw, string field)
    {
        if (flight.Resolve(raw, field) is not { } text)
            return null;
        if (Utf8Iso.TryInstant(text, out var instant))
            return instant;
        // A time alone would be read as today's, and a day written as 01/02/2024 in the American way.
        if (IsIso(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant))
            return instant;
        return SiteDates.Parse(text) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : throw Odd(field, text, "is not a date");
    }

    private static bool IsIso(string text) => text.Length >= 10 && text[4] == '-' && text[7] == '-' && !text.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9');

    private static string? Scalar(ReadOnlySpan<byte> json, string raw, string field)
    {
        var reader = FlightReading.Reader(json);
        return reader.TryRead() && reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? reader.Text() is ['$', '$', ..] escaped ? escaped[1..] : reader.Text()
            : throw Odd(field, raw, "is a reference to something that is not text");
    }

    private static FlightFormatException Odd(string field, string value, string what) => new($"'{field}' {what}: '{value}'") { Field = field, Value = value };
}
