namespace CapitolSync.PowerShell.Pipeline;

/// <summary>
/// Progress that waits to be written. Only the newest moment of a stream matters, but an activity that began must be
/// seen to end: its last moment is never replaced, nor followed by another one.
/// </summary>
internal sealed class PendingProgress
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SyncProgress> _unfinished = new(StringComparer.Ordinal);
    private readonly HashSet<string> _finished = new(StringComparer.Ordinal);
    private List<SyncProgress> _moments = [];

    /// <summary>Adds a moment, in place of the one of the same stream that waits.</summary>
    /// <returns>Whether nothing was waiting before and something is now.</returns>
    public bool Add(SyncProgress moment)
    {
        lock (_lock)
        {
            // A stream runs once in a run: this comes from a timer that was late.
            if (_finished.Contains(moment.Stream))
                return false;
            Note(moment);
            var isFirst = _moments.Count == 0;
            var waiting = _moments.FindIndex(other => string.Equals(other.Stream, moment.Stream, StringComparison.Ordinal));
            if (waiting >= 0)
                _moments[waiting] = moment;
            else
                _moments.Add(moment);
            return isFirst;
        }
    }

    /// <summary>Takes all that waits, streams in the order in which they began.</summary>
    public IReadOnlyList<SyncProgress> Take()
    {
        lock (_lock)
        {
            var moments = _moments;
            _moments = [];
            return moments;
        }
    }

    /// <summary>Adds the end of every stream that did not report its own.</summary>
    public void FinishAll()
    {
        SyncProgress[] open;
        lock (_lock)
            open = [.. _unfinished.Values];
        foreach (var moment in open)
            Add(moment with { Completed = true, TimeLeft = TimeSpan.Zero });
    }

    private void Note(SyncProgress moment)
    {
        if (moment.Completed)
        {
            _unfinished.Remove(moment.Stream);
            _finished.Add(moment.Stream);
        }
        else
        {
            _unfinished[moment.Stream] = moment;
        }
    }
}
