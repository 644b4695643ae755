using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams.Queues;

/// <summary>Works through a queue of IDs. The rows themselves record what is done, so it keeps no position of its own.</summary>
internal sealed class IdQueuePlan<TKey> : IPlan
    where TKey : struct
{
    private const int ChunkSize = 256;
    private readonly IdQueue<TKey> _queue;
    private readonly SqliteConnection? _connection;
    private readonly Queue<TKey> _chunk = new();
    private readonly long _total;
    private long _done;
    private long _open;
    private TKey? _last;
    private bool _exhausted;

    public IdQueuePlan(IdQueue<TKey> queue, Database? database)
    {
        _queue = queue;
        _connection = database?.ConnectForReading();
        if (_connection is not null)
        {
            (_done, _total) = queue.Count(_connection);
            UnreadableRows = queue.CountFailed(_connection);
        }
    }

    public PlanProgress Progress => PlanProgress.Of(Volatile.Read(ref _done), _total, _queue.Units);

    public long UnreadableRows { get; }

    public bool MayPostpone => true;

    public bool IsComplete => _exhausted && _chunk.Count == 0 && Volatile.Read(ref _open) == 0;

    public ValueTask<Partition?> NextAsync(CancellationToken cancel)
    {
        if (_chunk.Count == 0 && !_exhausted)
            Refill();
        if (!_chunk.TryDequeue(out var key))
            return ValueTask.FromResult<Partition?>(null);
        Interlocked.Increment(ref _open);
        return ValueTask.FromResult<Partition?>(_queue.ToPartition(key));
    }

    public void Complete(Partition partition, bool succeeded)
    {
        if (!succeeded)
            return;
        Interlocked.Decrement(ref _open);
        Interlocked.Increment(ref _done);
    }

    public void Dispose() => _connection?.Dispose();

    private void Refill()
    {
        var keys = _connection is null ? [] : _queue.ReadAfter(_connection, _last, ChunkSize);
        foreach (var key in keys)
            _chunk.Enqueue(key);
        if (keys.Count < ChunkSize)
            _exhausted = true;
        else
            _last = keys[^1];
    }
}
