using System.Globalization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>
/// Undoes what the flight does to strings: <c>$$SKI</c> is the text <c>$SKI</c>, <c>$undefined</c> is
/// nothing, <c>$14</c> is the text of row 14.
/// </summary>
internal static class FlightText
{
    /// <summary>The text meant by a string of the flight.</summary>
    /// <param name="flight">Where a reference looks.</param>
    /// <param name="raw">The string as it stands.</param>
    /// <param name="field">Whose value it is, for the message.</param>
    /// <exception cref="FlightFormatException">A reference leads nowhere.</exception>
    public static string? Resolve(this FlightDocument flight, string? raw, string field)
    {
        if (raw is null || raw.Length < 2 || raw[0] != '$')
            return raw;
        if (raw[1] == '$')
            return raw[1..];
        if (string.Equals(raw, "$undefined", StringComparison.Ordinal))
            return null;
        // $D2025-01-02T00:00:00.000Z: a date.
        if (raw[1] == 'D')
            return raw[2..];
        if (long.TryParse(raw.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id))
            return flight.Text(id) ?? throw new FlightFormatException($"'{field}' refers to row {raw}, which is not there");
        throw new FlightFormatException($"'{field}' is the reference '{raw}', which has no meaning here");
    }

    /// <summary>A day; the first ten letters of an instant will do.</summary>
    public static DateOnly? ResolveDay(this FlightDocument flight, string? raw, string field)
    {
        if (flight.Resolve(raw, field) is not { } text)
            return null;
        return text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FlightFormatException($"'{field}' is no date: '{text}'");
    }

    /// <summary>An instant, UTC.</summary>
    public static DateTimeOffset? ResolveInstant(this FlightDocument flight, string? raw, string field)
    {
        if (flight.Resolve(raw, field) is not { } text)
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw new FlightFormatException($"'{field}' is no date: '{text}'");
    }
}
