using System.Globalization;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// First what was begun, then looks after what was complete, ten committees at a time, then reads what was
/// never read. What a look finds to do comes before everything else.
/// </summary>
internal sealed class DonationsPlan : IPlan
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    // Questions for counts in one run: with more groups than that they take turns, those longest unseen first.
    private const int MostCounts = 10;

    // Protects the fields below.
    private readonly Lock _lock = new();
    private readonly Queue<Partition> _planned = new();
    private readonly Queue<DonationCheckpoint> _found = new();
    private readonly DonationUpdate _update;
    private readonly int _total;
    private readonly IReadOnlyList<DonationCheckpoint> _cells;
    private readonly HashSet<Partition> _inFlight = [];
    private TaskCompletionSource _ended = NewSignal();
    private int _done;

    public DonationsPlan(IReadOnlyList<DonationCheckpoint> cells, DonationsRequest request, StreamContext context)
    {
        var now = context.Time.GetUtcNow();
        _total = cells.Count;
        _cells = cells;
        _update = new DonationUpdate(context.Database, now, request.Overlap, context.Time, _ => Interlocked.Increment(ref _done));
        var begun = cells.Where(cell => cell.Value is { IsComplete: false, IsLoaded: true } or { IsLoaded: false, LastIndexes: not null }).ToList();
        var complete = cells.Where(cell => cell.Value.IsComplete).ToList();
        var due = complete.Where(cell => context.Force || cell.Value.UpToDate <= now - Fresh).ToList();
        _done = complete.Count - due.Count;
        foreach (var cell in begun)
            _planned.Enqueue(new DonationPartition(cell, _update));
        foreach (var group in Groups(due, context.Force))
            _planned.Enqueue(group);
        foreach (var cell in cells.Except(begun).Except(complete))
            _planned.Enqueue(new DonationPartition(cell, _update));
    }

    public PlanProgress Standing
    {
        get
        {
            var done = Volatile.Read(ref _done);
            return new PlanProgress(string.Create(CultureInfo.InvariantCulture, $"at {done} of {_total} committee periods"), done, _total);
        }
    }

    public long UnreadableRows => _cells.Sum(static cell => (long)cell.Value.Unreadable.Count);

    public bool IsComplete => Volatile.Read(ref _done) == _total;

    public async ValueTask<Partition?> NextAsync(CancellationToken cancel)
    {
        while (true)
        {
            Task ended;
            lock (_lock)
            {
                var next = _found.TryDequeue(out var cell) ? new DonationPartition(cell, _update) : _planned.TryDequeue(out var planned) ? planned : null;
                if (next is not null)
                {
                    _inFlight.Add(next);
                    return next;
                }

                if (_inFlight.Count == 0)
                    return null;
                ended = _ended.Task;
            }

            // A group that is being looked after may find something to do.
            await ended.WaitAsync(cancel);
        }
    }

    public void Ended(Partition partition, bool succeeded)
    {
        lock (_lock)
        {
            _inFlight.Remove(partition);
            _ended.SetResult();
            _ended = NewSignal();
        }
    }

    public void Dispose()
    {
        // Holds no connection.
    }

    private IEnumerable<Partition> Groups(List<DonationCheckpoint> due, bool isThorough)
    {
        var committees = due
            .GroupBy(cell => cell.Part.CommitteeId, StringComparer.Ordinal)
            .OrderBy(group => group.Min(cell => cell.Value.CountedAt ?? DateTimeOffset.MinValue))
            // One question names committees and periods, so those asked together have the same periods.
            .GroupBy(group => string.Join(',', group.Select(cell => cell.Part.Key[cell.Part.CommitteeId.Length..]).Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        var counts = 0;
        foreach (var group in committees.SelectMany(same => same.Chunk(ScheduleQuery.MostCommittees)))
            yield return new DonationGroupPartition([.. group.SelectMany(cells => cells)], _update, isCounted: counts++ < MostCounts, isThorough, Enqueue);
    }

    private void Enqueue(DonationCheckpoint cell)
    {
        lock (_lock)
            _found.Enqueue(cell);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
