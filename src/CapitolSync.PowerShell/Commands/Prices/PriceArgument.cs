using System.Globalization;
using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Prices;

/// <summary>Days and numbers of a row, which are text in a CSV file and values elsewhere.</summary>
internal static class PriceArgument
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd"];

    /// <summary>Reads a day; a time after it does not matter.</summary>
    public static bool TryDay(object? value, out DateOnly day)
    {
        day = default;
        switch (Unwrap(value))
        {
            case DateOnly known:
                day = known;
                return true;
            case DateTime time:
                day = DateOnly.FromDateTime(time);
                return true;
            case DateTimeOffset instant:
                day = DateOnly.FromDateTime(instant.DateTime);
                return true;
            case string text:
                var end = text.AsSpan().Trim().IndexOfAny('T', ' ');
                return DateOnly.TryParseExact(end < 0 ? text.AsSpan().Trim() : text.AsSpan().Trim()[..end], Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
            default:
                return false;
        }
    }

    /// <summary>Reads a number, the same in every culture. Nothing, and what others write for nothing, is <see langword="null"/>.</summary>
    public static bool TryNumber(object? value, out double? number)
    {
        number = null;
        switch (Unwrap(value))
        {
            case null:
                return true;
            case string text when text.Trim() is "" or "null" or "N/A":
                return true;
            case string text:
                if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read))
                    return false;
                number = read;
                return double.IsFinite(read);
            case var other:
                if (!LanguagePrimitives.TryConvertTo(other, CultureInfo.InvariantCulture, out double converted))
                    return false;
                number = converted;
                return double.IsFinite(converted);
        }
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
