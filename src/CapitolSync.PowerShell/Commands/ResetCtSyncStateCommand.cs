using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Forgets how a stream stands, so that its next sync starts afresh. Stored rows stay.</para>
/// </summary>
[Cmdlet(VerbsCommon.Reset, "CtSyncState", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class ResetCtSyncStateCommand : CapitolCommand
{
    /// <summary><para type="description">Streams by name; wildcards are allowed.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[] Stream { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var path = ResolveDatabase(willWrite: false);
        foreach (var state in Guarded(() => ModuleEngine.Instance.ReadStates(path, Stream).ToList()))
        {
            if (ShouldProcess($"{state.Stream} in '{path}' (now {state.Cursor?.Position})", "Forget the position; stored rows stay"))
                Reset(path, state.Stream);
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
