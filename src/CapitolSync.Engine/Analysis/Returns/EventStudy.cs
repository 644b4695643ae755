using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries.Prices;

namespace CapitolSync.Engine.Analysis.Returns;

/// <summary>Measures trades by adjusted closes, against the benchmark over the same days.</summary>
internal sealed class EventStudy(IPrices prices, PerformanceStart from)
{
    private readonly Market _market = new(prices);

    /// <summary>What came of a trade over each horizon.</summary>
    public IEnumerable<EventReturn> Of(EventTrade trade, IEnumerable<int> horizons)
    {
        var (start, why) = Start(trade);
        return horizons.Select(horizon => start is { } close ? Of(trade, horizon, close) : new EventReturn(trade, horizon, why));
    }

    private (ClosingPrice? Close, LeftOut Why) Start(EventTrade trade)
    {
        if (trade.LeftOut != LeftOut.No)
            return (null, trade.LeftOut);
        if (!_market.IsKnown)
            return (null, LeftOut.NoBenchmark);
        var (ticker, day) = (trade.Fact.Ticker!, from == PerformanceStart.Trade ? trade.Fact.TxDate : trade.Fact.KnownOn);
        if (day is not { } known)
            return (null, LeftOut.NoDate);
        var close = from == PerformanceStart.Trade ? prices.OnOrBefore(ticker, known) : prices.After(ticker, known);
        if (close is { Adjusted: > 0 })
            return (close, LeftOut.No);
        // What was published last may have no close after that yet.
        return (null, from == PerformanceStart.Publication && !_market.Covers(known.AddDays(IPrices.MaxGapDays)) ? LeftOut.HorizonNotOver : LeftOut.NoPrice);
    }

    private EventReturn Of(EventTrade trade, int horizon, ClosingPrice start)
    {
        var last = (from == PerformanceStart.Trade ? trade.Fact.TxDate!.Value : start.Day).AddDays(horizon);
        if (!_market.Covers(last))
            return new EventReturn(trade, horizon, LeftOut.HorizonNotOver) { Start = start.Day };
        if (prices.OnOrBefore(trade.Fact.Ticker!, last) is not { Adjusted: > 0 } end || end.Day <= start.Day)
            return new EventReturn(trade, horizon, LeftOut.PricesEnd) { Start = start.Day };
        return _market.Return(start.Day, end.Day) is { } benchmark
            ? new EventReturn(trade, horizon, LeftOut.No) { Start = start.Day, End = end.Day, Return = (end.Adjusted!.Value / start.Adjusted!.Value) - 1, Benchmark = benchmark }
            : new EventReturn(trade, horizon, LeftOut.NoBenchmark) { Start = start.Day, End = end.Day };
    }
}
