namespace CapitolSync.Engine.Tests.Support;

/// <summary>A clock that stands still until it is moved. Timers fire on the thread that moves it.</summary>
internal sealed class ManualTime(DateTimeOffset? start = null) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<Waiting> _waiting = [];
    private DateTimeOffset _now = start ?? new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, timer by timer.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (NextBefore(end) is { } timer)
            timer.Fire();
        lock (_lock)
            _now = end;
    }

    /// <summary>Ends once so many timers are set to go off after exactly this time: whoever is to be woken by the clock waits for it by then.</summary>
    public Task TimerSetAsync(TimeSpan dueIn, int count = 1)
    {
        lock (_lock)
        {
            var waiting = new Waiting(_now + dueIn, count);
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

    private sealed record Waiting(DateTimeOffset Due, int Count)
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsOver(List<ManualTimer> timers) => timers.Count(timer => timer.Due == Due) >= Count && Reached.TrySetResult();
    }

    private sealed class ManualTimer(ManualTime clock, Action fire) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public void Renew()
        {
            var repeats = _period > TimeSpan.Zero;
            Due += repeats ? _period : TimeSpan.Zero;
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
