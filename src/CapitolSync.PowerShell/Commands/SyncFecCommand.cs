using System.Management.Automation;
using System.Security;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.OpenFec;

namespace CapitolSync.PowerShell.Commands;

/// <summary>What the Sync cmdlets for OpenFEC share: the key and the budget.</summary>
public abstract class SyncFecCommand : SyncCommand
{
    /// <summary><para type="description">The API key; free at https://api.data.gov/signup/. Default: $env:OPENFEC_API_KEY, else DEMO_KEY with its small budget.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? ApiKey { get; set; }

    /// <summary><para type="description">Most requests within any hour, of all processes that use the database. Default: 900; a key allows 1,000.</para></summary>
    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int RequestsPerHour { get; set; }

    /// <summary><para type="description">Most requests a second. Default: 15; the service cuts bursts over about 20.</para></summary>
    [Parameter]
    [ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond { get; set; }

    /// <summary><para type="description">Wait when the budget is spent, instead of ending with an error.</para></summary>
    [Parameter]
    public SwitchParameter WaitForBudget { get; set; }

    private protected sealed override Uri DefaultBaseUri => OpenFecSource.BaseUri;

    /// <summary>How the API is to be asked.</summary>
    private protected SourceSettings ApiSettings() => FecAccess.Settings(this, SettingsOf(OpenFecSource.Name, Address), Settings, ApiKey, WaitForBudget);
}
