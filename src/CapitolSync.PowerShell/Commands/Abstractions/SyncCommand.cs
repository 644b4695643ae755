using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;
using CapitolSync.PowerShell.Pipeline;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the cmdlets share that sync one stream.</summary>
public abstract class SyncCommand : RunCommand
{
    private SyncCursor? _cursor;
    private bool _wasPiped;
    private string? _databaseFile;

    /// <summary><para type="description">Where to go on: the TargetObject of the error that ended a run, or a row of Get-CtSyncState. It names stream, database and address; the position itself is the database's.</para></summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [CursorArgument]
    public SyncCursor? Cursor { get; set; }

    /// <summary><para type="description">The source's address; for a mirror or a test server.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary><para type="description">Return the stored rows, as they are committed, instead of the report.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The stream that the cmdlet is for.</summary>
    private protected abstract string StreamName { get; }

    /// <summary>The source of that stream.</summary>
    private protected SourceDefinition Source => Catalog.SourceOf(StreamName);

    /// <summary>The streams to sync.</summary>
    private protected abstract IReadOnlyList<StreamRequest> CreateRequests();

    /// <summary>Whether this call syncs a stream, so that its cursor can be resumed from.</summary>
    private protected virtual bool Syncs(string stream) => string.Equals(stream, StreamName, StringComparison.Ordinal);

    /// <summary>The address that was asked for; <see langword="null"/> for the source's own.</summary>
    private protected Uri? Address => BaseUri ?? _cursor?.BaseUri;

    /// <summary>Whether a cursor was given to resume from.</summary>
    private protected bool Resumes => _cursor is not null;

    /// <summary>Whether anything was to come down the pipeline, and nothing came that could be used.</summary>
    private protected virtual bool HasNothingToDo => MyInvocation.ExpectingInput && _cursor is null;

    private protected sealed override string DatabaseFile => _databaseFile ??= ResolveDatabase(willWrite: !IsWhatIf, _cursor?.DatabasePath);

    private protected sealed override bool WantsRows => PassThru;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Cursor is null)
            return;
        _wasPiped = true;
        if (Syncs(Cursor.Stream))
            _cursor = Cursor;
        else
            WriteVerbose($"{Cursor.Stream} is not what {MyInvocation.MyCommand.Name} syncs; passed over.");
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_wasPiped && _cursor is null)
        {
            WriteError(ErrorRecords.FromArgument(ErrorIds.CursorMismatch,
                $"Nothing that was given is a position of {StreamName}, so nothing was synced. Get-CtSyncState -Stream {StreamName} has it.", StreamName));
        }
        else if (!HasNothingToDo)
        {
            Sync();
        }
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
        if (!PassThru)
            WriteObject(reports, enumerateCollection: true);
    }
}
