using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Tables;

/// <summary>Makes one value of whatever a property has: no list, no record, no date that depends on the culture.</summary>
internal static class FlatValue
{
    /// <summary>The value: a number, a truth value or a text; <see langword="null"/> if there is none.</summary>
    public static object? Of(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null or DBNull => null,
        string text => text,
        bool or long or int or short or byte or uint or ulong or double or float or decimal => value is PSObject number ? number.BaseObject : value,
        DateTime date => Date(date),
        DateTimeOffset instant => Instant(instant),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        IDictionary entries => string.Join("; ", entries.Cast<DictionaryEntry>().Select(entry => $"{Text(entry.Key)}={Text(entry.Value)}")),
        IEnumerable list => string.Join("; ", list.Cast<object?>().Select(Text)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => Record(other),
    };

    /// <summary>A value as text that is the same in every culture.</summary>
    public static string Text(object? value) => Of(value) switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var text => text.ToString() ?? "",
    };

    private static string Date(DateTime date) => date is { Kind: DateTimeKind.Unspecified, TimeOfDay.Ticks: 0 }
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : date.Kind == DateTimeKind.Unspecified ? date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) : Instant(new DateTimeOffset(date));

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A record in a list: its values in their order.</summary>
    private static string Record(object record) => record.GetType().Assembly == typeof(Trade).Assembly || record is PSCustomObject
        ? string.Join(' ', FlatColumns.Of(PSObject.AsPSObject(record), null, out _).Select(column => Text(column.Read(PSObject.AsPSObject(record)))).Where(text => text.Length > 0))
        : record.ToString() ?? "";
}
