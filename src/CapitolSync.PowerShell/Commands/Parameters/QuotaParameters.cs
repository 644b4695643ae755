using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>The parameters of cmdlets that sync from a source with a key and a quota.</summary>
public sealed class QuotaParameters : KeyParameters
{
    /// <summary><para type="description">Maximum number of requests in any hour, for all processes that use the database. Default: 900; a key allows 1,000.</para></summary>
    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int RequestsPerHour { get; set; }

    /// <summary><para type="description">Maximum number of requests a second. Default: 15; the service rejects bursts over about 20.</para></summary>
    [Parameter]
    [ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond { get; set; }

    /// <summary><para type="description">When the quota is used up, wait for more instead of ending with an error.</para></summary>
    [Parameter]
    public SwitchParameter WaitForBudget { get; set; }

    private protected override bool Waits => WaitForBudget;
}
