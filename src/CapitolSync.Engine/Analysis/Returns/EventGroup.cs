using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Returns;

/// <summary>The trades of a group over one horizon, measured or left out.</summary>
internal sealed class EventGroup(string? id, string name, int horizon)
{
    private readonly List<EventReturn> _measured = [];
    private readonly LeftOutCounts _leftOut = new();

    /// <summary>How many are measured.</summary>
    public int Count => _measured.Count;

    public void Add(EventReturn one)
    {
        if (one.LeftOut == LeftOut.No)
            _measured.Add(one);
        else
            _leftOut.Add(one.LeftOut);
    }

    /// <summary>Its figures.</summary>
    public Performance ToPerformance(PerformanceGrouping groupBy, PerformanceRequest request)
    {
        var figures = new ReturnStatistics(_measured);
        return new Performance
        {
            GroupBy = groupBy.ToString(),
            Name = name,
            Id = id,
            TxType = request.IsSale ? "sell" : "buy",
            From = request.From,
            Horizon = horizon,
            Benchmark = IPrices.Market,
            Trades = _measured.Count,
            LeftOut = _leftOut.Total,
            NoPrice = _leftOut[LeftOut.NoPrice],
            PricesEnd = _leftOut[LeftOut.PricesEnd],
            NotOver = _leftOut[LeftOut.HorizonNotOver],
            LeftOutWhy = _leftOut.Describe(),
            Mean = figures.Mean,
            Median = figures.Median,
            WeightedMean = figures.WeightedMean,
            ShareAbove = figures.ShareAbove,
            StandardError = figures.StandardError,
            T = figures.T,
            MeanReturn = figures.MeanReturn,
            MeanBenchmarkReturn = figures.MeanBenchmark,
        };
    }
}
