using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Text.Json;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Turns what a user passes to a query into what SQLite stores.</summary>
internal static class SqlParameters
{
    /// <summary>Converts all values.</summary>
    /// <exception cref="SyncException">One of them is nothing that a database has.</exception>
    public static IReadOnlyDictionary<string, object?> From(string query, IDictionary given)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in given)
        {
            var name = LanguagePrimitives.ConvertTo<string>(entry.Key).TrimStart('$', '@', ':');
            var value = Plain(entry.Value);
            values[name] = Convert(value) ?? (value is null or DBNull ? null : throw NoValue(query, name, value));
        }

        return values;
    }

    private static SyncException NoValue(string query, string name, object value)
    {
        var what = value is double or float ? "not a number (NaN)" : $"a {value.GetType().Name}";
        var message = $"The parameter '{name}' is {what}, which cannot be stored in a database. Pass a number, text, a date or a list of them.";
        return new SyncException(ErrorIds.InvalidQuery, message) { Target = query };
    }

    /// <summary>The value that PowerShell has wrapped; the nothing that a command without output returns is null.</summary>
    private static object? Plain(object? value) => value switch
    {
        PSObject when value == AutomationNull.Value => null,
        PSObject wrapped => wrapped.BaseObject,
        _ => value,
    };

    private static object? Convert(object? value) => value switch
    {
        null or DBNull or double.NaN or float.NaN => null,
        string or byte[] or long or double => value,
        bool flag => flag ? 1L : 0L,
        SwitchParameter flag => flag.IsPresent ? 1L : 0L,
        int or short or byte or sbyte or ushort or uint or ulong and <= long.MaxValue => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
        decimal or float => System.Convert.ToDouble(value, CultureInfo.InvariantCulture),
        // The database writes 2026-03-31 for a day, and UTC for an instant.
        DateTime { Kind: DateTimeKind.Unspecified, TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime date => Instant(date.ToUtc()),
        DateTimeOffset instant => Instant(instant),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum or Guid or Uri or char => value.ToString(),
        IEnumerable list when value is not IDictionary => JsonSerializer.Serialize(list.Cast<object?>().Select(one => Convert(Plain(one)))),
        _ => null,
    };

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
