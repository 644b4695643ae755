using System.Collections.Concurrent;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Runs;

/// <summary>One opened database with its writer and the session's connections, for one or more runs.</summary>
internal sealed class SyncSession : IAsyncDisposable
{
    private readonly RunServices _tools;
    private readonly SourceConnector _connector;
    private readonly ConcurrentDictionary<string, byte> _active;
    private readonly HttpStack _http = new();
    private readonly RowReader? _rows;

    public SyncSession(
        Database database, RunOptions options, IRunPort port, TimeProvider time, Func<double> random,
        Func<Uri, SourceGate> gateOf, ConcurrentDictionary<string, byte> active)
    {
        _tools = new RunServices(database, new StoreWriter(database, time, maxBatchesPerCommit: options.BatchSize), port, options, time);
        _rows = port.WantsRows ? new RowReader(database) : null;
        _connector = new SourceConnector(_http, gateOf, _tools.Writer, time, random);
        _active = active;
    }

    /// <summary>Failures that are to be told at the end and are kept nowhere.</summary>
    public IReadOnlyCollection<SyncFailure> Unkept => _tools.Unkept;

    /// <summary>Ends the runs in the history whose process died, of whatever stream.</summary>
    public Task InterruptDeadRunsAsync() => _tools.Writer.StoreAsync(new DelegateBatch(session =>
    {
        foreach (var stream in RunTable.Open(session.Connection))
        {
            var lease = LeaseTable.Find(session.Connection, stream);
            if (lease is null || !LeaseTable.IsHeld(lease, _tools.Time.GetUtcNow(), _active.ContainsKey))
                RunTable.Interrupt(session, stream, lease?.HeartbeatAt);
        }
    }), CancellationToken.None);

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
        var definition = stream.Definition;
        if (!stream.IsNeeded(context) || (onlyIfDue && !_tools.Options.Force && !stream.IsDue(context)))
            return null;
        if (stream.Announcement is { } announcement)
            _tools.Port.Warning(announcement);
        await using var lease = await RunLease.TakeAsync(_tools.Writer, definition, _tools.Time, _active);
        var block = BlockWatch.Start(definition.Source, _tools);
        using var plan = stream.Open(context);
        var figures = new RunFigures();
        var log = await RunLog.BeginAsync(definition, plan, figures, settings, _tools);
        using var meter = new ProgressMeter(_tools.Port, _tools.Time, log.Snapshot);
        var breaker = new CircuitBreaker(settings.Breaker, _tools.Time);
        await using var watch = await BreakerWatch.StartAsync(breaker, definition, _tools);
        try
        {
            await using var connection = _connector.Connect(definition.Source, settings, breaker, figures, ReportRetry);
            var pages = new PartitionContext(definition.Name, connection.Client, _tools.Database, _tools.Writer, _tools.Port, figures, _rows,
                new RunCounter(log.RunId, figures), _tools.Options.Force);
            using var run = new StreamRun(definition, plan, pages, breaker, figures, log.RunId, _tools);
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

    private void ReportRetry(PageException failure, TimeSpan wait) =>
        _tools.Port.Verbose($"{failure.Message} Retrying in {wait.TotalSeconds:0.#} s.");
}
