using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>Hands out a fixed list of partitions, and may record that all of them are done.</summary>
/// <param name="count">How many there are.</param>
/// <param name="units">What they are, in the plural.</param>
/// <param name="partitions">The partitions, made as they are asked for.</param>
/// <param name="atTheEnd">Stores what is true once all have succeeded.</param>
internal sealed class PartitionListPlan(int count, string units, IEnumerable<Partition> partitions, Action<StoreSession>? atTheEnd = null) : IPlan
{
    private readonly IEnumerator<Partition> _partitions = partitions.GetEnumerator();
    private int _done;
    private bool _ending;
    private bool _ended;

    public PlanProgress Progress => PlanProgress.Of(Volatile.Read(ref _done), count, units);

    public bool MayPostpone => true;

    public bool IsComplete => Volatile.Read(ref _done) == count && (atTheEnd is null || _ended);

    public ValueTask<Partition?> NextAsync(CancellationToken cancel)
    {
        if (_partitions.MoveNext())
            return ValueTask.FromResult<Partition?>(_partitions.Current);
        if (atTheEnd is null || _ending || Volatile.Read(ref _done) < count)
            return ValueTask.FromResult<Partition?>(null);
        _ending = true;
        return ValueTask.FromResult<Partition?>(new BookkeepingPartition("the end", atTheEnd));
    }

    public void Complete(Partition partition, bool succeeded)
    {
        if (partition.IsBookkeeping)
            _ended = succeeded;
        else if (succeeded)
            Interlocked.Increment(ref _done);
    }

    public void Dispose() => _partitions.Dispose();
}
