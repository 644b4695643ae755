using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Runs;

/// <summary>Posts progress at most five times a second, and the last state at the end.</summary>
internal sealed class ProgressMeter : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly IRunPort _port;
    private readonly Func<SyncProgress> _look;
    private readonly ITimer _timer;
    private SyncProgress? _last;

    public ProgressMeter(IRunPort port, TimeProvider time, Func<SyncProgress> look)
    {
        _port = port;
        _look = look;
        _timer = time.CreateTimer(_ => Post(), null, Interval, Interval);
    }

    /// <summary>Posts the end of the activity.</summary>
    public void Finish()
    {
        _timer.Dispose();
        _port.Progress(_look() with { Completed = true, TimeLeft = TimeSpan.Zero });
    }

    public void Dispose() => _timer.Dispose();

    private void Post()
    {
        var now = _look();
        if (now == _last)
            return;
        _last = now;
        _port.Progress(now);
    }
}
