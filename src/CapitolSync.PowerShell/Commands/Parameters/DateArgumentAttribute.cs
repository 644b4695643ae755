using System.Globalization;
using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>
/// Accepts dates that mean the same in every culture, and the module's own values: PowerShell would read a bare
/// number as ticks and a text by the user's calendar.
/// </summary>
public sealed class DateArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether a day is meant, as it is written, rather than an instant.</summary>
    public bool IsDay { get; set; }

    /// <summary>Whether the first day after what is named is meant: 2026 is 2027-01-01 then.</summary>
    public bool IsAfter { get; set; }

    /// <summary>Whether an empty text is no date, as in the empty cell of a table; elsewhere, it is a mistake.</summary>
    public bool IsOptional { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null => null,
            string empty when IsOptional && string.IsNullOrWhiteSpace(empty) => null,
            DateTime date => IsAfter ? DayAfter(date) : date,
            DateOnly day => IsAfter ? DayAfter(day.ToDateTime(TimeOnly.MinValue)) : day.ToDateTime(TimeOnly.MinValue),
            DateTimeOffset instant => At(instant),
            string text when Parse(text.Trim()) is { } date => date,
            int or long or uint or ulong or short or ushort when Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!) is { } date => date,
            // PowerShell reads 7d without quotation marks as the decimal number 7, and 1y as a signed byte.
            sbyte years when Parse(years.ToString("0'y'", CultureInfo.InvariantCulture)) is { } date => date,
            decimal days when Parse(days.ToString("0.##'d'", CultureInfo.InvariantCulture)) is { } date => date,
            _ when FromProperties(inputData) is { } date => date,
            _ => throw new ArgumentTransformationMetadataException(
                $"'{value}' is not a date. Give a day as 2026-03-31 or 20260331, as yesterday or 7d (2w, 3m, 1y: so long ago), the first day of a month or a year as 2026-03 or 2026, or a time as 2026-03-31T14:30:00Z."),
        };
    }

    private DateTime At(DateTimeOffset instant) => IsAfter ? DayAfter(instant.DateTime) : IsDay ? instant.DateTime : instant.UtcDateTime;

    private DateTime? Parse(string text) =>
        RelativeDate.Parse(text, IsDay ? DateTime.Today : DateTime.UtcNow.Date) is { } day ? DateTime.SpecifyKind(day, DateTimeKind.Unspecified).AddDays(IsAfter ? 1 : 0)
        : DateTime.TryParseExact(text, DateFormats.WithoutZone, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? (IsAfter ? After(date, text) : date)
        : DateTimeOffset.TryParseExact(text, DateFormats.WithZone, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? At(instant)
        : null;

    /// <summary>The first day after a year, a month or a day.</summary>
    private static DateTime After(DateTime date, string text) => text.Length switch
    {
        4 => date.Year == DateTime.MaxValue.Year ? DateTime.MaxValue : date.AddYears(1),
        6 or 7 => (date.Year, date.Month) == (DateTime.MaxValue.Year, DateTime.MaxValue.Month) ? DateTime.MaxValue : date.AddMonths(1),
        _ => DayAfter(date),
    };

    /// <summary>The beginning of the next day; of the calendar's last day, its end.</summary>
    private static DateTime DayAfter(DateTime date) => date.Date == DateTime.MaxValue.Date ? DateTime.MaxValue : date.Date.AddDays(1);

    /// <summary>Days and instants that went through Export-Clixml, Start-Job or ConvertTo-Json.</summary>
    private DateTime? FromProperties(object? input)
    {
        if (input is not PSObject bag)
            return null;
        if (bag.Properties["DateTime"]?.Value is DateTime written && bag.Properties["UtcDateTime"]?.Value is DateTime utc)
            return IsAfter ? DayAfter(written) : IsDay ? written : utc;
        return Number("Year") is { } year && Number("Month") is { } month && Number("Day") is { } day
            ? Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"))
            : null;

        long? Number(string name) => bag.Properties[name]?.Value is { } value && LanguagePrimitives.TryConvertTo(value, CultureInfo.InvariantCulture, out long number) ? number : null;
    }
}
