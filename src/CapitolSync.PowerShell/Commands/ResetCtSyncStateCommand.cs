using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Forgets how a stream stands, so that its next sync starts afresh. Stored rows stay.</para>
/// </summary>
[Cmdlet(VerbsCommon.Reset, "CtSyncState", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class ResetCtSyncStateCommand : SyncStateCommand
{
    /// <summary><para type="description">Streams by name; wildcards are allowed.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[] Stream { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var state in ReadStates(Stream))
        {
            if (ShouldProcess($"{state.Stream} in '{state.DatabasePath}' (now {state.Cursor?.Position})", "Forget the position; stored rows stay"))
                Reset(state.DatabasePath!, state.Stream);
        }
    }

    private void Reset(string path, string stream)
    {
        var reset = Task.Run(() => ModuleEngine.Instance.ResetAsync(path, stream));
        Guarded(() =>
        {
            ModuleEngine.WaitFor(reset);
            return true;
        });
    }
}
