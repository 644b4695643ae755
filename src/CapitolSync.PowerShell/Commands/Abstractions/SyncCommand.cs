using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the cmdlets share that sync a stream whose rows are records.</summary>
public abstract class SyncCommand : StreamCommand
{
    /// <summary><para type="description">Return the stored rows as they are committed, instead of the report.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override bool WantsRows => PassThru;
}
