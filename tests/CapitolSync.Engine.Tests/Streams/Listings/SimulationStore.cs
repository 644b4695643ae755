using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;
using CapitolSync.Engine.Telemetry;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Streams.Listings;

/// <summary>A real database and its writer, shared by many simulations: each has a stream of its own in it.</summary>
internal sealed class SimulationStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;
    private readonly StoreWriter _writer;
    private int _streams;

    public SimulationStore()
    {
        _database = Database.OpenForWriting(_folder.File("simulation.db"));
        _writer = new StoreWriter(_database, TimeProvider.System);
    }

    public string NewStream() => $"simulation {Interlocked.Increment(ref _streams)}";

    public Checkpoint<ListingState> Load(string stream) => new(stream, "",
        SyncStateTable.Load(_database, stream, "", ListingJson.Default.ListingState) ?? new ListingState(), ListingJson.Default.ListingState);

    public Task StoreAsync(Batch batch) => _writer.StoreAsync(batch, CancellationToken.None);

    /// <summary>Runs a partition that asks no source.</summary>
    /// <returns>Whether it succeeded.</returns>
    public async Task<bool> RunAsync(Partition partition, string stream)
    {
        try
        {
            await partition.RunAsync(new PartitionContext(stream, source: null!, _database, _writer, new RecordingPort(), new RunFigures(), rows: null), CancellationToken.None);
            return true;
        }
        catch (PageException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _folder.Dispose();
    }
}
