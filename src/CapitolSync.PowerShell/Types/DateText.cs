using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;

namespace CapitolSync.PowerShell.Types;

/// <summary>
/// The ToString of a date in a record. Without a format it gives ISO 8601, which is what Export-Csv and the like
/// write in every culture; with one, what a <see cref="DateTime"/> gives.
/// </summary>
internal sealed class DateText : PSMethodInfo
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private readonly DateTime _value;

    /// <param name="value">The date: a day if no time zone is known, else an instant.</param>
    public DateText(DateTime value)
    {
        _value = value;
        SetMemberName(nameof(ToString));
    }

    /// <inheritdoc/>
    public override PSMemberTypes MemberType => PSMemberTypes.CodeMethod;

    /// <inheritdoc/>
    public override string TypeNameOfValue => typeof(string).FullName!;

    /// <summary>More than one, which tells PowerShell that formats are taken.</summary>
    public override Collection<string> OverloadDefinitions =>
        ["string ToString()", "string ToString(string format)", "string ToString(string format, System.IFormatProvider provider)"];

    /// <inheritdoc/>
    public override PSMemberInfo Copy() => new DateText(_value);

    /// <inheritdoc/>
    public override object Invoke(params object[] arguments)
    {
        string? format = null;
        IFormatProvider? provider = null;
        foreach (var argument in arguments)
        {
            var value = argument is PSObject wrapped ? wrapped.BaseObject : argument;
            if (value is IFormatProvider given)
                provider = given;
            else
                format = value as string;
        }

        // A culture alone asks for that culture's way; PowerShell itself passes one with an empty format.
        if (!string.IsNullOrEmpty(format) || (arguments.Length == 1 && provider is not null))
            return _value.ToString(format, provider);
        return _value.Kind == DateTimeKind.Unspecified
            ? _value.ToString(DayFormat, CultureInfo.InvariantCulture)
            : _value.ToUniversalTime().ToString(InstantFormat, CultureInfo.InvariantCulture);
    }
}
