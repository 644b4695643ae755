namespace CapitolSync;

/// <summary>How long requests took, from sending to the last byte.</summary>
/// <remarks>Source: measured by CapitolSync during the run.</remarks>
/// <param name="Min">The shortest.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">The 95th percentile.</param>
/// <param name="Max">The longest.</param>
public sealed record LatencyFigures(TimeSpan Min, TimeSpan P50, TimeSpan P95, TimeSpan Max)
{
    /// <summary>What it says, on one line.</summary>
    public override string ToString() => RecordText.Of(this);
}
