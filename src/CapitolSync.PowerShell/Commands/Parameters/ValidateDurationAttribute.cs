using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>
/// Rejects durations that are almost certainly a mistake: PowerShell reads a bare number as ticks, ten-millionths
/// of a second.
/// </summary>
public sealed class ValidateDurationAttribute : ValidateArgumentsAttribute
{
    private static readonly TimeSpan Minimum = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Maximum = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is TimeSpan time && time != TimeSpan.Zero && (time < Minimum || time > Maximum))
            throw new ValidationMetadataException($"'{time}' is not a valid duration. Give hours, minutes and seconds, up to one day: 00:01:00 is one minute.");
    }
}
