using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Runs;

/// <summary>
/// An order in which items that failed before come last: otherwise a few broken ones at the beginning of a queue would trip
/// the breaker in every run, and what comes after them would never be read. Of a limited run (-MaxItems) they have half at
/// most unless nothing else is left; of those that failed, the ones asked for longest ago have their turn.
/// </summary>
/// <param name="plan">The plan, whose partitions may be read in any order.</param>
/// <param name="most">How many partitions the run may have; <see cref="long.MaxValue"/> if it is not limited.</param>
/// <param name="failed">The items that failed in earlier runs, those asked for longest ago first.</param>
internal sealed class FailedLastPlan(IPlan plan, long most, IReadOnlyList<string> failed) : IPlan
{
    // How long ago each was asked for: the first is longest ago.
    private readonly Dictionary<string, int> _failed = failed.Select((item, place) => (item, place)).ToDictionary(one => one.item, one => one.place, StringComparer.Ordinal);
    private readonly int _dueAgain = (int)Math.Min(most / 2, failed.Count);

    // No more than the run may have; the rest is as if it had not been reached.
    private readonly SortedDictionary<int, Partition> _again = [];
    private readonly Queue<Partition> _others = new();
    private int _foundAgain;
    private long _handedOut;

    public PlanProgress Progress => plan.Progress;

    public long UnreadableRows => plan.UnreadableRows;

    public bool MayPostpone => true;

    public bool IsComplete => plan.IsComplete;

    public bool KnowsAll => plan.KnowsAll;

    public async ValueTask<Partition?> NextAsync(CancellationToken cancel)
    {
        while (_foundAgain < _dueAgain || _handedOut < most - _dueAgain)
        {
            if (await plan.NextAsync(cancel) is not { } next)
                break;
            if (next.IsBookkeeping)
                return next;
            if (_failed.TryGetValue(next.Item, out var place))
                Postpone(next, place);
            else if (_handedOut < most - _dueAgain)
                return HandOut(next);
            else if (_others.Count < most)
                _others.Enqueue(next);
        }

        return Kept() is { } kept ? HandOut(kept) : await plan.NextAsync(cancel);
    }

    public void Complete(Partition partition, bool succeeded) => plan.Complete(partition, succeeded);

    public void Dispose() => plan.Dispose();

    private Partition HandOut(Partition partition)
    {
        _handedOut++;
        return partition;
    }

    private void Postpone(Partition partition, int place)
    {
        partition.HasFailedBefore = true;
        _again[place] = partition;
        if (place < _dueAgain)
            _foundAgain++;
        if (_again.Count > most)
            _again.Remove(_again.Keys.Last());
    }

    /// <summary>Of what was kept: what is due again, then what has not failed, then whatever there is.</summary>
    private Partition? Kept()
    {
        if (_again.Count > 0 && (_again.Keys.First() is var first && (first < _dueAgain || _others.Count == 0)))
        {
            _again.Remove(first, out var again);
            return again;
        }

        return _others.TryDequeue(out var other) ? other : null;
    }
}
