namespace CapitolSync.TestKit;

/// <summary>The machine's clock, shifted: timers run at their usual speed, the date is another one.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private long _aheadTicks;

    /// <summary>How far it is ahead of the machine's clock.</summary>
    public TimeSpan Ahead
    {
        get => new(Volatile.Read(ref _aheadTicks));
        set => Volatile.Write(ref _aheadTicks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
