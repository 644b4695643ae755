using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Testing;

namespace CapitolSync.Engine;

/// <content>What helps to operate beside the runs.</content>
public sealed partial class SyncEngine
{
    /// <summary>The sources that can be tested.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. SourceTestPlan.All.Select(plan => plan.Source.Name)];

    /// <summary>Tests sources, side by side. What it costs is taken from the budgets in the database, if there is one.</summary>
    /// <param name="databasePath">Full path of the database; it is not made if it is not there.</param>
    /// <param name="sources">The sources and how each is asked.</param>
    /// <param name="force">Ask even those that asked us to stay away.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What was found, in the order of <see cref="Sources"/>.</returns>
    /// <exception cref="SyncException">The database cannot be written, or is not one of ours.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<IReadOnlyList<SourceTest>> TestSourcesAsync(
        string databasePath, IReadOnlyDictionary<string, SourceSettings> sources, bool force, CancellationToken cancel)
    {
        var database = Database.Exists(databasePath) ? Database.OpenForWriting(databasePath) : null;
        await using var writer = database is null ? null : new StoreWriter(database, _time);
        var tools = new SourceTestTools(database, writer, GateOf, _time);
        return await Task.WhenAll(SourceTestPlan.All
            .Where(plan => sources.ContainsKey(plan.Source.Name))
            .Select(plan => new SourceTester(plan, sources[plan.Source.Name], tools).TestAsync(force, cancel)));
    }
}
