using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Shows past runs with their figures, newest first.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CtSyncRun")]
[OutputType(typeof(SyncRun))]
public sealed class GetCtSyncRunCommand : GetCommand
{
    /// <summary><para type="description">Streams by name; wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[]? Stream { get; set; }

    /// <summary><para type="description">How they ended.</para></summary>
    [Parameter]
    public SyncStatus[]? Status { get; set; }

    /// <summary><para type="description">Begun at or after. A date without a zone is UTC.</para></summary>
    [Parameter]
    public DateTime? Since { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        WriteRows(database => RunQuery.Read(database, Stream, Status, Since?.ToUtc(), Skip, First));
}
