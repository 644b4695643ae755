using CapitolSync.Engine.Metrics;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine;

/// <content>What helps to operate beside the runs.</content>
public sealed partial class SyncEngine
{
    /// <summary>The sources that can be tested.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. SourceProbePlan.All.Select(plan => plan.Source.Name)];

    /// <summary>Tests sources, side by side. What it costs is taken from the budgets in the database, if there is one.</summary>
    /// <param name="databasePath">Full path of the database; it is not made if it is not there.</param>
    /// <param name="sources">The sources and how each is asked.</param>
    /// <param name="force">Ask even those that asked us to stay away.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What was found, in the order of <see cref="Sources"/>.</returns>
    /// <exception cref="SyncException">The database cannot be written, or is not one of ours.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<IReadOnlyList<SourceProbeResult>> TestSourcesAsync(
        string databasePath, IReadOnlyDictionary<string, SourceSettings> sources, bool force, CancellationToken cancel)
    {
        var database = Database.Exists(databasePath) ? Database.OpenForWriting(databasePath) : null;
        await using var writer = database is null ? null : new StoreWriter(database, _time);
        var tools = new ProbeServices(database, writer, GateOf, _time);
        return await Task.WhenAll(SourceProbePlan.All
            .Where(plan => sources.ContainsKey(plan.Source.Name))
            .Select(plan => new SourceProbe(plan, sources[plan.Source.Name], tools).TestAsync(force, cancel)));
    }

    /// <summary>Writes the figures of runs and states for the node exporter's textfile collector.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="path">Full path of the file, which ends in <c>.prom</c>; it is replaced as a whole.</param>
    /// <exception cref="SyncException">There is no database, or the file cannot be written.</exception>
    public void ExportMetrics(string databasePath, string path)
    {
        MetricFile.RequirePlace(path);
        var database = Database.OpenForReading(databasePath);
        var states = ReadStates(databasePath, streams: null).ToList();
        using var connection = database.ConnectForReading();
        MetricFile.Replace(path, PrometheusText.Write(database.Guarded(() => RunMetrics.Read(connection).Concat(StateMetrics.Of(states)).ToList())));
    }
}
