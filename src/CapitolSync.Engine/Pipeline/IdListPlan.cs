using System.Globalization;

namespace CapitolSync.Engine.Pipeline;

/// <summary>Brings the items that were named, one after the other.</summary>
internal sealed class IdListPlan(IReadOnlyList<long> ids, string units, Func<long, Partition> toPartition) : IPlan
{
    private int _next;
    private long _done;

    public PlanStanding Standing
    {
        get
        {
            var done = Volatile.Read(ref _done);
            return new PlanStanding(string.Create(CultureInfo.InvariantCulture, $"at {done} of the {ids.Count} {units} asked for"), done, ids.Count);
        }
    }

    public bool IsComplete => Volatile.Read(ref _done) == ids.Count;

    public ValueTask<Partition?> NextAsync(CancellationToken cancel) =>
        ValueTask.FromResult(_next < ids.Count ? toPartition(ids[_next++]) : null);

    public void Ended(Partition partition, bool succeeded)
    {
        if (succeeded)
            Interlocked.Increment(ref _done);
    }

    public void Dispose()
    {
        // The list is the caller's.
    }
}
