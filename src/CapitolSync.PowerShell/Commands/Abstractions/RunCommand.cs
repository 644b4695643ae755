using System.Globalization;
using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;
using CapitolSync.PowerShell.Pipeline;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What all cmdlets that run the engine share: how sources are contacted, how far a run goes, and running it.</summary>
public abstract class RunCommand : CapitolCommand, IPumpTarget, IDisposable
{
    private PipelinePump? _pump;
    private SyncFailure? _fatalFailure;
    private SettingResolver? _settings;

    /// <summary><para type="description">Maximum number of requests in flight, 1 to 10. Default: 3; 1 for the House Clerk, the Senate and the SEC, 2 for Tiingo.</para></summary>
    [Parameter]
    [ValidateRange(SourceSettings.MinimumConcurrency, SourceSettings.MaximumConcurrency)]
    public int Concurrency { get; set; }

    /// <summary><para type="description">Start with one request at a time and find out how many the source can handle, up to -Concurrency.</para></summary>
    [Parameter]
    public SwitchParameter Adaptive { get; set; }

    /// <summary><para type="description">Pause before each request in milliseconds, 0 to 60,000. Default: 500 for CapitolTrades, 1,000 for the House Clerk, 2,000 for the Senate, 200 for the SEC, 0 for the others.</para></summary>
    [Parameter]
    [ValidateRange(0, 60_000)]
    public int Delay { get; set; }

    /// <summary><para type="description">Number of retries after a transient failure, 0 to 10. Default: 3.</para></summary>
    [Parameter]
    [ValidateRange(0, 10)]
    public int MaximumRetryCount { get; set; }

    /// <summary><para type="description">Seconds before the first retry, 0 to 300; doubles with each further retry. Default: 1.</para></summary>
    [Parameter]
    [ValidateRange(0.0, 300.0)]
    public double RetryIntervalSec { get; set; }

    /// <summary><para type="description">Maximum number of seconds for one request, 1 to 600. Default: 60.</para></summary>
    [Parameter]
    [ValidateRange(1, 600)]
    public int TimeoutSec { get; set; }

    /// <summary><para type="description">Number of consecutive failures that open the circuit breaker, 1 to 1,000. Default: 5.</para></summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int MaxFailures { get; set; }

    /// <summary><para type="description">When the breaker opens, wait this long (for example 00:01:00; 1 second to 1 day), send one probe request, and continue if it succeeds. Default: end the run instead.</para></summary>
    [Parameter]
    [DurationArgument]
    public TimeSpan BreakDuration { get; set; }

    /// <summary><para type="description">Number of consecutive breaks to wait out before the run ends, 1 to 1,000. Default: 3.</para></summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int MaxBreaks { get; set; }

    /// <summary><para type="description">Maximum number of items to read in this run: trades, issuers, members, candidates, committee periods, filings, tickers, or companies. The next run continues after them. Yearly indexes of filings and files of members are not counted. Items that failed before never use up a whole run while there are others to read.</para></summary>
    [Parameter]
    [ValidateRange(1L, long.MaxValue)]
    public long MaxItems { get; set; }

    /// <summary><para type="description">Read items again even if they are complete or were read recently.</para></summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Whether committed rows are to be written.</summary>
    private protected virtual bool WantsRows => false;

    /// <summary>The values in effect for this call: parameter, setting or default.</summary>
    private protected SettingResolver Settings => _settings ??= Guarded(() => ModuleEngine.Instance.LoadSettings(DatabaseFile, Given()));

    /// <summary>Full path of the database.</summary>
    private protected abstract string DatabaseFile { get; }

    /// <inheritdoc/>
    protected override void StopProcessing() => _pump?.Stop();

    /// <inheritdoc/>
    public void Dispose()
    {
        _pump?.Dispose();
        GC.SuppressFinalize(this);
    }

    void IPumpTarget.WriteRow(StoredRow row)
    {
        var shown = PSObject.AsPSObject(row.Row);
        shown.Properties.Add(new PSNoteProperty(nameof(StoredRow.Change), row.Change));
        WriteObject(shown);
    }

    void IPumpTarget.WriteProgress(SyncProgress progress) => ShowProgress(progress);

    void IPumpTarget.EndProgress() => EndProgress();

    void IPumpTarget.WriteWarning(string message) => WriteWarning(message);

    void IPumpTarget.WriteVerbose(string message) => WriteVerbose(message);

    void IPumpTarget.WriteDebug(string message) => WriteDebug(message);

    void IPumpTarget.WriteFailure(SyncFailure failure)
    {
        // Under -ErrorAction Stop only the first error is seen, and if the run ends early it has to be the one with
        // the cursor: so this one waits until that is known.
        if (ErrorsAreFatal)
            _fatalFailure ??= failure;
        else
            WriteError(ErrorRecords.FromFailure(failure));
    }

    /// <summary>Shows a moment of a run.</summary>
    private protected abstract void ShowProgress(SyncProgress progress);

    /// <summary>Ends what is shown beside the streams' own activities, which have ended by then.</summary>
    private protected virtual void EndProgress()
    {
        // Most commands show nothing else.
    }

    /// <summary>Whether the first error ends the script.</summary>
    private protected bool ErrorsAreFatal
    {
        get
        {
            var preference = MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var asked) ? asked : GetVariableValue("ErrorActionPreference");
            return LanguagePrimitives.TryConvertTo<ActionPreference>(preference, CultureInfo.InvariantCulture, out var action) && action == ActionPreference.Stop;
        }
    }

    /// <summary>The sources that the module knows.</summary>
    private protected static SourceCatalog Catalog => ModuleEngine.Instance.Catalog;

    /// <summary>How to contact a source: by the parameters, then the settings, then the defaults.</summary>
    private protected SourceSettings Configure(SourceDefinition source, Uri? address, ApiKey? key = null, bool waitForBudget = false)
    {
        if (address is not null)
            SourceAddress.Require(this, address);
        return Guarded(() => source.Configure(Settings, address, key, waitForBudget));
    }

    /// <summary>How far a run may go.</summary>
    private protected RunOptions RunOptions => new()
    {
        MaxItems = MaxItems > 0 ? MaxItems : null,
        Force = Force,
        BatchSize = Guarded(() => Settings.Get<int>("Database", SettingNames.BatchSize)),
    };

    /// <summary>Tells what a stream's run did on the information stream, for logs and for -PassThru.</summary>
    private protected void Inform(SyncReport report) => WriteInformation(
        string.Create(CultureInfo.InvariantCulture, $"{report.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z {report.Stream}: {report.Status}, {Wording.Number(report.Added)} added, {Wording.Number(report.Updated)} updated, {Wording.Number(report.Failed)} failed; {Wording.Count(report.Requests, "request")} in {report.Duration.TotalSeconds:0.0} s."),
        ["CapitolSync", report.Stream]);

    /// <summary>What a run would fetch beyond what is known in advance, in words.</summary>
    private protected virtual string MoreThanEstimated(string stream) => "";

    /// <summary>Whether streams that are not due are skipped.</summary>
    private protected virtual bool OnlyWhatIsDue => false;

    /// <summary>Asks, before anything is opened or fetched, for every stream.</summary>
    private protected bool Agree(SyncRequest request)
    {
        if (!ShowsWhatItWouldDo)
            return true;
        var agreed = true;
        foreach (var estimate in Guarded(() => ModuleEngine.Instance.Estimate(request)))
        {
            if (OnlyWhatIsDue && !estimate.IsDue && MoreThanEstimated(estimate.Stream) is "")
                continue;
            var items = estimate.Items switch
            {
                null => $"{estimate.Unit}s (number not known in advance)",
                { } count => Wording.Count(count, estimate.Unit),
            };
            agreed &= ShouldProcess($"{estimate.Stream} in '{request.DatabasePath}' (now {estimate.Position})", $"Fetch {items}{MoreThanEstimated(estimate.Stream)} from {estimate.BaseUri}");
        }

        return agreed;
    }

    /// <summary>
    /// Whether ShouldProcess says or asks anything. If not, nothing is estimated: that means planning every
    /// stream once more.
    /// </summary>
    private bool ShowsWhatItWouldDo => IsWhatIf
        || MyInvocation.BoundParameters.ContainsKey("Confirm")
        || MyInvocation.BoundParameters.ContainsKey("Verbose")
        || !LanguagePrimitives.TryConvertTo<ActionPreference>(GetVariableValue("VerbosePreference"), CultureInfo.InvariantCulture, out var verbose)
        || verbose != ActionPreference.SilentlyContinue
        || !LanguagePrimitives.TryConvertTo<ConfirmImpact>(GetVariableValue("ConfirmPreference"), CultureInfo.InvariantCulture, out var confirm)
        || confirm is not (ConfirmImpact.High or ConfirmImpact.None);

    /// <summary>Runs the engine and writes what it reports; item failures come before what it returns.</summary>
    private protected T Run<T>(Func<IRunPort, CancellationToken, Task<T>> work, Action<IReadOnlyList<SyncReport>>? endedBefore = null)
    {
        try
        {
            T result;
            using (_pump = new PipelinePump(this, WantsRows, WantsDebug))
                result = _pump.Run(work);
            if (_fatalFailure is not null)
                WriteError(ErrorRecords.FromFailure(_fatalFailure));
            return result;
        }
        catch (SyncException end)
        {
            endedBefore?.Invoke(end.EarlierReports);
            ThrowTerminatingError(ErrorRecords.FromEnd(end, DatabaseFile));
            throw;
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>The setting that a parameter sets: of all sources, or <c>source.name</c> of one.</summary>
    private protected virtual string NameOfSetting(string parameter) => parameter;

    /// <summary>What the user passed, by name of the setting.</summary>
    private Dictionary<string, object> Given() => MyInvocation.BoundParameters
        .ToDictionary(pair => NameOfSetting(pair.Key), pair => pair.Value is SwitchParameter flag ? flag.IsPresent : pair.Value, StringComparer.Ordinal);
}
