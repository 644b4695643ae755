using System.Management.Automation;
using System.Security;
using CapitolSync.Engine;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Errors;
using CapitolSync.PowerShell.Pipeline;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Syncs everything that is due, all sources side by side.</para>
/// </summary>
/// <remarks>
/// <para type="description">Runs every stream that is due: the listing of trades always; the pages of trades and
/// issuers that have not been read; the members, their committees and FEC ids after a week; donations after a day.
/// Sources are asked side by side, each at its own pace. The streams of one source follow one another, and what
/// needs another stream's rows waits for it.</para>
/// <para type="description">It returns one report for each stream that ran. A stream that ends early is an error
/// of its own and does not stop the other sources. Streams that are not due are passed over; -Force runs them all
/// the same.</para>
/// <para type="note">Donations are read for all committees that are known, which takes many hours of the FEC's
/// hourly budget the first time. To begin with a few members, use Sync-FecDonation, or leave the donations out
/// with -Stream ct.*, fec.c*.</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">Sync-FecDonation</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">Get-CtSyncRun</para>
/// <para type="link">Set-CtSetting</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Everything that is due</para>
/// <code>Invoke-CtSync -WaitForBudget</code>
/// <para>With a budget that is spent, it waits until there is some again.</para>
/// </example>
/// <example>
/// <para>Trades only, those of some members and issuers first</para>
/// <code>Invoke-CtSync -Stream ct.* -Priority *pelosi*, NVDA:US</code>
/// </example>
/// <example>
/// <para>What would be done</para>
/// <code>Invoke-CtSync -WhatIf</code>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "CtSync", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport))]
public sealed class InvokeCtSyncCommand : RunCommand
{
    private readonly ProgressTree _progress = new();
    private string? _databaseFile;

    /// <summary><para type="description">Streams by name; wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[]? Stream { get; set; }

    /// <summary><para type="description">Members, by name or bioguide id, and issuers, by name or ticker, whose trades are enriched first.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Priority { get; set; }

    /// <summary><para type="description">One address for all sources; for a test server.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary><para type="description">The FEC's API key. Default: $env:OPENFEC_API_KEY, else DEMO_KEY with its small budget.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? ApiKey { get; set; }

    /// <summary><para type="description">Most requests to the FEC within any hour, of all processes that use the database. Default: 900.</para></summary>
    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int RequestsPerHour { get; set; }

    /// <summary><para type="description">Most requests to the FEC a second. Default: 15.</para></summary>
    [Parameter]
    [ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond { get; set; }

    /// <summary><para type="description">Wait when the FEC's budget is spent, instead of ending its part with an error.</para></summary>
    [Parameter]
    public SwitchParameter WaitForBudget { get; set; }

    /// <summary><para type="description">Trades a listing page, 12 to 96. Default: 96.</para></summary>
    [Parameter]
    [ValidateRange(TradesRequest.LeastPageSize, TradesRequest.MostPageSize)]
    public int PageSize { get; set; }

    private protected override bool OnlyWhatIsDue => true;

    private protected override string DatabaseFile => _databaseFile ??= ResolveDatabase(willWrite: !IsWhatIf);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        RequireStreams();
        var requests = Requests().Where(request => Wants(request.StreamName)).ToList();
        var request = new SyncRequest { DatabasePath = DatabaseFile, Streams = requests, Options = RunOptions };
        if (!Agree(request))
            return;
        var outcomes = Run((port, cancel) => ModuleEngine.Instance.RunAllAsync(request, port, cancel));
        WriteProgress(ProgressTree.End());
        foreach (var outcome in outcomes)
            WriteObject(outcome.Report);
        // After the reports: under -ErrorAction Stop nothing comes after the first error.
        foreach (var outcome in outcomes)
        {
            if (outcome.End is { } end)
                WriteError(ErrorRecords.FromEnd(end));
        }
    }

    private protected override void ShowProgress(SyncProgress progress)
    {
        foreach (var record in _progress.Take(progress))
            WriteProgress(record);
    }

    private protected override string MoreThanEstimated(string stream) => stream switch
    {
        StreamNames.TradeDetails or StreamNames.Issuers when Wants(StreamNames.Trades) => " and those that the listing adds",
        StreamNames.Committees when Wants(StreamNames.Candidates) => " and those that the files of members add",
        StreamNames.Donations when Wants(StreamNames.Committees) => " and those of committees that are found",
        _ => "",
    };

    /// <summary>All streams, in an order in which they could be synced one after the other.</summary>
    private IEnumerable<StreamRequest> Requests()
    {
        var site = SettingsOf(CapitolTradesSource.Name, BaseUri ?? CapitolTradesSource.BaseUri);
        yield return new PoliticiansRequest { Settings = site };
        yield return new TradesRequest { Settings = site, PageSize = Guarded(() => Settings.Get<int>(CapitolTradesSource.Name, SettingNames.PageSize)) };
        yield return new TradeDetailsRequest { Settings = site, Priority = Priority };
        yield return new IssuersRequest { Settings = site };
        yield return new CandidatesRequest { Settings = SettingsOf(CongressLegislatorsSource.Name, BaseUri ?? CongressLegislatorsSource.BaseUri) };
        if (!Wants(StreamNames.Committees) && !Wants(StreamNames.Donations))
            yield break;
        var api = FecAccess.Settings(this, SettingsOf(OpenFecSource.Name, BaseUri ?? OpenFecSource.BaseUri), Settings, ApiKey, WaitForBudget);
        yield return new FecCommitteesRequest { Settings = api };
        yield return new DonationsRequest { Settings = api };
    }

    private bool Wants(string stream) => StreamPatterns.Match(stream, Stream);

    private void RequireStreams()
    {
        foreach (var pattern in Stream ?? [])
        {
            if (!StreamNames.All.Any(name => StreamPatterns.Match(name, [pattern])))
            {
                ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.ItemNotFound,
                    $"There is no stream '{pattern}'. The streams are {string.Join(", ", StreamNames.All)}.", pattern));
            }
        }
    }
}
