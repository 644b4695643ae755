using System.Collections.Concurrent;
using CapitolSync.Engine.Filings.Links;
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
    private readonly RunServices _services;
    private readonly SourceConnector _connector;
    private readonly ConcurrentDictionary<string, byte> _active;
    private readonly HttpStack _http;
    private readonly RowReader? _rows;

    private SyncSession(
        Database database, HttpStack http, RunOptions options, IRunPort port, TimeProvider time, Func<double> random,
        Func<Uri, SourceGate> gateOf, ConcurrentDictionary<string, byte> active)
    {
        _http = http;
        // The reader first: if either cannot be opened, no writer's thread is left behind.
        _rows = port.WantsRows ? new RowReader(database) : null;
        try
        {
            _services = new RunServices(database, new StoreWriter(database, time, maxBatchesPerCommit: options.BatchSize), port, options, time);
        }
        catch
        {
            _rows?.Dispose();
            throw;
        }

        _connector = new SourceConnector(_http, gateOf, _services.Writer, time, random) { Trace = port.WantsRequests ? port.Request : null };
        _active = active;
    }

    /// <summary>The database.</summary>
    public Database Database => _services.Database;

    /// <summary>Failures that are reported at the end and not recorded.</summary>
    public IReadOnlyCollection<SyncFailure> Unkept => _services.Unkept;

    /// <summary>Opens the database, and makes it if there is none.</summary>
    /// <exception cref="SyncException">It cannot be written.</exception>
    public static async Task<SyncSession> OpenAsync(
        string path, RunOptions options, IRunPort port, TimeProvider time, Func<double> random, Func<Uri, SourceGate> gateOf, ConcurrentDictionary<string, byte> active)
    {
        // Neither needs the other, and in a new process each takes as long as a request.
        var opening = Task.Run(() => (Database.OpenForWriting(path, out var connection), connection));
        var http = new HttpStack();
        try
        {
            var (database, opened) = await opening;
            using var open = opened;
            if (database.Notice is { } notice)
                port.Warning(notice);
            return new SyncSession(database, http, options, port, time, random, gateOf, active);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Finishes what was left behind: ends the runs in the history whose process died, and links the filings that an earlier
    /// version read.
    /// </summary>
    public Task RecoverAsync() => _services.Writer.StoreAsync(session =>
    {
        foreach (var (stream, left) in RunTable.Abandoned(session.Connection, _services.Time.GetUtcNow(), _active.ContainsKey))
            RunTable.Interrupt(session, stream, left?.HeartbeatAt);

        TradeLinkTable.LinkDue(session);
    });

    /// <summary>Runs one stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="settings">How to contact its source.</param>
    /// <param name="onlyIfDue">Leave it alone if nothing is to be done.</param>
    /// <param name="resumeCommand">The cmdlet that continues it, if that is not the stream's own.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What it did; <see langword="null"/> if there was no reason to run it.</returns>
    /// <exception cref="SyncException">It ended early, or could not even begin.</exception>
    public Task<SyncReport?> RunAsync(ISyncStream stream, SourceSettings settings, bool onlyIfDue, string? resumeCommand, CancellationToken cancel) =>
        Database.GuardedAsync(() => RunStreamAsync(stream, settings, onlyIfDue, resumeCommand, cancel));

    private async Task<SyncReport?> RunStreamAsync(ISyncStream stream, SourceSettings settings, bool onlyIfDue, string? resumeCommand, CancellationToken cancel)
    {
        var context = new StreamContext
        {
            Database = _services.Database,
            Settings = settings,
            Force = _services.Options.Force,
            Warn = _services.Port.Warning,
            Time = _services.Time,
        };
        var definition = stream.Definition;
        if (!stream.IsNeeded(context) || (onlyIfDue && !_services.Options.Force && !stream.IsDue(context)))
            return null;
        if (ContactRules.Complaint(definition.Source, settings) is { } complaint)
            throw complaint;
        if (stream.Announcement is { } announcement)
            _services.Port.Warning(announcement);
        await using var lease = await RunLease.TakeAsync(_services.Writer, definition, _services.Time, _active, cancel);
        var block = BlockWatch.Start(definition.Source, _services);
        var services = definition.IsLimited ? _services : _services with { Options = _services.Options with { MaxItems = null } };
        using var plan = FailedLast(stream.Open(context), definition, services);
        var figures = new RunFigures();
        var log = new RunLog(definition, plan, figures, settings, _services) { ResumeCommand = resumeCommand ?? definition.Command };
        await _services.Writer.StoreAsync(log.Begin);
        _services.Port.Verbose($"{definition.Name}: starting {plan.Progress.Position}, up to {settings.Concurrency} requests at a time, from {settings.BaseUri}");
        using var meter = new ProgressMeter(_services.Port, _services.Time, log.Snapshot);
        var breaker = new CircuitBreaker(settings.Breaker, _services.Time);
        await using var watch = new BreakerWatch(breaker, definition, _services);
        try
        {
            await using var connection = _connector.Connect(definition.Source, settings, breaker, figures, ReportRetry);
            var pages = new PartitionContext(definition.Name, connection.Client, _services.Database, _services.Writer, _services.Port, figures, _rows,
                new RunCounter(log.RunId, figures, lease.Require), _services.Options.Force, cancel);
            using var run = new StreamRun(definition, plan, pages, breaker, figures, log.RunId, services);
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
        await _services.Writer.DisposeAsync();
    }

    /// <summary>The plan with what failed before at its end, where its order may be changed.</summary>
    private static IPlan FailedLast(IPlan plan, StreamDefinition stream, RunServices services)
    {
        if (!plan.MayPostpone)
            return plan;
        using var connection = services.Database.ConnectForReading();
        var failed = FailureTable.Items(connection, stream.Name, order: "failed_at, item");
        return failed.Count == 0 ? plan : new FailedLastPlan(plan, services.Options.MaxItems ?? long.MaxValue, failed);
    }

    private void ReportRetry(PageException failure, TimeSpan wait) =>
        _services.Port.Verbose(FormattableString.Invariant($"{failure.Message} Retrying in {wait.TotalSeconds:0.#} s."));
}
