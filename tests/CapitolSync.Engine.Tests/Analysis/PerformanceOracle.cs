namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>Excess returns computed the long way, by looking through all prices of a world. Shares no code with the engine.</summary>
internal sealed class PerformanceOracle(World world, DateOnly asOf, string type, bool fromPublication, int horizon)
{
    /// <summary>One trade: whose and of what, its excess return or why there is none, and its weight.</summary>
    public sealed record Outcome(string Member, string Owner, string Ticker, DateOnly Day, double? Excess, double Weight, int Lines);

    /// <summary>All trades of the type that can be measured at all, measured or not.</summary>
    public List<Outcome> Outcomes() =>
    [
        .. world.Trades.Where(trade => trade.Known <= asOf && trade.Type == type && trade.Kind is ("stock" or "etf"))
            .GroupBy(trade => (trade.Member, trade.Owner, Ticker: World.Current(trade.Ticker), trade.Day))
            .Select(group => new Outcome(group.Key.Member, group.Key.Owner, group.Key.Ticker, group.Key.Day, Excess(group.Key.Ticker, group.Key.Day, group.Min(trade => trade.Known)), group.Sum(Middle), group.Count())),
    ];

    private double Middle(WorldTrade trade) => trade.BandOn(asOf) is var (low, high) ? (low + (high ?? low)) / 2 : 0;

    private double? Excess(string ticker, DateOnly traded, DateOnly known)
    {
        var closes = Known(ticker);
        var start = fromPublication
            ? closes.Find(one => one.Day > known && one.Day <= known.AddDays(7))
            : closes.FindLast(one => one.Day <= traded && one.Day >= traded.AddDays(-7));
        if (start is null)
            return null;
        var end = (fromPublication ? start.Day : traded).AddDays(horizon);
        // Over, if the market has a close that day or later; a weekend changes nothing.
        var lastWeekday = end.DayOfWeek switch { DayOfWeek.Saturday => end.AddDays(-1), DayOfWeek.Sunday => end.AddDays(-2), _ => end };
        if (Known("SPY")[^1].Day < lastWeekday)
            return null;
        var last = closes.FindLast(one => one.Day <= end && one.Day >= end.AddDays(-7));
        return last is null || last.Day <= start.Day ? null : (last.Adjusted / start.Adjusted) - (Market(last.Day) / Market(start.Day));
    }

    private double Market(DateOnly day) => Known("SPY").FindLast(one => one.Day <= day)!.Adjusted;

    private List<WorldPrice> Known(string ticker) => world.Prices.FindAll(one => one.Ticker == ticker && one.Day <= asOf);
}
