using System.Management.Automation;
using System.Management.Automation.Internal;

namespace CapitolSync.PowerShell.Commands.Parameters.Values;

/// <summary>The values of a parameter that takes a list, as they were written.</summary>
internal static class ValueList
{
    /// <summary>The values of a list; <see langword="null"/> for a single value.</summary>
    public static IReadOnlyList<object?>? Of(object? input) =>
        LanguagePrimitives.GetEnumerable(input) is { } values ? [.. values.Cast<object?>()] : null;

    /// <summary>The parts of a cell of a table into which a list was written, as Export-CtTable does: <c>C001267; C000977</c>.</summary>
    /// <returns><see langword="null"/> for what is no such text.</returns>
    public static string[]? PartsOf(object? value) =>
        (value is PSObject wrapped ? wrapped.BaseObject : value) is string text && text.Contains(';', StringComparison.Ordinal)
            ? text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : null;

    /// <summary>The same if all parts are IDs: a name may contain a semicolon.</summary>
    public static string[]? IdsOf(object? value) => PartsOf(value) is { Length: > 0 } parts && Array.TrueForAll(parts, IsId) ? parts : null;

    /// <summary>Whether a value is none.</summary>
    public static bool IsNull(object? value) => value is null || ReferenceEquals(value, AutomationNull.Value);

    /// <summary>Whether a value is none, or text that says nothing, such as an empty cell of a table.</summary>
    public static bool IsBlank(object? value) =>
        IsNull(value) || ((value is PSObject wrapped ? wrapped.BaseObject : value) is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>Whether a value, or a list, holds nothing but such values.</summary>
    public static bool IsAllBlank(object? value) => Of(value) is { } values ? values.All(IsBlank) : IsBlank(value);

    /// <summary>A bioguide ID, a committee's at the FEC or a number: digits, behind at most one letter.</summary>
    private static bool IsId(string text) => char.IsAsciiLetterOrDigit(text[0]) && text.Length > 4 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
