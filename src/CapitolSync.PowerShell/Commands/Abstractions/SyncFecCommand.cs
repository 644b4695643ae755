using CapitolSync.Engine.Settings;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the Sync cmdlets for OpenFEC share: the key and the budget.</summary>
public abstract class SyncFecCommand : SyncCommand, ITakesKey
{
    private readonly QuotaParameters _quota = new();

    KeyParameters ITakesKey.Key => _quota;

    /// <summary>How to contact the API.</summary>
    private protected SourceSettings ApiSettings() => Configure(Source, Address, _quota.FindKey(this, Source), _quota.WaitForBudget);
}
