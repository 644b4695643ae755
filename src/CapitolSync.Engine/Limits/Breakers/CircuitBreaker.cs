using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Limits.Breakers;

/// <summary>
/// Opens after a number of failures in a row, counted as outcomes arrive. Ours and not Polly's, which
/// counts ratios. It does no I/O, and time is the clock it is given.
/// </summary>
/// <remarks>
/// Whoever gets a pass settles it: <see cref="Succeeded"/>, <see cref="Failed"/> or <see cref="Abandoned"/>.
/// A period ends with each change of state, and outcomes of an earlier period count for nothing: what was in
/// flight when the breaker opened must not close it.
/// </remarks>
internal sealed class CircuitBreaker(BreakerOptions options, TimeProvider time)
{
    // Protects all fields below. Held for a few instructions, never while waiting or calling out.
    private readonly Lock _lock = new();
    private readonly AsyncSignal _moved = new();
    private BreakerState _state = BreakerState.Closed;
    private int _period;
    private int _failures;
    private int _breaks;
    private bool _probing;
    private long _openedAt;
    private Exception? _lastFailure;

    /// <summary>Raised after each change of state.</summary>
    public event Action? Changed;

    public BreakerStatus Status
    {
        get
        {
            lock (_lock)
                return new BreakerStatus(_state, _failures, _breaks, _state == BreakerState.Open ? LeftOfBreak() : null);
        }
    }

    /// <summary>Why it is open for good; <see langword="null"/> if it is not.</summary>
    public BreakerTrippedException? Tripped
    {
        get
        {
            lock (_lock)
                return _state == BreakerState.Tripped ? new BreakerTrippedException(_failures, _lastFailure) : null;
        }
    }

    /// <summary>Waits until a request may be sent.</summary>
    /// <exception cref="BreakerTrippedException">It is open for good.</exception>
    public async ValueTask<BreakerPass> EnterAsync(CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var (pass, wait) = Moving(() => Ask(cancel));
            if (pass is { } granted)
                return granted;
            await wait.WaitAsync(cancel);
        }
    }

    /// <summary>True as long as an outcome under this pass counts; a retry under a spent pass is pointless.</summary>
    public bool IsCurrent(BreakerPass pass)
    {
        lock (_lock)
            return pass.Period == _period;
    }

    /// <summary>Settles a pass: the page came.</summary>
    public void Succeeded(BreakerPass pass) => Settle(pass, () =>
    {
        _failures = 0;
        if (_state != BreakerState.HalfOpen)
            return;
        _breaks = 0;
        MoveTo(BreakerState.Closed);
    });

    /// <summary>Settles a pass: the page did not come, retries included.</summary>
    public void Failed(BreakerPass pass, Exception failure) => Settle(pass, () =>
    {
        _failures++;
        _lastFailure = failure;
        if (_state == BreakerState.HalfOpen || _failures >= options.MaxFailures)
            Open();
    });

    /// <summary>Settles a pass without an outcome: the run was stopped.</summary>
    public void Abandoned(BreakerPass pass) => Settle(pass, () =>
    {
        // The next in line probes instead.
        _probing = false;
        _moved.Raise();
    });

    /// <summary>Closes it by hand.</summary>
    public void Reset() => Moving(() =>
    {
        _failures = _breaks = 0;
        MoveTo(BreakerState.Closed);
        return true;
    });

    private (BreakerPass? Pass, Task Wait) Ask(CancellationToken cancel)
    {
        if (_state == BreakerState.Open && LeftOfBreak() <= TimeSpan.Zero)
            MoveTo(BreakerState.HalfOpen);
        switch (_state)
        {
            case BreakerState.Closed:
                return (new BreakerPass(_period, IsProbe: false), Task.CompletedTask);
            case BreakerState.Tripped:
                throw new BreakerTrippedException(_failures, _lastFailure);
            case BreakerState.HalfOpen when !_probing:
                _probing = true;
                return (new BreakerPass(_period, IsProbe: true), Task.CompletedTask);
            case BreakerState.Open:
                return (null, Task.WhenAny(_moved.Next, Task.Delay(LeftOfBreak(), time, cancel)));
            default:
                return (null, _moved.Next);
        }
    }

    private void Settle(BreakerPass pass, Action outcome) => Moving(() =>
    {
        if (pass.Period == _period)
            outcome();
        return true;
    });

    private void Open()
    {
        if (options.BreakDuration is null || _breaks >= options.MaxBreaks)
        {
            MoveTo(BreakerState.Tripped);
            return;
        }

        _breaks++;
        _openedAt = time.GetTimestamp();
        MoveTo(BreakerState.Open);
    }

    private TimeSpan LeftOfBreak()
    {
        var left = (options.BreakDuration ?? TimeSpan.Zero) - time.GetElapsedTime(_openedAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void MoveTo(BreakerState state)
    {
        _state = state;
        _period++;
        _probing = false;
        _moved.Raise();
    }

    private T Moving<T>(Func<T> action)
    {
        int before, after;
        T result;
        lock (_lock)
        {
            before = _period;
            result = action();
            after = _period;
        }

        if (before != after)
            Changed?.Invoke();
        return result;
    }
}
