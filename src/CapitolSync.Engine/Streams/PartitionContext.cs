using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Streams;

/// <summary>What a partition uses while it is read: it fetches pages, stores batches, and reports.</summary>
internal sealed class PartitionContext(
    string stream, SourceClient source, Database database, StoreWriter writer, IRunPort port, RunFigures figures, RowReader? rows,
    RunCounter? counter = null, bool wantsUnchanged = false)
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
        var counted = new RunBatch(batch, counter, rows is not null);
        var counts = await writer.StoreAsync(counted, cancel);
        figures.CountRows(counts);
        EngineMeter.Rows.Add(counts.Total, new KeyValuePair<string, object?>("stream", stream));
        if (rows is not null && rows.Read(counted, wantsUnchanged) is { Count: > 0 } changed)
            await port.RowsAsync(changed, cancel);
    }

    /// <summary>Stores the stream's own bookkeeping.</summary>
    public Task StoreAsync(Action<StoreSession> store, CancellationToken cancel) => StoreAsync(new DelegateBatch(store), cancel);

    /// <summary>Stores the end of an item and clears an earlier failure of it.</summary>
    public Task StoreItemAsync(Action<StoreSession> store, string item, CancellationToken cancel) => StoreItemAsync(new DelegateBatch(store), item, cancel);

    /// <summary>Stores an item's rows and clears an earlier failure of the item.</summary>
    public Task StoreItemAsync(Batch batch, string item, CancellationToken cancel) =>
        StoreAsync(_clearsFailures ? new ItemBatch(batch, stream, item) : batch, cancel);

    /// <summary>Stores an item's rows; if some of them cannot be read, that is recorded as a failure of the item.</summary>
    public async Task StoreItemAsync(Batch batch, string item, IReadOnlyList<UnreadableRow> unreadable, CancellationToken cancel)
    {
        if (unreadable.Count == 0)
        {
            await StoreItemAsync(batch, item, cancel);
            return;
        }

        await StoreAsync(new PartlyReadBatch(batch, stream, item, unreadable), cancel);
        figures.CountUnreadable();
    }

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
