using System.Globalization;
using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Pipeline;
using CapitolSync.Engine.Sources;
using CapitolSync.PowerShell.Errors;
using CapitolSync.PowerShell.Pipeline;

namespace CapitolSync.PowerShell.Commands;

/// <summary>What all Sync cmdlets share: how the source is asked, how far a run goes, and the running of it.</summary>
public abstract class SyncCommand : CapitolCommand, IPumpTarget, IDisposable
{
    private PipelinePump? _pump;
    private SyncFailure? _fatalFailure;
    private SyncCursor? _goOn;
    private bool _wasPiped;

    /// <summary><para type="description">Where to go on: the TargetObject of the error that ended a run, or a row of Get-CtSyncState. It names stream, database and address; the position itself is the database's.</para></summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public SyncCursor? Cursor { get; set; }

    /// <summary><para type="description">The source's address; for a mirror or a test server.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary><para type="description">Most requests in flight, 1 to 10. Default: 3.</para></summary>
    [Parameter]
    [ValidateRange(SourceSettings.LeastConcurrency, SourceSettings.MostConcurrency)]
    public int Concurrency { get; set; } = 3;

    /// <summary><para type="description">Milliseconds before each request, 0 to 60,000. Default: 500.</para></summary>
    [Parameter]
    [ValidateRange(0, 60_000)]
    public int Delay { get; set; } = 500;

    /// <summary><para type="description">Further attempts after a transient failure, 0 to 10. Default: 3.</para></summary>
    [Parameter]
    [ValidateRange(0, 10)]
    public int MaximumRetryCount { get; set; } = 3;

    /// <summary><para type="description">Seconds before the first further attempt; doubles with each. Default: 1.</para></summary>
    [Parameter]
    [ValidateRange(0.0, 300.0)]
    public double RetryIntervalSec { get; set; } = 1;

    /// <summary><para type="description">Most seconds for one request, 1 to 600. Default: 60.</para></summary>
    [Parameter]
    [ValidateRange(1, 600)]
    public int TimeoutSec { get; set; } = 60;

    /// <summary><para type="description">Failures in a row that end the run, 1 to 1000. Default: 5.</para></summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int MaxFailures { get; set; } = 5;

    /// <summary><para type="description">Most items to bring in this run; the next run goes on after them.</para></summary>
    [Parameter]
    [ValidateRange(1L, long.MaxValue)]
    public long? MaxItems { get; set; }

    /// <summary><para type="description">Do over what is done: start the stream afresh.</para></summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary><para type="description">Return the stored rows, as they are committed, instead of the report.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The address used if none is given.</summary>
    private protected abstract Uri DefaultBaseUri { get; }

    /// <summary>The stream that the cmdlet is for.</summary>
    private protected abstract string StreamName { get; }

    /// <summary>Whether this call syncs a stream, so that its cursor can be gone on from.</summary>
    private protected virtual bool Syncs(string stream) => string.Equals(stream, StreamName, StringComparison.Ordinal);

    /// <summary>The streams to sync.</summary>
    private protected abstract IReadOnlyList<StreamRequest> CreateRequests(SourceSettings settings);

    /// <summary>What a run would fetch beyond what is known before it, in words.</summary>
    private protected virtual string MoreThanEstimated(string stream) => "";

    /// <summary>Whether anything was to come down the pipeline, and nothing came that could be used.</summary>
    private protected virtual bool HasNothingToDo => MyInvocation.ExpectingInput && _goOn is null;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Cursor is null)
            return;
        _wasPiped = true;
        if (Syncs(Cursor.Stream))
            _goOn = Cursor;
        else
            WriteVerbose($"{Cursor.Stream} is not what {MyInvocation.MyCommand.Name} syncs; passed over.");
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_wasPiped && _goOn is null)
        {
            WriteError(ErrorRecords.FromArgument(ErrorIds.CursorMismatch,
                $"Nothing that was given is a position of {StreamName}, so nothing was synced. Get-CtSyncState -Stream {StreamName} has it.", StreamName));
        }
        else if (!HasNothingToDo)
        {
            Sync();
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _pump?.Stop();

    /// <inheritdoc/>
    public void Dispose()
    {
        _pump?.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Sync()
    {
        var settings = CreateSettings();
        var request = new SyncRequest
        {
            DatabasePath = ResolveDatabase(willWrite: !IsWhatIf, _goOn?.DatabasePath),
            Streams = CreateRequests(settings),
            Options = new RunOptions
            {
                Breaker = new BreakerOptions { MaxFailures = MaxFailures },
                MaxItems = MaxItems,
                Force = Force,
            },
        };
        if (!Agree(request))
            return;
        var report = Run(request);
        if (_fatalFailure is not null)
            WriteError(ErrorRecords.FromFailure(_fatalFailure));
        if (!PassThru)
            WriteObject(report);
    }

    void IPumpTarget.WriteObject(object row) => WriteObject(row);

    void IPumpTarget.WriteProgress(SyncProgress progress) => WriteProgress(ProgressBar.ToRecord(progress));

    void IPumpTarget.WriteWarning(string message) => WriteWarning(message);

    void IPumpTarget.WriteVerbose(string message) => WriteVerbose(message);

    void IPumpTarget.WriteFailure(SyncFailure failure)
    {
        // Under -ErrorAction Stop the first error is the last word, and if the run was ended early that has to
        // be the one with the cursor: so it waits until that is known.
        if (ErrorsAreFatal)
            _fatalFailure ??= failure;
        else
            WriteError(ErrorRecords.FromFailure(failure));
    }

    private bool IsWhatIf => MyInvocation.BoundParameters.TryGetValue("WhatIf", out var asked)
        ? (SwitchParameter)asked
        : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    private bool ErrorsAreFatal
    {
        get
        {
            var preference = MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var asked) ? asked : GetVariableValue("ErrorActionPreference");
            return LanguagePrimitives.TryConvertTo<ActionPreference>(preference, CultureInfo.InvariantCulture, out var action) && action == ActionPreference.Stop;
        }
    }

    private SourceSettings CreateSettings()
    {
        var address = BaseUri ?? _goOn?.BaseUri ?? DefaultBaseUri;
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidBaseUri,
                $"'{address.OriginalString}' is no address that can be asked. -BaseUri takes an absolute http or https URL, such as {DefaultBaseUri}.", address.OriginalString));
        }

        return new SourceSettings
        {
            BaseUri = address,
            Concurrency = Concurrency,
            Delay = TimeSpan.FromMilliseconds(Delay),
            MaximumRetryCount = MaximumRetryCount,
            RetryInterval = TimeSpan.FromSeconds(RetryIntervalSec),
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
        };
    }

    /// <summary>Asks, before anything is opened or fetched, for every stream.</summary>
    private bool Agree(SyncRequest request)
    {
        var agreed = true;
        foreach (var estimate in Guarded(() => ModuleEngine.Instance.Estimate(request)))
        {
            var items = estimate.Items switch
            {
                null => $"{estimate.Unit}s, how many only the site knows",
                1 => $"1 {estimate.Unit}",
                var count => string.Create(CultureInfo.CurrentCulture, $"{count:N0} {estimate.Unit}s"),
            };
            agreed &= ShouldProcess($"{estimate.Stream} in '{request.DatabasePath}' (now {estimate.Position})", $"Fetch {items}{MoreThanEstimated(estimate.Stream)} from {estimate.BaseUri}");
        }

        return agreed;
    }

    private SyncReport Run(SyncRequest request)
    {
        try
        {
            using (_pump = new PipelinePump(this, PassThru))
                return _pump.Run((port, cancel) => ModuleEngine.Instance.RunAsync(request, port, cancel));
        }
        catch (SyncException end)
        {
            ThrowTerminatingError(ErrorRecords.FromEnd(end));
            throw;
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }
}
