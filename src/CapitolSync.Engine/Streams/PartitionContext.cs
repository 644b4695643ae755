using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Streams;

/// <summary>What a partition uses while it is read: it fetches pages, stores batches, and reports.</summary>
internal sealed class PartitionContext(
    string stream, SourceClient source, Database database, StoreWriter writer, IRunPort port, RunFigures figures, RowReader? rows)
{
    // Only failures of earlier runs can be cleared by an item: in this run it fails or succeeds.
    private readonly bool _clearsFailures = FailureTable.Any(database, stream);

    // Protects the set.
    private readonly Lock _lock = new();
    private readonly HashSet<string> _topics = new(StringComparer.Ordinal);

    public Task<T> GetAsync<T>(PageRequest<T> request, CancellationToken cancel) => source.GetAsync(request, cancel);

    /// <summary>Stores a batch; returns once it is committed, and only then passes its rows on.</summary>
    public async Task StoreAsync(Batch batch, CancellationToken cancel)
    {
        var counts = await writer.StoreAsync(batch, cancel);
        figures.CountRows(counts);
        EngineMeter.Rows.Add(counts.Total, new KeyValuePair<string, object?>("stream", stream));
        if (rows is not null)
            await port.RowsAsync(rows.Read(batch), cancel);
    }

    /// <summary>Stores an item's rows and clears an earlier failure of the item.</summary>
    public Task StoreItemAsync(Batch batch, string item, CancellationToken cancel) =>
        StoreAsync(_clearsFailures ? new ItemBatch(batch, stream, item) : batch, cancel);

    /// <summary>Warns once a run about the same topic; further warnings become verbose messages.</summary>
    public void Warn(string topic, string message)
    {
        bool isFirst;
        lock (_lock)
            isFirst = _topics.Add(topic);
        if (isFirst)
            port.Warning($"{stream}, {message}");
        else
            port.Verbose($"{stream}, {message}");
    }

    public void Verbose(string message) => port.Verbose($"{stream}, {message}");
}
