using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Shows how each stream stands: done, failed, to do, and where it goes on.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CtSyncState")]
[OutputType(typeof(SyncState))]
public sealed class GetCtSyncStateCommand : SyncStateCommand
{
    /// <summary><para type="description">Streams by name; wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[]? Stream { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var state in ReadStates(Stream))
            WriteObject(state);
    }
}
