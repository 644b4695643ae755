using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the cmdlets that query committees and donations share: two-year periods.</summary>
public abstract class GetFecCommand : TextInputCommand
{
    /// <summary>Rejects years that are not two-year periods.</summary>
    private protected void RequirePeriods(int[]? periods)
    {
        foreach (var period in periods ?? [])
        {
            if (period % 2 != 0)
            {
                ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidPeriod,
                    $"{period} is not a two-year period. Periods are named by their even year: {period + 1} stands for {period} and {period + 1}.", period));
            }
        }
    }
}
