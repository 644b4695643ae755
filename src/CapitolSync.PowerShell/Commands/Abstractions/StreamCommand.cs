using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;
using CapitolSync.PowerShell.Pipeline;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the cmdlets that sync one stream share, whether or not they can return its rows.</summary>
public abstract class StreamCommand : RunCommand
{
    private SyncCursor? _cursor;
    private bool _wasPiped;
    private long _skipped;
    private string? _databaseFile;

    /// <summary><para type="description">The cursor to resume from: the TargetObject of the error that ended a run, or a row of Get-CtSyncState. It names the stream, the database and the address; the position itself is read from the database.</para></summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [CursorArgument]
    public SyncCursor? Cursor { get; set; }

    /// <summary><para type="description">Another address for the source, such as a mirror or a test server.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary>The stream that the cmdlet is for.</summary>
    private protected abstract string StreamName { get; }

    /// <summary>The source of that stream.</summary>
    private protected SourceDefinition Source => Catalog.SourceOf(StreamName);

    /// <summary>The streams to sync.</summary>
    private protected abstract IReadOnlyList<StreamRequest> CreateRequests();

    /// <summary>Whether this call syncs a stream, so that its cursor can be resumed from.</summary>
    private protected virtual bool Syncs(string stream) => string.Equals(stream, StreamName, StringComparison.Ordinal);

    /// <summary>The address to use; <see langword="null"/> for the source's own.</summary>
    private protected Uri? Address => BaseUri ?? _cursor?.BaseUri;

    /// <summary>Whether a cursor was given to resume from.</summary>
    private protected bool Resumes => _cursor is not null;

    /// <summary>Whether pipeline input was expected and none of it could be used.</summary>
    private protected virtual bool HasNothingToDo => MyInvocation.ExpectingInput && _cursor is null;

    private protected sealed override string DatabaseFile => _databaseFile ??= ResolveDatabase(willWrite: !IsWhatIf, _cursor?.DatabasePath);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Cursor is null)
            return;
        _wasPiped = true;
        if (Syncs(Cursor.Stream))
            _cursor = Cursor;
        else
            WriteVerbose($"{MyInvocation.MyCommand.Name} does not sync {Cursor.Stream}; skipped.");
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_wasPiped && _cursor is null)
        {
            WriteError(ErrorRecords.FromArgument(ErrorIds.CursorMismatch,
                $"None of the input is a cursor of {StreamName}; nothing was synced. Get-CtSyncState -Stream {StreamName} returns one.", StreamName));
        }
        else if (!HasNothingToDo)
        {
            Sync();
        }
        else if (_skipped > 0)
        {
            WriteWarning($"The input names nothing to sync: {Wording.Count(_skipped, "row")} had no value for it. -Verbose says which value.");
        }
    }

    /// <summary>Refuses a list without values on the command line: none would mean all.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="values">What was given.</param>
    private protected void RequireAny(string parameter, Array? values)
    {
        if (MyInvocation.BoundParameters.ContainsKey(parameter) && values is not { Length: > 0 })
            ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidInput, $"-{parameter} is empty, so there is nothing to sync. Leave it out to sync everything.", parameter));
    }

    /// <summary>Notes what a row of the input, or the command line, names; a row that names nothing is skipped.</summary>
    /// <param name="values">What it names.</param>
    /// <param name="named">What has been named so far.</param>
    /// <param name="what">What it should name.</param>
    private protected void Take<T>(T[]? values, List<T> named, string what)
    {
        if (MyInvocation.ExpectingInput && Cursor is null && values is not { Length: > 0 })
        {
            _skipped++;
            WriteVerbose($"A row without a {what} was skipped.");
        }

        named.AddRange(values ?? []);
    }

    private protected sealed override void ShowProgress(SyncProgress progress) => WriteProgress(ProgressBar.ToRecord(progress));

    private void Sync()
    {
        var request = new SyncRequest
        {
            DatabasePath = DatabaseFile,
            Streams = CreateRequests(),
            Options = RunOptions,
        };
        if (!Agree(request))
            return;
        var reports = Run((port, cancel) => ModuleEngine.Instance.RunAsync(request, port, cancel), WriteReports);
        WriteReports(reports);
    }

    private void WriteReports(IReadOnlyList<SyncReport> reports)
    {
        foreach (var report in reports)
            Inform(report);
        if (!WantsRows)
            WriteObject(reports, enumerateCollection: true);
    }
}
