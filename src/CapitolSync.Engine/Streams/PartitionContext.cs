using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Streams;

/// <summary>What a partition uses while it is read: it fetches pages, stores batches, and reports. Each partition has its own, made of the run's.</summary>
internal sealed class PartitionContext(
    string stream, SourceClient source, Database database, StoreWriter writer, IRunPort port, RunFigures figures, RowReader? rows,
    RunCounter? counter = null, bool wantsUnchanged = false, CancellationToken stop = default)
{
    // Only failures of earlier runs can be cleared by an item: in this run it fails or succeeds.
    private readonly bool _clearsFailures = FailureTable.Any(database, stream);

    // Protects the set.
    private readonly Lock _lock = new();
    private readonly HashSet<string> _topics = new(StringComparer.Ordinal);

    // Whoever waits for it goes on at once and on the same thread, so that the next request leaves before this page is parsed.
    private TaskCompletionSource _requested = new();

    // When the partition's last page has been parsed, and when that of the worker's partition before it has.
    private TaskCompletionSource _parsed = new();
    private Task _parsedBefore = Task.CompletedTask;

    // What the worker has handed to the writer and not seen committed yet.
    private Task _storing = Task.CompletedTask;

    /// <summary>Completes once the partition needs no further request, as far as it knows: its worker can go on to the next.</summary>
    public Task Requested => _requested.Task;

    /// <summary>The context of a worker's next partition.</summary>
    /// <param name="stored">Completes when the worker's partition before it, of which this was the context, is stored. Never fails.</param>
    public PartitionContext Next(Task stored)
    {
        var next = (PartitionContext)MemberwiseClone();
        next._requested = new TaskCompletionSource();
        next._parsed = new TaskCompletionSource();
        next._parsedBefore = _parsed.Task;
        next._storing = stored;
        return next;
    }

    /// <summary>Says that everything was requested and parsed, so that the next partition is requested while this one is stored.</summary>
    public void EndRequests()
    {
        _parsed.TrySetResult();
        _requested.TrySetResult();
    }

    /// <summary>Gets a page. If more follow, <see cref="GetLastAsync"/> is for the last one.</summary>
    public Task<T> GetAsync<T>(PageRequest<T> request, CancellationToken cancel) => source.GetAsync(request with { After = _parsedBefore }, cancel);

    /// <summary>Gets the only or the last page that the partition needs: the next partition is requested as soon as its body has been received.</summary>
    public async Task<T> GetLastAsync<T>(PageRequest<T> request, CancellationToken cancel)
    {
        try
        {
            return await source.GetAsync(request with { After = _parsedBefore, Received = () => _requested.TrySetResult() }, cancel);
        }
        finally
        {
            _parsed.TrySetResult();
        }
    }

    /// <summary>Hands a batch to the writer once the one before is committed, so that the next page can be requested meanwhile. <see cref="StoredAsync"/> waits for it.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="held">What the batch uses; disposed when it is stored.</param>
    /// <param name="cancel">Gives up waiting for room.</param>
    /// <exception cref="SyncException">The batch before was rejected.</exception>
    public async Task StoreBehindAsync(Batch batch, IDisposable held, CancellationToken cancel)
    {
        try
        {
            await _storing;
        }
        catch
        {
            held.Dispose();
            throw;
        }

        _storing = StoreAndReleaseAsync(batch, held, cancel);
    }

    /// <summary>Waits until everything that was handed over is committed.</summary>
    /// <exception cref="SyncException">It was rejected.</exception>
    public Task StoredAsync() => _storing;

    /// <summary>The address of a page.</summary>
    /// <param name="path">Its path and query below the source's address.</param>
    public Uri AddressOf(string path) => source.AddressOf(path);

    /// <summary>Stores a batch; returns once it is committed, and only then passes its rows on.</summary>
    public async Task StoreAsync(Batch batch, CancellationToken cancel)
    {
        var counted = new RunBatch(batch, counter, rows is not null);
        var counts = await writer.StoreAsync(counted, cancel);
        figures.CountRows(counts);
        EngineMeter.Rows.Add(counts.Total, new KeyValuePair<string, object?>("stream", stream));
        // They are committed and no later run passes them on, so only the user keeps them from being passed on now.
        if (rows is not null && rows.Read(counted, wantsUnchanged) is { Count: > 0 } changed)
            await port.RowsAsync(changed, stop);
    }

    /// <summary>Stores the stream's own bookkeeping.</summary>
    public Task StoreAsync(Action<StoreSession> store, CancellationToken cancel) => StoreAsync(new DelegateBatch(store), cancel);

    /// <summary>Stores the end of an item and clears an earlier failure of it.</summary>
    public Task StoreItemAsync(Action<StoreSession> store, string item, CancellationToken cancel) => StoreItemAsync(new DelegateBatch(store), item, cancel);

    /// <summary>Stores an item's rows and clears an earlier failure of the item.</summary>
    public Task StoreItemAsync(Batch batch, string item, CancellationToken cancel) =>
        StoreAsync(_clearsFailures ? new ItemBatch(batch, stream, item) : batch, cancel);

    /// <summary>Stores an item's rows; if some of them cannot be read, that is recorded as a failure of the item.</summary>
    /// <param name="batch">The rows that can be read.</param>
    /// <param name="item">The item.</param>
    /// <param name="unreadable">The rows that cannot.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task StoreItemAsync(Batch batch, string item, IReadOnlyList<UnreadableRow> unreadable, CancellationToken cancel)
    {
        if (unreadable.Count == 0)
        {
            await StoreItemAsync(batch, item, cancel);
            return;
        }

        await StoreAsync(new PartlyReadBatch(batch, stream, item, unreadable, unreadable[0].Path is { } path ? AddressOf(path) : null), cancel);
        figures.CountUnreadable();
    }

    /// <summary>Stores what is known of an item that failed for good, and its failure.</summary>
    public Task StoreFailedAsync(Batch batch, string item, PageException error, CancellationToken cancel) => StoreAsync(
        new FailedItemBatch(batch, new SyncFailure { Stream = stream, Item = item, ErrorId = error.ErrorId, Message = $"{stream}, {item}: {error.Message}" }), cancel);

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

    private async Task StoreAndReleaseAsync(Batch batch, IDisposable held, CancellationToken cancel)
    {
        using (held)
            await StoreAsync(batch, cancel);
    }
}
