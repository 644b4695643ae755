namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>What is known of an amount of money: the range that was disclosed.</summary>
/// <param name="Low">USD, the least it can have been.</param>
/// <param name="High">USD, the most; null for the last range, which has no upper end.</param>
internal readonly record struct Amount(double Low, double? High)
{
    /// <summary>USD, the middle of the range; its lower end where it has no upper one.</summary>
    public double Mid => High is { } high ? (Low + high) / 2 : Low;
}
