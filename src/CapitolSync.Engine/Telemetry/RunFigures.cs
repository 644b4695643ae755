using System.Collections.Concurrent;

namespace CapitolSync.Engine.Telemetry;

/// <summary>What a run has done so far, counted from many threads.</summary>
internal sealed class RunFigures
{
    private readonly ConcurrentDictionary<string, EndpointFigures> _endpoints = new(StringComparer.Ordinal);
    private long _items;
    private long _failed;
    private long _unreadable;
    private long _added;
    private long _updated;
    private long _unchanged;
    private long _gateTicks;
    private long _breakerTicks;
    private long _waitingUntil;

    public IEnumerable<EndpointFigures> Endpoints => _endpoints.Values.OrderBy(endpoint => endpoint.Endpoint, StringComparer.Ordinal);

    public long Requests => _endpoints.Values.Sum(endpoint => endpoint.Requests);

    public long Retries => _endpoints.Values.Sum(endpoint => endpoint.Retries);

    public long Bytes => _endpoints.Values.Sum(endpoint => endpoint.Bytes);

    /// <summary>At least one request returned something usable; one that was given up has no answer.</summary>
    public bool HasAnswers => _endpoints.Values.Any(endpoint => endpoint.Bodies > 0);

    public long Items => Volatile.Read(ref _items);

    public long Failed => Volatile.Read(ref _failed);

    /// <summary>Items that are stored but for rows that cannot be read.</summary>
    public long Unreadable => Volatile.Read(ref _unreadable);

    public long Added => Volatile.Read(ref _added);

    public long Updated => Volatile.Read(ref _updated);

    public long Unchanged => Volatile.Read(ref _unchanged);

    public long Rows => Added + Updated + Unchanged;

    /// <summary>Time that requests waited for a slot, the budget and politeness, added up over all of them.</summary>
    public TimeSpan GateWait => new(Volatile.Read(ref _gateTicks));

    /// <summary>Time that requests waited for the breaker, added up over all of them.</summary>
    public TimeSpan BreakerWait => new(Volatile.Read(ref _breakerTicks));

    /// <summary>Until when the run waits for its budget; <see langword="null"/> while it works.</summary>
    public DateTimeOffset? WaitingUntil
    {
        get => Volatile.Read(ref _waitingUntil) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        set => Volatile.Write(ref _waitingUntil, value?.UtcTicks ?? 0);
    }

    public EndpointFigures Endpoint(string endpoint) => _endpoints.GetOrAdd(endpoint, static name => new EndpointFigures(name));

    public void CountItem() => Interlocked.Increment(ref _items);

    public void CountFailure() => Interlocked.Increment(ref _failed);

    public void CountUnreadable() => Interlocked.Increment(ref _unreadable);

    /// <summary>What failed came after all.</summary>
    public void UncountFailure() => Interlocked.Decrement(ref _failed);

    public void CountGateWait(TimeSpan wait) => Interlocked.Add(ref _gateTicks, wait.Ticks);

    public void CountBreakerWait(TimeSpan wait) => Interlocked.Add(ref _breakerTicks, wait.Ticks);

    public void CountRows(StoredCounts counts)
    {
        Interlocked.Add(ref _added, counts.Added);
        Interlocked.Add(ref _updated, counts.Updated);
        Interlocked.Add(ref _unchanged, counts.Unchanged);
    }
}
