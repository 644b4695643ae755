using System.Globalization;
using System.Management.Automation;

namespace CapitolSync.PowerShell.Types;

/// <summary>Shows the dates of records to PowerShell; see "Dates" in docs/architecture.md.</summary>
internal static class DateValue
{
    /// <summary>A day: midnight, without a time zone.</summary>
    public static object? Show(DateTime? day) => day is { } value ? Wrap(value) : null;

    /// <summary>An instant: in local time, like what Get-Date returns and what files and processes have.</summary>
    public static object? Show(DateTimeOffset? instant) => instant is { } value ? Wrap(value.LocalDateTime) : null;

    /// <summary>Sets a property of a record that is made in PowerShell: <c>[CapitolSync.SyncCursor]@{ … }</c>.</summary>
    public static void Set(PSObject record, string name, object? value)
    {
        var property = record.BaseObject.GetType().GetProperty(name)!;
        property.SetValue(record.BaseObject, LanguagePrimitives.ConvertTo(value, property.PropertyType, CultureInfo.InvariantCulture));
    }

    private static PSObject Wrap(DateTime value)
    {
        var wrapped = new PSObject(value);
        wrapped.Members.Add(new DateText(value));
        return wrapped;
    }
}
