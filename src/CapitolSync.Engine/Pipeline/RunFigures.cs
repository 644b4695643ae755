namespace CapitolSync.Engine.Pipeline;

/// <summary>What a run has done so far, counted from many threads.</summary>
internal sealed class RunFigures
{
    private long _requests;
    private long _retries;
    private long _bytes;
    private long _items;
    private long _failed;
    private long _added;
    private long _updated;
    private long _unchanged;

    private long _waitingUntil;

    /// <summary>Until when the run waits for its budget; <see langword="null"/> while it works.</summary>
    public DateTimeOffset? WaitingUntil
    {
        get => Volatile.Read(ref _waitingUntil) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        set => Volatile.Write(ref _waitingUntil, value?.UtcTicks ?? 0);
    }

    public long Requests => Volatile.Read(ref _requests);

    public long Retries => Volatile.Read(ref _retries);

    public long Bytes => Volatile.Read(ref _bytes);

    public long Items => Volatile.Read(ref _items);

    public long Failed => Volatile.Read(ref _failed);

    public long Added => Volatile.Read(ref _added);

    public long Updated => Volatile.Read(ref _updated);

    public long Unchanged => Volatile.Read(ref _unchanged);

    public long Rows => Added + Updated + Unchanged;

    public void CountRequest() => Interlocked.Increment(ref _requests);

    public void CountRetry() => Interlocked.Increment(ref _retries);

    public void CountBody(int bytes) => Interlocked.Add(ref _bytes, bytes);

    public void CountItem() => Interlocked.Increment(ref _items);

    public void CountFailure() => Interlocked.Increment(ref _failed);

    public void CountRows(Store.StoredCounts counts)
    {
        Interlocked.Add(ref _added, counts.Added);
        Interlocked.Add(ref _updated, counts.Updated);
        Interlocked.Add(ref _unchanged, counts.Unchanged);
    }
}
