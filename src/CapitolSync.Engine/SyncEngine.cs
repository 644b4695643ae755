using System.Collections.Concurrent;
using CapitolSync.Engine.Pipeline;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store;

namespace CapitolSync.Engine;

/// <summary>
/// The engine of one process. It holds what all runs of the process share: the gate of each source and
/// the list of runs that are going on.
/// </summary>
public sealed class SyncEngine
{
    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly ConcurrentDictionary<string, SourceGate> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _active = new(StringComparer.Ordinal);

    /// <summary>Makes the engine.</summary>
    /// <param name="time">The clock; the system's if <see langword="null"/>.</param>
    /// <param name="random">Gives numbers from 0 to 1 for jitter; the system's if <see langword="null"/>.</param>
    public SyncEngine(TimeProvider? time = null, Func<double>? random = null)
    {
        _time = time ?? TimeProvider.System;
        _random = random ?? Random.Shared.NextDouble;
    }

    /// <summary>Syncs the streams one after the other.</summary>
    /// <param name="request">What to sync.</param>
    /// <param name="port">Where to report.</param>
    /// <param name="cancel">Stops the run; what is committed stays, and the next run goes on from there.</param>
    /// <returns>What was done. If something is missing, its status says so and each missing item was reported.</returns>
    /// <exception cref="SyncException">The run ended early; the exception carries cursor and report.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<SyncReport> RunAsync(SyncRequest request, IRunPort port, CancellationToken cancel)
    {
        var database = Database.OpenForWriting(request.DatabasePath);
        await using var session = new SyncSession(database, request.Options, port, _time, _random, GateOf, _active);
        var reports = new List<SyncReport>();
        try
        {
            foreach (var stream in request.Streams)
            {
                if (await session.RunAsync(stream.CreateStream(), stream.Settings, cancel) is { } report)
                    reports.Add(report);
            }
        }
        catch (SyncException end) when (end.Report is { } last)
        {
            reports.Add(last);
            TellFailures(database, reports, port);
            throw Reports.WithReport(end, Reports.Merge(reports, request.MainStream));
        }

        TellFailures(database, reports, port);
        return Reports.Merge(reports, request.MainStream);
    }

    /// <summary>Says what a sync would do. Asks no source and writes nothing.</summary>
    /// <param name="request">What would be synced.</param>
    /// <exception cref="SyncException">The database is not one of ours.</exception>
    public IReadOnlyList<SyncEstimate> Estimate(SyncRequest request)
    {
        var database = Database.Exists(request.DatabasePath) ? Database.OpenForReading(request.DatabasePath) : null;
        return [.. request.Streams.Select(stream => Estimate(stream, request.Options, database))];
    }

    /// <summary>Reads how the streams stand.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="streams">Names, wildcards allowed; all if empty.</param>
    /// <exception cref="SyncException">There is no database, or it is not one of ours.</exception>
    public IEnumerable<SyncState> ReadStates(string databasePath, IReadOnlyCollection<string>? streams) =>
        SyncStates.Read(Database.OpenForReading(databasePath), streams, _time.GetUtcNow(), _active.ContainsKey);

    /// <summary>Forgets how a stream stands, so that its next run starts afresh. Rows stay.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="stream">The stream.</param>
    /// <exception cref="SyncException">The stream is being run, or the database cannot be written.</exception>
    public async Task ResetAsync(string databasePath, string stream)
    {
        var kind = StreamCatalog.All.Single(known => string.Equals(known.Info.Name, stream, StringComparison.Ordinal));
        _ = Database.OpenForReading(databasePath);
        await using var writer = new StoreWriter(Database.OpenForWriting(databasePath), _time);
        await using var lease = await RunLease.TakeAsync(writer, kind.Info, _time, _active);
        await writer.StoreAsync(new DelegateBatch(kind.Reset), CancellationToken.None);
    }

    private SyncEstimate Estimate(StreamRequest request, RunOptions options, Database? database)
    {
        var stream = request.CreateStream();
        using var plan = stream.Open(new StreamContext { Database = database, Settings = request.Settings, Force = options.Force, Time = _time });
        var standing = plan.Standing;
        var items = options.MaxItems is { } most && standing.Remaining > most ? most : standing.Remaining;
        return new SyncEstimate(stream.Info.Name, stream.Info.Unit, items, standing.Position, request.Settings.BaseUri);
    }

    /// <summary>Failures are told at the end: whoever lets an error end his script still gets everything else.</summary>
    private static void TellFailures(Database database, List<SyncReport> reports, IRunPort port)
    {
        if (reports.TrueForAll(report => report.Failed == 0))
            return;
        using var connection = database.ConnectForReading();
        foreach (var report in reports)
        {
            foreach (var failure in FailureTable.Since(connection, report.Stream, report.StartedAt))
                port.Failure(failure);
        }
    }

    // A source is a host, so two addresses of one kind (the site and a replica) have a gate each.
    private SourceGate GateOf(Uri baseUri) => _gates.GetOrAdd(baseUri.GetLeftPart(UriPartial.Authority), _ => new SourceGate(_time));
}
