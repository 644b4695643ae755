using System.Collections.Concurrent;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Runs;

/// <summary>One opened database with its writer and the session's connections, for one or more runs.</summary>
internal sealed class SyncSession : IAsyncDisposable
{
    private readonly RunServices _tools;
    private readonly Func<double> _random;
    private readonly Func<Uri, SourceGate> _gateOf;
    private readonly ConcurrentDictionary<string, byte> _active;
    private readonly HttpStack _http = new();
    private readonly RowReader? _rows;

    public SyncSession(
        Database database, RunOptions options, IRunPort port, TimeProvider time, Func<double> random,
        Func<Uri, SourceGate> gateOf, ConcurrentDictionary<string, byte> active)
    {
        _tools = new RunServices(database, new StoreWriter(database, time, gather: options.BatchSize), port, options, time);
        _rows = port.WantsRows ? new RowReader(database) : null;
        _random = random;
        _gateOf = gateOf;
        _active = active;
    }

    /// <summary>Runs one stream to its end.</summary>
    /// <returns>What it did; <see langword="null"/> if there was no reason to run it.</returns>
    public async Task<SyncReport?> RunAsync(ISyncStream stream, SourceSettings settings, bool onlyIfDue, CancellationToken cancel)
    {
        var context = new StreamContext
        {
            Database = _tools.Database,
            Settings = settings,
            Force = _tools.Options.Force,
            Warn = _tools.Port.Warning,
            Time = _tools.Time,
        };
        if (!stream.IsNeeded(context) || (onlyIfDue && !_tools.Options.Force && !stream.IsDue(context)))
            return null;
        if (stream.Announcement is { } announcement)
            _tools.Port.Warning(announcement);
        await using var lease = await RunLease.TakeAsync(_tools.Writer, stream.Info, _tools.Time, _active);
        var block = BlockWatch.Start(stream.Info.Source, _tools);
        using var plan = stream.Open(context);
        var figures = new RunFigures();
        var log = await RunLog.BeginAsync(stream.Info, plan, figures, settings, _tools);
        using var meter = new ProgressMeter(_tools.Port, _tools.Time, log.Look);
        var breaker = new CircuitBreaker(settings.Breaker, _tools.Time);
        await using var watch = await BreakerWatch.StartAsync(breaker, stream.Info, _tools);
        try
        {
            await using var budget = settings.Budget.Count > 0 ? new RequestBudget(BudgetAccount.Of(stream.Info.Source, settings.Key), settings, _tools.Writer, figures, _tools.Time) : null;
            using var run = new StreamRun(stream.Info, plan, Scope(stream.Info, settings, budget, breaker, figures), breaker, figures, _tools);
            var end = await run.WorkAsync(settings.Concurrency, cancel);
            await block.EndAsync(end, figures.HasAnswers);
            return await log.EndAsync(end, run.IsLimited);
        }
        catch (OperationCanceledException)
        {
            await log.StopAsync();
            throw;
        }
        finally
        {
            meter.Finish();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _rows?.Dispose();
        await _tools.Writer.DisposeAsync();
    }

    private PartitionContext Scope(StreamInfo stream, SourceSettings settings, RequestBudget? budget, CircuitBreaker breaker, RunFigures figures)
    {
        var fetcher = new PageFetcher(stream.Source, settings, _http.CreateClient(), budget, _tools.Time);
        var client = new SourceClient(
            stream.Source, _gateOf(settings.BaseUri), settings, fetcher, budget, breaker, figures, _tools.Time, _random,
            (failure, wait) => _tools.Port.Verbose($"{failure.Message} Trying again in {wait.TotalSeconds:0.#} s."));
        return new PartitionContext(stream, client, _tools, figures, _rows);
    }
}
