using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Runs;

/// <summary>
/// Failures that nothing has explained yet. The success of an item that was begun after them proves them to be
/// the items' own; if the breaker opens they are the source's: one outage, not many broken items.
/// </summary>
internal sealed class FailureStreak
{
    // Protects the fields below.
    private readonly Lock _lock = new();
    private readonly List<(Partition Partition, Exception Failure)> _failures = [];
    private long _taken;

    /// <summary>Number of failures so far, that is, before an item that is begun now.</summary>
    public long Count
    {
        get
        {
            lock (_lock)
                return _taken + _failures.Count;
        }
    }

    public void Add(Partition partition, Exception failure)
    {
        lock (_lock)
            _failures.Add((partition, failure));
    }

    /// <summary>Removes and returns those among the first ones; all of them by default.</summary>
    public IReadOnlyList<(Partition Partition, Exception Failure)> Take(long first = long.MaxValue)
    {
        lock (_lock)
        {
            var count = (int)Math.Clamp(first - _taken, 0, _failures.Count);
            if (count == 0)
                return [];
            var taken = _failures.GetRange(0, count);
            _failures.RemoveRange(0, count);
            _taken += count;
            return taken;
        }
    }
}
