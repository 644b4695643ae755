namespace CapitolSync.SoakHost;

/// <summary>The machine's clock with another date on it: a system that slept for days wakes up so.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private long _aheadTicks;

    /// <summary>How far it is ahead of the machine's.</summary>
    public TimeSpan Ahead
    {
        get => new(Volatile.Read(ref _aheadTicks));
        set => Volatile.Write(ref _aheadTicks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
