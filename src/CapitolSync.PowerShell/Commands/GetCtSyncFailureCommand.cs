using CapitolSync.PowerShell.Errors;
using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gets the items that failed and have not been loaded since, with the reason and the number of
/// attempts.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads from the database the items that could not be loaded, parsed or stored. Each run
/// tries them again; an item that is loaded leaves the list. Uri is the URL that was requested, ErrorId and
/// Message say why it failed, Since is when it failed first, and Attempts the number of runs in which it failed.</para>
/// <para type="description">An item whose own page has been an error page of the source, or not found, in three runs
/// in a row is broken at the source (IsBroken). Runs still try it, but it no longer makes them incomplete: a warning
/// gives the number of such items.</para>
/// <para type="description">Failures can be piped to the Sync cmdlet of their stream. Sync-CtIssuer and
/// Sync-CtTradeDetail try just these items again; the others resume the stream, which includes what failed.</para>
/// <para type="note">Reset-CtSyncState -Failed clears the list of a stream and changes nothing else.</para>
/// <para type="link">Reset-CtSyncState</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">Get-CtSyncRun</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>List everything that failed</para>
/// <code>Get-CtSyncFailure</code>
/// </example>
/// <example>
/// <para>List new failures, without the items that are permanently broken at the source</para>
/// <code>Get-CtSyncFailure -Broken:$false | Format-List Stream, Item, Uri, Message</code>
/// </example>
/// <example>
/// <para>Try the failed issuers again</para>
/// <code>Get-CtSyncFailure ct.issuers | Sync-CtIssuer</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtSyncFailure")]
[OutputType(typeof(SyncFailure))]
public sealed class GetCtSyncFailureCommand : GetCommand
{
    private static readonly string[] KnownIds = [.. typeof(ErrorIds).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    /// <summary><para type="description">Streams by name. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[]? Stream { get; set; }

    /// <summary><para type="description">Error IDs, such as PageBroken or RequestTimeout. Wildcards are allowed. Default: all.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(ErrorIdCompleter))]
    public string[]? ErrorId { get; set; }

    /// <summary><para type="description">Return only items that are permanently broken at the source; with -Broken:$false, only the others.</para></summary>
    [Parameter]
    public SwitchParameter Broken { get; set; }

    /// <summary>An ID that no error has would return nothing for ever.</summary>
    private void RequireErrorIds()
    {
        foreach (var id in ErrorId ?? [])
        {
            if (!StreamPatterns.IsPattern(id) && !KnownIds.Contains(id, StringComparer.OrdinalIgnoreCase))
                WriteError(ErrorRecords.FromUnmatched($"No error has the ID '{id}'. There are {string.Join(", ", KnownIds)}.", id));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!NamesSomething(Stream))
            return;
        RequireStreams(Stream);
        RequireErrorIds();
        bool? broken = MyInvocation.BoundParameters.ContainsKey(nameof(Broken)) ? Broken.IsPresent : null;
        WriteRows(OpenDatabase(), database => FailureQuery.Read(database, Stream, ErrorId, broken, Skip, First));
    }
}
