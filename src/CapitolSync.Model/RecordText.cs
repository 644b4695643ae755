using System.Collections;
using System.Globalization;
using System.Reflection;

namespace CapitolSync;

/// <summary>
/// The text of a record that occurs inside others, which is what PowerShell shows there: the same in every culture, with dates
/// in ISO 8601, and without what is not known.
/// </summary>
internal static class RecordText
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Of<T>(T record)
        where T : class =>
        $"{typeof(T).Name} {{ {string.Join(", ", from property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance) let value = property.GetValue(record) where value is not null select $"{property.Name} = {Of(value)}")} }}";

    private static string Of(object value) => value switch
    {
        string text => text,
        DateTime day => day.ToString(DayFormat, CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToUniversalTime().ToString(InstantFormat, CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join("; ", list.Cast<object>().Select(Of)),
        _ => value.ToString() ?? "",
    };
}
