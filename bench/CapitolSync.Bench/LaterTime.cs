namespace CapitolSync.Bench;

/// <summary>The machine's clock, some time ahead.</summary>
internal sealed class LaterTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
