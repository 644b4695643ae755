namespace CapitolSync.Engine.Pipeline;

/// <summary>
/// Failures since the last success. A success proves them to be the items' own; the breaker opening
/// proves them to be the source's, one outage and not so many broken items.
/// </summary>
internal sealed class FailureStreak
{
    // Protects the list.
    private readonly Lock _lock = new();
    private readonly List<(Partition Partition, Exception Failure)> _failures = [];

    public void Add(Partition partition, Exception failure)
    {
        lock (_lock)
            _failures.Add((partition, failure));
    }

    /// <summary>Takes all of them out.</summary>
    public IReadOnlyList<(Partition Partition, Exception Failure)> Take()
    {
        lock (_lock)
        {
            if (_failures.Count == 0)
                return [];
            var taken = _failures.ToArray();
            _failures.Clear();
            return taken;
        }
    }
}
