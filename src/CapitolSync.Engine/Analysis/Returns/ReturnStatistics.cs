namespace CapitolSync.Engine.Analysis.Returns;

/// <summary>The figures of some excess returns. What cannot be computed is null, never not a number.</summary>
internal sealed class ReturnStatistics
{
    /// <param name="returns">Measured trades, in an order that does not depend on how they were read.</param>
    public ReturnStatistics(IReadOnlyList<EventReturn> returns)
    {
        var count = returns.Count;
        if (count == 0)
            return;
        var excess = returns.Select(one => one.Excess).Order().ToList();
        var mean = excess.Sum() / count;
        Mean = mean;
        Median = (excess[(count - 1) / 2] + excess[count / 2]) / 2;
        ShareAbove = excess.Count(one => one > 0) / (double)count;
        MeanReturn = returns.Sum(one => one.Return) / count;
        MeanBenchmark = returns.Sum(one => one.Benchmark) / count;
        var weights = returns.Sum(one => one.Trade.Weight);
        if (weights > 0)
            WeightedMean = returns.Sum(one => one.Trade.Weight * one.Excess) / weights;
        if (count < 2)
            return;
        // Equal returns have none, whatever the error of the arithmetic.
        StandardError = excess[^1] > excess[0] ? Math.Sqrt(excess.Sum(one => (one - mean) * (one - mean)) / (count - 1) / count) : 0;
        if (StandardError > 0)
            T = mean / StandardError;
    }

    public double? Mean { get; }

    public double? Median { get; }

    public double? WeightedMean { get; }

    public double? ShareAbove { get; }

    public double? StandardError { get; }

    public double? T { get; }

    public double? MeanReturn { get; }

    public double? MeanBenchmark { get; }
}
