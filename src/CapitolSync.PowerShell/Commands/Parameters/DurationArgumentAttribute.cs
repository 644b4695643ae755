using System.Globalization;
using System.Management.Automation;
using CapitolSync.Engine.Settings;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>
/// Accepts durations that say their unit: PowerShell would read a bare number as ticks, ten-millionths of a second, and
/// as days if it is text.
/// </summary>
public sealed class DurationArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is null)
            return null;
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        var time = value as TimeSpan? ?? DurationText.Parse(text) ?? throw Invalid(DurationText.Explain(text));
        return DurationText.Complaint(time) is { } complaint ? throw Invalid(complaint) : time;

        ArgumentTransformationMetadataException Invalid(string rule) => new($"'{text}' is not a valid duration. {rule}");
    }
}
