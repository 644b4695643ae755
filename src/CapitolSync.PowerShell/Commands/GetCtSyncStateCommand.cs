using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gets the state of each stream: items done, failed and remaining, and the position to resume from.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads the state of each stream from the database. A stream is a set of data that can be
/// synced and resumed, such as ct.trades. To resume a stream, pipe its row to the stream's Sync cmdlet.</para>
/// <para type="note">A stream whose process died shows as Interrupted; the next run resumes it as usual.</para>
/// <para type="link">Reset-CtSyncState</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Show all streams</para>
/// <code>Get-CtSyncState</code>
/// </example>
/// <example>
/// <para>List the streams that are not complete</para>
/// <code>Get-CtSyncState | Where-Object Status -NE Complete</code>
/// </example>
/// <example>
/// <para>Resume a stream</para>
/// <code>Get-CtSyncState ct.trades | Sync-CtTrade</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtSyncState")]
[OutputType(typeof(SyncState))]
public sealed class GetCtSyncStateCommand : SyncStateCommand
{
    /// <summary><para type="description">Streams by name. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[]? Stream { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!NamesSomething(Stream))
            return;
        foreach (var state in ReadStates(Stream))
            WriteObject(state);
    }
}
