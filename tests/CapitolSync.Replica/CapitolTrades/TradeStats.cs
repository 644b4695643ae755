namespace CapitolSync.Replica.CapitolTrades;

/// <summary>What the site says of an issuer's or a politician's trades. <paramref name="Counterparts"/> are the others.</summary>
internal sealed record TradeStats(int Trades, int Counterparts, long Volume, DateOnly? LastTraded)
{
    public static TradeStats None { get; } = new(0, 0, 0, null);

    public static TradeStats Of<T>(IEnumerable<ReplicaTrade> trades, Func<ReplicaTrade, T> counterpart)
    {
        var list = trades.ToList();
        return new TradeStats(
            list.Count,
            list.Select(counterpart).Distinct().Count(),
            list.Sum(t => t.Value),
            list.Max(t => t.TxDate));
    }
}
