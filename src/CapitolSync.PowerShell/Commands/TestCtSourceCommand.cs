using System.Management.Automation;
using System.Security;
using CapitolSync.Engine;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Tests the sources: can they be reached, is what they answer as known, is the key good, what budget is left.</para>
/// </summary>
/// <remarks>
/// <para type="description">Asks each source for as little as tells all there is to know: one small page of trades,
/// one page of Schedule A and one of committees, one file of members. What comes is compared with the fields that
/// this module knows; NewFields, GoneFields and RetypedFields name what differs. Shape is Known if nothing differs,
/// Changed if it can be read all the same, and Unreadable if a sync would fail.</para>
/// <para type="description">The requests are taken from the budget that the database keeps, and a block is noted
/// there. If there is no database, none is made.</para>
/// <para type="note">A source that asked us to stay away is not asked before that time, unless -Force is given.</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">Invoke-CtSync</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>All sources</para>
/// <code>Test-CtSource</code>
/// </example>
/// <example>
/// <para>Sync only if the site can be read</para>
/// <code>if ((Test-CtSource CapitolTrades).IsUsable) { Sync-CtTrade }</code>
/// </example>
/// <example>
/// <para>What has changed on the site</para>
/// <code>Test-CtSource CapitolTrades | Format-List Shape, NewFields, GoneFields, RetypedFields, Problem</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CtSource")]
[OutputType(typeof(SourceProbeResult))]
public sealed class TestCtSourceCommand : CapitolCommand, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary><para type="description">Sources by name (CapitolTrades, OpenFEC, congress-legislators); wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SourceNameCompleter))]
    public string[]? Source { get; set; }

    /// <summary><para type="description">One address for all sources; for a mirror or a test server.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary><para type="description">The FEC's API key. Default: $env:OPENFEC_API_KEY, else DEMO_KEY with its small budget.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? ApiKey { get; set; }

    /// <summary><para type="description">Most seconds for one request, 1 to 600. Default: 60.</para></summary>
    [Parameter]
    [ValidateRange(1, 600)]
    public int TimeoutSec { get; set; }

    /// <summary><para type="description">Ask even a source that asked us to stay away.</para></summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        RequireSources();
        var path = ResolveDatabase(willWrite: false);
        var values = Guarded(() => SettingResolver.Load(path, Given()));
        var settings = SyncEngine.Sources
            .Where(source => StreamPatterns.Match(source, Source))
            .ToDictionary(source => source, source => SettingsOf(source, values), StringComparer.Ordinal);
        var testing = Task.Run(() => ModuleEngine.Instance.TestSourcesAsync(path, settings, Force, _stop.Token));
        try
        {
            foreach (var test in Guarded(() => ModuleEngine.WaitFor(testing)))
                WriteObject(test);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private SourceSettings SettingsOf(string source, SettingResolver values)
    {
        var settings = Guarded(() => values.ForSource(source, SourceAddress.Require(this, BaseUri ?? DefaultAddress(source))));
        return string.Equals(source, OpenFecSource.Name, StringComparison.Ordinal) ? FecAccess.Settings(this, settings, values, ApiKey, waits: false) : settings;
    }

    private static Uri DefaultAddress(string source) => source switch
    {
        _ when string.Equals(source, CapitolTradesSource.Name, StringComparison.Ordinal) => CapitolTradesSource.BaseUri,
        _ when string.Equals(source, OpenFecSource.Name, StringComparison.Ordinal) => OpenFecSource.BaseUri,
        _ => CongressLegislatorsSource.BaseUri,
    };

    private Dictionary<string, object> Given() => TimeoutSec > 0
        ? new(StringComparer.Ordinal) { [nameof(TimeoutSec)] = TimeoutSec }
        : new(StringComparer.Ordinal);

    private void RequireSources()
    {
        foreach (var pattern in Source ?? [])
        {
            if (!SyncEngine.Sources.Any(name => StreamPatterns.Match(name, [pattern])))
            {
                ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.ItemNotFound,
                    $"There is no source '{pattern}'. The sources are {string.Join(", ", SyncEngine.Sources)}.", pattern));
            }
        }
    }
}
