using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>
/// Refuses a time that can only be meant otherwise: PowerShell takes a bare number for ticks, ten millionths
/// of a second.
/// </summary>
public sealed class ValidateDurationAttribute : ValidateArgumentsAttribute
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is TimeSpan time && time != TimeSpan.Zero && (time < Least || time > Most))
            throw new ValidationMetadataException($"'{time}' is no time to wait. Give hours, minutes and seconds, up to a day: 00:01:00 is a minute.");
    }
}
