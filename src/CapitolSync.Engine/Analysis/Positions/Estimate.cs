namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>A number as each of the three runs over the ranges has it.</summary>
/// <param name="Low">In the low run.</param>
/// <param name="Mid">In the middle run.</param>
/// <param name="High">In the high run.</param>
internal readonly record struct Estimate(decimal Low, decimal Mid, decimal High)
{
    /// <summary>The least of the three: of a difference, that need not be the low run's.</summary>
    public decimal Least => Math.Min(Low, Math.Min(Mid, High));

    /// <summary>The most of the three.</summary>
    public decimal Most => Math.Max(Low, Math.Max(Mid, High));

    public static Estimate operator -(Estimate left, Estimate right) => new(left.Low - right.Low, left.Mid - right.Mid, left.High - right.High);
}
