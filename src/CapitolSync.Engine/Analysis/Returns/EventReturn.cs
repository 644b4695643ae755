using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Returns;

/// <summary>What came of a trade over a horizon.</summary>
/// <param name="Trade">The trade.</param>
/// <param name="Horizon">Days.</param>
/// <param name="LeftOut">Why it is not measured.</param>
internal sealed record EventReturn(EventTrade Trade, int Horizon, LeftOut LeftOut)
{
    /// <summary>The day of the first close.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The day of the last close.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The security's return.</summary>
    public double Return { get; init; }

    /// <summary>The benchmark's.</summary>
    public double Benchmark { get; init; }

    /// <summary>What the security returned beyond the benchmark.</summary>
    public double Excess => Return - Benchmark;
}
