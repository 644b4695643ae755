using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;
using CapitolSync.PowerShell.Pipeline;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Syncs everything that is due, all sources side by side.</para>
/// </summary>
/// <remarks>
/// <para type="description">Runs every stream that is due: the listing of trades always; filings, and trades' and
/// issuers' own pages, that have not been read; the lists of filings, committees' seats and donations after a day; the
/// members, their FEC IDs and committees, and companies after a week; closing prices when new ones are available.
/// Sources are read side by side, each at its own pace. The streams of one source run one after another, and a stream
/// that needs another stream's rows waits for it.</para>
/// <para type="description">Returns one report for each stream that ran. A stream that ends early is reported as its
/// own error and does not stop the other sources. Streams that are not due are skipped; -Force runs them
/// anyway.</para>
/// <para type="description">The Senate's filings are read only if you have accepted its terms of use with Set-CtSetting
/// SenateTermsAccepted $true. Until you decide, a warning says that they are skipped; after Set-CtSetting
/// SenateTermsAccepted $false they are skipped without one.</para>
/// <para type="note">Donations are read for all known committees, which takes many hours the first time, because of the
/// FEC's hourly budget. To begin with a few members, use Sync-FecDonation, or leave the donations out with -Stream
/// ct.*, fec.c*.</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">Sync-FecDonation</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">Get-CtSyncRun</para>
/// <para type="link">Set-CtSetting</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Sync everything that is due</para>
/// <code>Invoke-CtSync -WaitForBudget</code>
/// <para>When the request budget is used up, it waits until more is available.</para>
/// </example>
/// <example>
/// <para>Sync trades only, starting with the details of some members and issuers</para>
/// <code>Invoke-CtSync -Stream ct.* -Priority *pelosi*, NVDA:US</code>
/// </example>
/// <example>
/// <para>Preview a sync</para>
/// <code>Invoke-CtSync -WhatIf</code>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "CtSync", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport))]
public sealed class InvokeCtSyncCommand : RunCommand, ITakesKey
{
    private readonly QuotaParameters _quota = new();
    private readonly ProgressTree _progress = new();
    private readonly List<SyncException> _missing = [];
    private string? _databaseFile;

    /// <summary><para type="description">Streams to sync, by name. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[]? Stream { get; set; }

    /// <summary><para type="description">Members, by name or bioguide ID, and issuers, by name or ticker, whose trade details are read first. Wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Priority { get; set; }

    /// <summary><para type="description">One address for all sources, such as a test server.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary><para type="description">Number of trades per listing page, 12 to 96. Default: 96.</para></summary>
    [Parameter]
    [ValidateRange(TradesRequest.MinimumPageSize, TradesRequest.MaximumPageSize)]
    public int PageSize { get; set; }

    KeyParameters ITakesKey.Key => _quota;

    private protected override bool OnlyWhatIsDue => true;

    /// <summary>The quota is the FEC's, like the key.</summary>
    private protected override string NameOfSetting(string parameter) => parameter is nameof(QuotaParameters.RequestsPerHour) or nameof(QuotaParameters.RequestsPerSecond)
        ? $"{OpenFecSource.Name}.{parameter}"
        : parameter;

    private protected override string DatabaseFile => _databaseFile ??= ResolveDatabase(willWrite: !IsWhatIf);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        RequireStreams(Stream);
        if (Stream is not null && !Catalog.Streams.Any(stream => Wants(stream.Name)))
            return;
        var requests = Requests().ToList();
        // At once: the rest may take hours.
        foreach (var missing in _missing)
            WriteError(ErrorRecords.FromEnd(missing));
        var request = new SyncRequest { DatabasePath = DatabaseFile, Streams = requests, Options = RunOptions };
        if (!Agree(request))
            return;
        var outcomes = Run((port, cancel) => ModuleEngine.Instance.RunAllAsync(request, port, cancel));
        foreach (var outcome in outcomes)
        {
            Inform(outcome.Report);
            WriteObject(outcome.Report);
        }

        WarnOfMembers();
        // After the reports: under -ErrorAction Stop nothing comes after the first error.
        foreach (var outcome in outcomes)
        {
            if (outcome.End is { } end)
                WriteError(ErrorRecords.FromEnd(end));
        }
    }

    /// <summary>Without members, filings are nobody's; Sync-HouseFiling and Sync-SenateFiling load them first by themselves.</summary>
    private void WarnOfMembers()
    {
        if (!(Wants(StreamNames.HouseFilings) || Wants(StreamNames.SenateFilings)) || Wants(StreamNames.Candidates) || !Database.Exists(DatabaseFile))
            return;
        if (Guarded(() => ValueCheck.Missing(Database.OpenForReading(DatabaseFile), [StoredKind.Filings, StoredKind.Politicians])) is [var missing] && missing == StoredKind.Politicians)
            WriteWarning($"No members are stored, so it is not known whose filings these are. Add {StreamNames.Candidates} to -Stream to load them.");
    }

    private protected override void ShowProgress(SyncProgress progress)
    {
        foreach (var record in _progress.Take(progress))
            WriteProgress(record);
    }

    private protected override void EndProgress()
    {
        foreach (var record in _progress.End())
            WriteProgress(record);
    }

    private protected override string MoreThanEstimated(string stream) =>
        Catalog.Stream(stream).After.FirstOrDefault(feed => feed.Adds is not null && Wants(feed.Stream)) is { } feed ? $" and {feed.Adds}" : "";

    /// <summary>The wanted streams, in an order in which they could be synced one after another.</summary>
    private IEnumerable<StreamRequest> Requests()
    {
        foreach (var source in Catalog.Sources)
        {
            var streams = source.Streams.Where(stream => Wants(stream.Name)).ToList();
            if (streams.Count == 0)
                continue;
            if (source.Key is { } key && _quota.IsMissing(key))
            {
                // The other sources want no key.
                _missing.Add(KeyParameters.Missing(source.Name, key));
                continue;
            }

            if (source.Terms is { } terms && !IsAccepted(source, terms))
                continue;

            var found = _quota.FindKey(this, source);
            if (source.Key is not null && found is null)
            {
                Skip(streams, $"there is no API key for {source.Name}. Set $env:{source.Key.EnvironmentVariable}; a key is free at {source.Key.SignUp}.");
                continue;
            }

            var settings = Configure(source, BaseUri, found, _quota.WaitForBudget);
            if (source.WantsContact && settings.Contact is null)
            {
                Skip(streams, $"{source.Name} requires an email address. Save yours with Set-CtSetting Contact name@example.org -Source {source.Name}.");
                continue;
            }

            var context = new StreamRequestContext(settings, Settings) { Priority = Priority };
            foreach (var stream in streams)
                yield return Guarded(() => stream.RequestAll(context));
        }
    }

    /// <summary>
    /// Whether a source's terms are accepted. If not, it is left out: with an error if its streams were asked for, with a
    /// warning if the user has not decided, and otherwise quietly.
    /// </summary>
    private bool IsAccepted(SourceDefinition source, SourceTerms terms)
    {
        var setting = Guarded(() => Settings.Find(source.Name, terms.Setting));
        if (setting.Value is true)
            return true;
        var streams = string.Join(" and ", source.Streams.Select(stream => stream.Name).Where(Wants));
        if (Stream is not null)
            _missing.Add(terms.NotAccepted());
        else if (setting.Origin == SettingOrigin.Default)
            WriteWarning($"{streams} were skipped. {terms.Message}. If you do not, set it to $false, and this warning is not shown again.");
        else
            WriteVerbose($"{streams} were skipped, because {terms.Setting} is $false.");
        return false;
    }

    /// <summary>A source that is not set up is no failure of the night; whoever names its stream is told all the same.</summary>
    private void Skip(IReadOnlyList<StreamDefinition> streams, string why)
    {
        var message = $"{string.Join(", ", streams.Select(stream => stream.Name))} was skipped: {why}";
        if (Stream is { Length: > 0 })
            WriteWarning(message);
        else
            WriteVerbose(message);
    }

    private bool Wants(string stream) => StreamPatterns.Match(stream, Stream);
}
