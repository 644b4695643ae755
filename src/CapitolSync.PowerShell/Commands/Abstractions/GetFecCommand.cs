using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the cmdlets that query committees and donations share: two-year periods.</summary>
public abstract class GetFecCommand : GetCommand
{
    /// <summary>Refuses years that no two-year period is named by.</summary>
    private protected void RequirePeriods(int[]? periods)
    {
        foreach (var period in periods ?? [])
        {
            if (period % 2 != 0)
            {
                ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidPeriod,
                    $"{period} names no two-year period. Periods are named by their even year: {period + 1} is {period} and {period + 1}.", period));
            }
        }
    }
}
