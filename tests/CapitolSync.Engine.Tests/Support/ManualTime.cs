namespace CapitolSync.Engine.Tests.Support;

/// <summary>A clock that stands still until it is moved. Timers fire on the thread that moves it.</summary>
internal sealed class ManualTime(DateTimeOffset? start = null) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<Waiting> _waiting = [];
    private DateTimeOffset _now = start ?? new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // How far somebody has set the clock on the wall; timers and timestamps know nothing of it.
    private TimeSpan _setBy;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now + _setBy;
    }

    public override long GetTimestamp()
    {
        lock (_lock)
            return _now.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, timer by timer.</summary>
    public void Advance(TimeSpan by)
    {
        var end = new DateTimeOffset(GetTimestamp(), TimeSpan.Zero) + by;
        while (NextBefore(end) is { } timer)
            timer.Fire();
        lock (_lock)
            _now = end;
    }

    /// <summary>Jumps ahead, as a machine does that slept: all timers that have become due go off then, and at once.</summary>
    public void Jump(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            due.ForEach(timer => timer.Renew());
        }

        due.ForEach(timer => timer.Fire());
    }

    /// <summary>Sets the clock on the wall, as a user or a time server does: no time goes by.</summary>
    public void Set(TimeSpan by)
    {
        lock (_lock)
            _setBy += by;
    }

    /// <summary>Ends once so many timers are set to go off after exactly this time: whoever is to be woken by the clock waits for it by then.</summary>
    public Task TimerSetAsync(TimeSpan dueIn, int count = 1) => TimerBetweenAsync(dueIn, dueIn, count);

    /// <summary>Ends once so many timers are set to go off between these times from now, with the time to the first.</summary>
    public Task<TimeSpan> TimerBetweenAsync(TimeSpan least, TimeSpan most, int count = 1)
    {
        lock (_lock)
        {
            var waiting = new Waiting(_now, least, most, count);
            if (!waiting.IsOver(_timers))
                _waiting.Add(waiting);
            return waiting.Reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    private ManualTimer? NextBefore(DateTimeOffset end)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (next is null)
                return null;
            _now = next.Due;
            next.Renew();
            return next;
        }
    }

    private void Set(ManualTimer timer, bool isSet)
    {
        _timers.Remove(timer);
        if (isSet)
            _timers.Add(timer);
        _waiting.RemoveAll(waiting => waiting.IsOver(_timers));
    }

    private sealed record Waiting(DateTimeOffset Since, TimeSpan Least, TimeSpan Most, int Count)
    {
        public TaskCompletionSource<TimeSpan> Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsOver(List<ManualTimer> timers)
        {
            var due = timers.Select(timer => timer.Due - Since).Where(left => left >= Least && left <= Most).ToList();
            return due.Count >= Count && Reached.TrySetResult(due.Min());
        }
    }

    private sealed class ManualTimer(ManualTime clock, Action fire) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public void Renew()
        {
            var repeats = _period > TimeSpan.Zero;
            while (repeats && Due <= clock._now)
                Due += _period;
            clock.Set(this, repeats);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _period = period;
                var isSet = dueTime >= TimeSpan.Zero;
                Due = clock._now + (isSet ? dueTime : TimeSpan.Zero);
                clock.Set(this, isSet);
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
