using System.Collections.Concurrent;
using System.Globalization;
using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine;

/// <summary>
/// The engine of one process. It holds what all runs of the process share: the gate of each source and
/// the list of runs in progress.
/// </summary>
public sealed partial class SyncEngine
{
    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly ConcurrentDictionary<string, SourceGate> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _active = new(StringComparer.Ordinal);

    /// <summary>Creates the engine.</summary>
    /// <param name="time">The clock; the system's if <see langword="null"/>.</param>
    /// <param name="random">Gives numbers from 0 to 1 for jitter; the system's if <see langword="null"/>.</param>
    /// <param name="catalog">The sources it knows; all of the product's if <see langword="null"/>.</param>
    public SyncEngine(TimeProvider? time = null, Func<double>? random = null, SourceCatalog? catalog = null)
    {
        Catalog = catalog ?? SourceCatalog.All;
        _time = time ?? TimeProvider.System;
        _random = random ?? Random.Shared.NextDouble;
    }

    /// <summary>The sources it knows, with their streams and settings.</summary>
    public SourceCatalog Catalog { get; }

    /// <summary>Syncs the streams one after another.</summary>
    /// <param name="request">What to sync.</param>
    /// <param name="port">Where to report.</param>
    /// <param name="cancel">Stops the run; what is committed stays, and the next run resumes from there.</param>
    /// <returns>A report for each stream that ran. If something is missing, its status says so and each missing item was reported.</returns>
    /// <exception cref="SyncException">A run ended early; the exception carries its cursor and report, and those of the streams before it.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<IReadOnlyList<SyncReport>> RunAsync(SyncRequest request, IRunPort port, CancellationToken cancel)
    {
        await using var session = await SyncSession.OpenAsync(request.DatabasePath, request.Options, port, _time, _random, GateOf, _active);
        await session.RecoverAsync();
        var reports = new List<SyncReport>();
        // The streams before the last one are on the way to it.
        var wanted = request.Streams is [.., var last] ? last.CreateStream().Definition.Command : null;
        try
        {
            foreach (var stream in request.Streams)
            {
                if (await session.RunAsync(stream.CreateStream(), stream.Settings, onlyIfDue: false, wanted, cancel) is { } report)
                    reports.Add(report);
            }
        }
        catch (SyncException end)
        {
            // One that could not even begin has no report of its own.
            ReportFailures(session, end.Report is { } ended ? [.. reports, ended] : reports, port, hasEnded: true);
            throw end.After(reports);
        }

        ReportFailures(session, reports, port, hasEnded: false);
        return reports;
    }

    /// <summary>Syncs the streams that are due, sources side by side.</summary>
    /// <param name="request">What to sync, in an order in which it could be synced one after the other.</param>
    /// <param name="port">Where to report.</param>
    /// <param name="cancel">Stops the runs; what is committed stays, and the next run resumes from there.</param>
    /// <returns>How each stream ended that was due.</returns>
    /// <exception cref="SyncException">The database cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The runs were stopped.</exception>
    public async Task<IReadOnlyList<StreamOutcome>> RunAllAsync(SyncRequest request, IRunPort port, CancellationToken cancel)
    {
        await using var session = await SyncSession.OpenAsync(request.DatabasePath, request.Options, port, _time, _random, GateOf, _active);
        await session.RecoverAsync();
        var outcomes = await new ParallelSync(session, Catalog, port).RunAsync(request.Streams, cancel);
        ReportFailures(session, [.. outcomes.Select(outcome => outcome.Report)], port, hasEnded: outcomes.Any(outcome => outcome.End is not null));
        return outcomes;
    }

    /// <summary>Estimates what a sync would do. Sends no request and writes nothing.</summary>
    /// <param name="request">What would be synced.</param>
    /// <exception cref="SyncException">The database is not one of ours.</exception>
    public IReadOnlyList<SyncEstimate> Estimate(SyncRequest request)
    {
        var database = Database.FindForReading(request.DatabasePath);
        return [.. request.Streams.Select(stream => Estimate(stream, request.Options, database)).OfType<SyncEstimate>()];
    }

    /// <summary>Reads the state of the streams.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="streams">Names, wildcards allowed; all if empty.</param>
    /// <exception cref="SyncException">There is no database, or it is not one of ours.</exception>
    public IEnumerable<SyncState> ReadStates(string databasePath, IReadOnlyCollection<string>? streams) =>
        SyncStates.Read(Database.OpenForReading(databasePath), Catalog, streams, _time.GetUtcNow(), _active.ContainsKey);

    /// <summary>Reads the history of runs, newest first.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="streams">Of which streams; wildcards allowed; all if empty.</param>
    /// <param name="status">How they ended; all if empty. A run whose process died is <see cref="SyncStatus.Interrupted"/>.</param>
    /// <param name="since">Begun at or after, UTC.</param>
    /// <param name="skip">Runs to pass over.</param>
    /// <param name="first">Maximum number of runs.</param>
    public IEnumerable<SyncRun> ReadRuns(
        Database database, IReadOnlyCollection<string>? streams, IReadOnlyCollection<SyncStatus>? status, DateTimeOffset? since, long skip, long? first) =>
        RunQuery.Read(database, streams, status, since, skip, first, _time.GetUtcNow(), _active.ContainsKey);

    /// <summary>Discards a stream's position, so that its next run starts over. Rows are kept.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="stream">The stream.</param>
    /// <exception cref="SyncException">The stream is being run, or the database cannot be written.</exception>
    public async Task ResetAsync(string databasePath, string stream)
    {
        var definition = Catalog.Stream(stream);
        _ = Database.OpenForReading(databasePath);
        await using var writer = new StoreWriter(Database.OpenForWriting(databasePath), _time);
        await using var lease = await RunLease.TakeAsync(writer, definition, _time, _active, CancellationToken.None);
        await writer.StoreAsync(definition.Reset);
    }

    /// <summary>Discards the recorded failures of a stream, and nothing else.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="stream">The stream.</param>
    /// <exception cref="SyncException">The stream is being synced, or the database cannot be written.</exception>
    public async Task ForgetFailuresAsync(string databasePath, string stream)
    {
        var definition = Catalog.Stream(stream);
        _ = Database.OpenForReading(databasePath);
        await using var writer = new StoreWriter(Database.OpenForWriting(databasePath), _time);
        await using var lease = await RunLease.TakeAsync(writer, definition, _time, _active, CancellationToken.None);
        await writer.StoreAsync(session => FailureTable.Clear(session, definition.Name));
    }

    /// <summary>Closes the breaker of a stream: of the current run, within a second, or of the last one.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="stream">The stream.</param>
    /// <exception cref="SyncException">The database cannot be written.</exception>
    public async Task ResetBreakerAsync(string databasePath, string stream)
    {
        var database = Database.OpenForWriting(databasePath);
        await using var writer = new StoreWriter(database, _time);
        await writer.StoreAsync(session =>
        {
            var isRunning = LeaseTable.Find(session.Connection, stream) is { } lease && LeaseTable.IsHeld(lease, _time.GetUtcNow(), _active.ContainsKey);
            if (isRunning)
                BreakerTable.AskReset(session, stream);
            else
                BreakerTable.Remove(session, stream);
        });
    }

    private SyncEstimate? Estimate(StreamRequest request, RunOptions options, Database? database)
    {
        var stream = request.CreateStream();
        var context = new StreamContext { Database = database, Settings = request.Settings, Force = options.Force, Time = _time };
        if (database is not null && !stream.IsNeeded(context))
            return null;
        using var plan = stream.Open(context);
        var progress = plan.Progress;
        var items = stream.Definition.IsLimited && options.MaxItems is { } max && progress.Remaining > max ? max : progress.Remaining;
        return new SyncEstimate(stream.Definition.Name, stream.Definition.Unit, items, progress.Position, request.Settings.BaseUri, options.Force || stream.IsDue(context));
    }

    /// <summary>
    /// Failures are reported at the end: a script that ends at the first error still gets everything else. Items that are
    /// permanently broken at the source are a warning with their count, not errors.
    /// </summary>
    private void ReportFailures(SyncSession session, List<SyncReport> reports, IRunPort port, bool hasEnded)
    {
        try
        {
            session.Database.Guarded(() => ReportRecorded(session, reports, port));
        }
        catch (SyncException) when (hasEnded)
        {
            // The database cannot be read; what ended the run is worth more.
        }

        foreach (var failure in session.Unkept)
            port.Failure(failure);
    }

    private void ReportRecorded(SyncSession session, List<SyncReport> reports, IRunPort port)
    {
        foreach (var report in reports.Where(report => report.Failed + report.Broken > 0))
        {
            using var connection = session.Database.ConnectForReading();
            var reported = Report(FailureTable.OfRun(connection, report.Stream, report.StartedAt), report, port)
                + session.Unkept.Count(failure => string.Equals(failure.Stream, report.Stream, StringComparison.Ordinal));
            // What is counted, and the run did not meet again.
            if (reported < report.Failed)
                Report(FailureTable.RowsBefore(connection, report.Stream, report.StartedAt), report, port);
            if (report.Broken > 0)
                port.Warning(BrokenItems(report));
        }
    }

    /// <summary>Reports failures, without those that are permanently broken.</summary>
    /// <returns>How many.</returns>
    private static long Report(IEnumerable<SyncFailure> failures, SyncReport report, IRunPort port)
    {
        var count = 0L;
        foreach (var failure in failures.Where(static failure => !failure.IsBroken))
        {
            port.Failure(failure with { Cursor = WithPlace(failure.Cursor, report.Cursor) });
            count++;
        }

        return count;
    }

    private string BrokenItems(SyncReport report)
    {
        var unit = Catalog.Stream(report.Stream).Unit;
        var items = report.Broken == 1 ? $"1 {unit} has a page" : string.Create(CultureInfo.InvariantCulture, $"{report.Broken:N0} {unit}s have pages");
        return $"{report.Stream}: {items} broken at the source for {FailureTable.BrokenRuns} runs or more (an error page, or not found). Each run tries again; until then this is not counted as a failure. Get-CtSyncFailure lists them.";
    }

    /// <summary>An item's position is of use with the database and the address that it belongs to.</summary>
    private static SyncCursor? WithPlace(SyncCursor? item, SyncCursor? run) => item is null || run is null
        ? item
        : item with { DatabasePath = run.DatabasePath, BaseUri = run.BaseUri, SavedAt = run.SavedAt };

    // A source is a host, so two addresses of one kind (the site and a replica) have a gate each.
    private SourceGate GateOf(Uri baseUri) => _gates.GetOrAdd(baseUri.GetLeftPart(UriPartial.Authority), _ => new SourceGate(_time));
}
