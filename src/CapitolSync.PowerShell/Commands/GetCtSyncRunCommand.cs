using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gets past runs with their statistics, newest first.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads the history of runs from the database: one row for each stream that a command ran,
/// with its counts, how it ended, the error that ended it early, the stream's position before and after, and how long
/// requests waited at the gate and for the circuit breaker. Endpoints has requests, retries, bytes and latencies
/// (minimum, median, 95th percentile, maximum) by endpoint.</para>
/// <para type="note">A run without an end is still running, or Interrupted: its process died, and the next sync notes its end.</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Show the last ten runs</para>
/// <code>Get-CtSyncRun -First 10</code>
/// </example>
/// <example>
/// <para>List the runs of a week that did not end well</para>
/// <code>Get-CtSyncRun -Status Halted, Incomplete -Since (Get-Date).AddDays(-7) | Format-List Stream, StartedAt, ErrorId, CursorAfter</code>
/// </example>
/// <example>
/// <para>Show how fast the site answered</para>
/// <code>(Get-CtSyncRun ct.trades -First 1).Endpoints | Select-Object Endpoint, Requests, Retries -ExpandProperty Latency</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtSyncRun")]
[OutputType(typeof(SyncRun))]
public sealed class GetCtSyncRunCommand : GetCommand
{
    /// <summary><para type="description">Streams by name. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[]? Stream { get; set; }

    /// <summary><para type="description">How the runs ended.</para></summary>
    [Parameter]
    public SyncStatus[]? Status { get; set; }

    /// <summary><para type="description">Return only runs that began at this time or later. A date without a time zone is UTC.</para></summary>
    [Parameter]
    [Alias("From")]
    [DateArgument]
    public DateTime? Since { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!NamesSomething(Stream))
            return;
        var database = OpenDatabase();
        foreach (var name in StreamPatterns.Unknown(Stream))
            WriteError(ErrorRecords.FromUnknownStream(name));
        WriteRows(database, from => ModuleEngine.Instance.ReadRuns(from, Stream, Status, Since?.ToUtc(), Skip, First));
    }
}
