using System.Buffers;
using System.Text;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>Reads days and moments in UTF-8, without a string of each: of a million trades there are three million.</summary>
internal static class Utf8Iso
{
    private const int InstantLength = 20, MostFraction = 7, LongestInstant = InstantLength + 1 + MostFraction;

    /// <summary>Reads <c>YYYY-MM-DD</c>.</summary>
    /// <returns>Whether it is that.</returns>
    public static bool TryDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length != Iso.DayLength || text[4] != '-' || text[7] != '-'
            || !TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..], out var number)
            || year == 0 || month is 0 or > 12 || number == 0 || number > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, number);
        return true;
    }

    /// <summary>Reads <c>YYYY-MM-DDThh:mm:ssZ</c>, with or without a fraction of a second.</summary>
    /// <returns>Whether it is that.</returns>
    public static bool TryInstant(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length < InstantLength || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[^1] != 'Z' || !TryDay(text[..10], out var day)
            || !TryNumber(text[11..13], out var hour) || !TryNumber(text[14..16], out var minute) || !TryNumber(text[17..19], out var second)
            || hour > 23 || minute > 59 || second > 59 || !TryFraction(text[19..^1], out var ticks))
            return false;
        instant = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute, second)).AddTicks(ticks), TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads <c>YYYY-MM-DD</c>; the runtime's own way knows all calendars and languages, and takes ten times as long.</summary>
    /// <returns>Whether it is that.</returns>
    public static bool TryDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        Span<byte> bytes = stackalloc byte[Iso.DayLength];
        day = default;
        return text.Length == bytes.Length && Ascii.FromUtf16(text, bytes, out _) == OperationStatus.Done && TryDay(bytes, out day);
    }

    /// <summary>Reads <c>YYYY-MM-DDThh:mm:ssZ</c>, with or without a fraction of a second.</summary>
    /// <returns>Whether it is that.</returns>
    public static bool TryInstant(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        Span<byte> bytes = stackalloc byte[LongestInstant];
        instant = default;
        return text.Length <= bytes.Length && Ascii.FromUtf16(text, bytes, out var length) == OperationStatus.Done && TryInstant(bytes[..length], out instant);
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out int ticks)
    {
        ticks = 0;
        if (text.IsEmpty)
            return true;
        if (text[0] != '.' || text.Length is < 2 or > MostFraction + 1 || !TryNumber(text[1..], out ticks))
            return false;
        for (var digits = text.Length - 1; digits < MostFraction; digits++)
            ticks *= 10;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
