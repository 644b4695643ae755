using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// First what was begun, then looks after what was complete, ten committees at a time, then reads what was
/// never read. What a look finds to do comes before everything else. The last committees take turns.
/// </summary>
internal sealed class DonationsPlan : IPlan
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    // Questions for counts in one run: with more groups than that they take turns, those longest unseen first.
    private const int MaxCounts = 10;

    // Protects the fields below.
    private readonly Lock _lock = new();
    private readonly DonationTurns _turns;
    private readonly Queue<DonationCheckpoint> _found = new();
    private readonly DonationUpdate _update;
    private readonly int _total;
    private readonly IReadOnlyList<DonationCheckpoint> _checkpoints;
    private readonly HashSet<Partition> _inFlight = [];
    private readonly AsyncSignal _ended = new();
    private int _done;

    public DonationsPlan(IReadOnlyList<DonationCheckpoint> checkpoints, IReadOnlySet<string> failed, DonationsRequest request, StreamContext context)
    {
        var now = context.Time.GetUtcNow();
        _total = checkpoints.Count;
        _checkpoints = checkpoints;
        _turns = new DonationTurns(context.Settings.Concurrency);
        _update = new DonationUpdate(context.Database, now, request.Overlap, context.Time, _ => Interlocked.Increment(ref _done), _turns);
        var begun = checkpoints.Where(checkpoint => checkpoint.Value is { IsComplete: false, IsLoaded: true } or { IsLoaded: false, LastIndexes: not null }).ToList();
        var complete = checkpoints.Where(checkpoint => checkpoint.Value.IsComplete).ToList();
        var due = complete.Where(checkpoint => context.Force || checkpoint.Value.UpToDate <= now - Fresh || failed.Contains(checkpoint.Part.Key)).ToList();
        _done = complete.Count - due.Count;
        foreach (var checkpoint in begun)
            _turns.Add(new DonationPartition(checkpoint, _update));
        // What failed before is asked for on its own, and last: with others, it would have all of them asked for one by one.
        var again = due.Where(checkpoint => failed.Contains(checkpoint.Part.Key)).ToList();
        foreach (var group in Groups([.. due.Except(again)], context.Force))
            _turns.Add(group);
        foreach (var checkpoint in checkpoints.Except(begun).Except(complete).Concat(again))
            _turns.Add(new DonationPartition(checkpoint, _update));
    }

    /// <inheritdoc/>
    public required bool KnowsAll { get; init; }

    public PlanProgress Progress => PlanProgress.Of(Volatile.Read(ref _done), _total, "committee periods");

    public long UnreadableRows => _checkpoints.Sum(static checkpoint => (long)checkpoint.Value.Unreadable.Count);

    public bool IsComplete => Volatile.Read(ref _done) == _total;

    public async ValueTask<Partition?> NextAsync(CancellationToken cancel)
    {
        while (true)
        {
            Task ended;
            lock (_lock)
            {
                var next = _found.TryDequeue(out var checkpoint) ? new DonationPartition(checkpoint, _update) : _turns.Take();
                if (next is not null)
                {
                    _inFlight.Add(next);
                    return next;
                }

                if (_inFlight.Count == 0)
                    return null;
                ended = _ended.Next;
            }

            // A group that is being looked after may find something to do.
            await ended.WaitAsync(cancel);
        }
    }

    public void Complete(Partition partition, bool succeeded)
    {
        lock (_lock)
        {
            _inFlight.Remove(partition);
            if (succeeded && partition is DonationPartition { IsSetAside: true })
                _turns.Add(partition);
            _ended.Raise();
        }
    }

    public void Dispose()
    {
        // Holds no connection.
    }

    private IEnumerable<Partition> Groups(List<DonationCheckpoint> due, bool isThorough)
    {
        var committees = due
            .GroupBy(checkpoint => checkpoint.Part.CommitteeId, StringComparer.Ordinal)
            .OrderBy(group => group.Min(checkpoint => checkpoint.Value.CountedAt ?? DateTimeOffset.MinValue))
            // One question names committees and periods, so those asked together have the same periods.
            .GroupBy(group => string.Join(',', group.Select(checkpoint => checkpoint.Part.Key[checkpoint.Part.CommitteeId.Length..]).Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        var counts = 0;
        foreach (var group in committees.SelectMany(same => same.Chunk(ScheduleQuery.MostCommittees)))
            yield return new DonationGroupPartition([.. group.SelectMany(checkpoints => checkpoints)], _update, isCounted: counts++ < MaxCounts, isThorough, Enqueue);
    }

    private void Enqueue(DonationCheckpoint checkpoint)
    {
        lock (_lock)
            _found.Enqueue(checkpoint);
    }
}
