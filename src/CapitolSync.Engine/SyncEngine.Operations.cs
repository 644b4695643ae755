using CapitolSync.Engine.Http;
using CapitolSync.Engine.Metrics;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine;

/// <content>What helps to operate beside the runs.</content>
public sealed partial class SyncEngine
{
    /// <summary>Probes sources, side by side. The requests count against the quotas in the database, if there is one.</summary>
    /// <param name="databasePath">Full path of the database; it is not created if it does not exist.</param>
    /// <param name="sources">The sources and how to contact each.</param>
    /// <param name="force">Contact even those that block requests.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="trace">Hears of each request once it has ended, on any thread.</param>
    /// <returns>What was found, in the order of the catalog.</returns>
    /// <exception cref="SyncException">The database cannot be written, or is not one of ours.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<IReadOnlyList<SourceProbeResult>> ProbeSourcesAsync(
        string databasePath, IReadOnlyDictionary<string, SourceSettings> sources, bool force, CancellationToken cancel, Action<string>? trace = null)
    {
        var database = Database.Exists(databasePath) ? Database.OpenForWriting(databasePath) : null;
        await using var writer = database is null ? null : new StoreWriter(database, _time);
        using var http = new HttpStack();
        var services = new ProbeServices(database, new SourceConnector(http, GateOf, writer, _time, static () => 0) { Trace = trace }, _time);
        return await Task.WhenAll(Catalog.Sources
            .Where(source => sources.ContainsKey(source.Name))
            .Select(source => new SourceProbe(source.Source, source.ProbePages, sources[source.Name], services).RunAsync(force, cancel)));
    }

    /// <summary>Writes metrics of runs and states for the node exporter's textfile collector.</summary>
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
