using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>Adds up positions by member, ticker, sector or party.</summary>
internal static class PositionTotals
{
    /// <summary>The totals, largest value first.</summary>
    /// <param name="positions">The positions.</param>
    /// <param name="leftOut">The transactions that are in none of them.</param>
    /// <param name="groupBy">By what.</param>
    public static IEnumerable<PositionTotal> Of(IEnumerable<Position> positions, IEnumerable<(TradeFact Fact, LeftOut Why)> leftOut, PositionGrouping groupBy)
    {
        var groups = positions.GroupBy(position => Key(position, groupBy), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var missing = leftOut.GroupBy(one => Key(one.Fact, groupBy), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return groups.Keys.Union(missing.Keys, StringComparer.Ordinal)
            .Select(key => Total(groups.GetValueOrDefault(key) ?? [], missing.GetValueOrDefault(key) ?? [], groupBy))
            .OrderByDescending(total => total.Value).ThenBy(total => total.Name, StringComparer.Ordinal).ThenBy(total => total.PoliticianId, StringComparer.Ordinal);
    }

    private static string Key(Position position, PositionGrouping groupBy) => groupBy switch
    {
        PositionGrouping.Politician => position.PoliticianId ?? $"?{position.Politician}",
        PositionGrouping.Ticker => position.Ticker,
        PositionGrouping.Sector => position.Sector ?? "",
        _ => position.Party ?? "",
    };

    private static string Key(TradeFact fact, PositionGrouping groupBy) => groupBy switch
    {
        PositionGrouping.Politician => fact.Member,
        PositionGrouping.Ticker => fact.Ticker ?? "",
        PositionGrouping.Sector => fact.Sector ?? "",
        _ => fact.Party ?? "",
    };

    private static string? Name(string? politician, string key, PositionGrouping groupBy) => groupBy == PositionGrouping.Politician ? politician : key;

    private static PositionTotal Total(List<Position> positions, List<(TradeFact Fact, LeftOut Why)> missing, PositionGrouping groupBy)
    {
        var leftOut = new LeftOutCounts();
        foreach (var (_, why) in missing)
            leftOut.Add(why);
        var name = positions is [var position, ..] ? Name(position.Politician, Key(position, groupBy), groupBy) : Name(missing[0].Fact.Politician, Key(missing[0].Fact, groupBy), groupBy);
        var isTicker = groupBy == PositionGrouping.Ticker;
        return new PositionTotal
        {
            GroupBy = groupBy.ToString(),
            Name = name ?? "",
            PoliticianId = groupBy == PositionGrouping.Politician ? positions.FirstOrDefault()?.PoliticianId ?? missing.FirstOrDefault().Fact?.PoliticianId : null,
            Positions = positions.Count,
            Closed = positions.Count(one => one.IsClosed),
            Politicians = positions.Select(one => one.PoliticianId ?? one.Politician).Distinct(StringComparer.Ordinal).Count(),
            Tickers = positions.Select(one => one.Ticker).Distinct(StringComparer.Ordinal).Count(),
            SharesLow = isTicker ? positions.Sum(one => one.SharesLow) : null,
            Shares = isTicker ? positions.Sum(one => one.Shares) : null,
            SharesHigh = isTicker ? positions.Sum(one => one.SharesHigh) : null,
            CostLow = positions.Sum(one => one.CostLow),
            Cost = positions.Sum(one => one.Cost),
            CostHigh = positions.Sum(one => one.CostHigh),
            ValueLow = positions.Sum(one => one.ValueLow),
            Value = positions.Sum(one => one.Value),
            ValueHigh = positions.Sum(one => one.ValueHigh),
            UnrealizedLow = positions.Sum(one => one.UnrealizedLow),
            Unrealized = positions.Sum(one => one.Unrealized),
            UnrealizedHigh = positions.Sum(one => one.UnrealizedHigh),
            RealizedLow = positions.Sum(one => one.RealizedLow),
            Realized = positions.Sum(one => one.Realized),
            RealizedHigh = positions.Sum(one => one.RealizedHigh),
            Oversold = positions.Count(one => one.IsOversold),
            Stale = positions.Count(one => one is { IsStale: true, IsClosed: false }),
            Trades = positions.Sum(one => one.Trades),
            LeftOut = leftOut.Total,
            LeftOutWhy = leftOut.Describe(),
        };
    }
}
