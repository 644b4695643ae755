using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Shows how each stream stands: done, failed, to do, and where it goes on.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads from the database how each stream stands. A stream is a thing that can be synced
/// and resumed, such as ct.trades. A row piped to the stream's Sync cmdlet makes it go on.</para>
/// <para type="note">A stream whose process died shows as Interrupted; the next run goes on all the same.</para>
/// <para type="link">Reset-CtSyncState</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>All streams</para>
/// <code>Get-CtSyncState</code>
/// </example>
/// <example>
/// <para>What is not complete</para>
/// <code>Get-CtSyncState | Where-Object Status -NE Complete</code>
/// </example>
/// <example>
/// <para>Go on with one</para>
/// <code>Get-CtSyncState ct.trades | Sync-CtTrade</code>
/// </example>
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
