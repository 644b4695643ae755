using System.Management.Automation;
using System.Management.Automation.Internal;

namespace CapitolSync.PowerShell.Commands.Parameters.Values;

/// <summary>The values of a parameter that takes a list, as they were written.</summary>
internal static class ValueList
{
    /// <summary>The values of a list; <see langword="null"/> for a single value.</summary>
    public static IReadOnlyList<object?>? Of(object? input) =>
        LanguagePrimitives.GetEnumerable(input) is { } values ? [.. values.Cast<object?>()] : null;

    /// <summary>Whether a value is none.</summary>
    public static bool IsNull(object? value) => value is null || ReferenceEquals(value, AutomationNull.Value);

    /// <summary>Whether a value is none, or text that says nothing, such as an empty cell of a table.</summary>
    public static bool IsBlank(object? value) =>
        IsNull(value) || ((value is PSObject wrapped ? wrapped.BaseObject : value) is string text && string.IsNullOrWhiteSpace(text));
}
