using System.Collections.Concurrent;
using System.Management.Automation;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Tests whether the sources can be reached, still send the expected format, accept the key, and have budget left.</para>
/// </summary>
/// <remarks>
/// <para type="description">Sends each source as few requests as possible, such as one small page of trades, or one
/// page of Schedule A and one of committees. The answers are compared with the fields that this module knows;
/// NewFields, GoneFields and RetypedFields list the differences. Shape is Known if nothing differs, Changed if the data
/// can still be read, and Unreadable if a sync would fail.</para>
/// <para type="description">The requests count against the budget that the database keeps, and a block is recorded
/// there. If there is no database, none is created.</para>
/// <para type="note">A source that has blocked requests is not contacted before the block ends, unless -Force is
/// given.</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">Invoke-CtSync</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Test all sources</para>
/// <code>Test-CtSource</code>
/// </example>
/// <example>
/// <para>Sync only if the site can be read</para>
/// <code>if ((Test-CtSource CapitolTrades).IsUsable) { Sync-CtTrade }</code>
/// </example>
/// <example>
/// <para>Find out what has changed on the site</para>
/// <code>Test-CtSource CapitolTrades | Format-List Shape, NewFields, GoneFields, RetypedFields, Problem</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CtSource")]
[OutputType(typeof(SourceProbeResult))]
public sealed class TestCtSourceCommand : CapitolCommand, ITakesKey, IDisposable
{
    private readonly KeyParameters _key = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();

    /// <summary><para type="description">Sources to test, by name (CapitolTrades, congress-legislators, HouseClerk, OpenFEC, SEC, SenateEfd, Tiingo). Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(SourceNameCompleter))]
    public string[]? Source { get; set; }

    /// <summary><para type="description">One address for all sources, such as a mirror or a test server.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary><para type="description">Maximum number of seconds for one request, 1 to 600. Default: 60.</para></summary>
    [Parameter]
    [ValidateRange(1, 600)]
    public int TimeoutSec { get; set; }

    /// <summary><para type="description">Contact even a source that has blocked requests.</para></summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    KeyParameters ITakesKey.Key => _key;

    private static SourceCatalog Catalog => ModuleEngine.Instance.Catalog;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!NamesSomething(Source))
            return;
        RequireSources();
        var path = ResolveDatabase(willWrite: false);
        var values = Guarded(() => ModuleEngine.Instance.LoadSettings(path, Given()));
        var settings = Catalog.Sources
            .Where(source => StreamPatterns.Match(source.Name, Source))
            .ToDictionary(source => source.Name, source => Configure(source, values), StringComparer.Ordinal);
        var testing = Task.Run(() => ModuleEngine.Instance.ProbeSourcesAsync(path, settings, Force, _stop.Token, WantsDebug ? _requests.Enqueue : null));
        try
        {
            var tests = Guarded(() => ModuleEngine.WaitFor(testing));
            foreach (var request in _requests)
                WriteDebug(request);
            foreach (var test in tests)
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

    private SourceSettings Configure(SourceDefinition source, SettingResolver values)
    {
        if (BaseUri is not null)
            SourceAddress.Require(this, BaseUri);
        var key = _key.FindKey(this, source);
        return Guarded(() => source.Configure(values, BaseUri, key));
    }

    private Dictionary<string, object> Given() => TimeoutSec > 0
        ? new(StringComparer.Ordinal) { [nameof(TimeoutSec)] = TimeoutSec }
        : new(StringComparer.Ordinal);

    private void RequireSources()
    {
        foreach (var pattern in Source ?? [])
        {
            if (!Catalog.Sources.Any(source => StreamPatterns.Match(source.Name, [pattern])))
            {
                ThrowTerminatingError(ErrorRecords.FromEnd(Catalog.UnknownSource(pattern)));
            }
        }
    }
}
