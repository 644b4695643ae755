namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>Filings that report the same transaction twice, as some 3 % of the rows of real ones do.</summary>
internal static class Twins
{
    /// <summary>The trades, some of which equal the one before in all but the ID.</summary>
    public static List<ReplicaTrade> Among(IReadOnlyList<ReplicaTrade> trades, Dice dice)
    {
        var result = new List<ReplicaTrade>(trades.Count);
        foreach (var trade in trades)
        {
            var before = result.Count > 0 ? result[^1] : null;
            var isTwin = before is not null && before.PubDate == trade.PubDate && before.PoliticianId == trade.PoliticianId && dice.Chance(0.04);
            result.Add(isTwin ? before! with { TxId = trade.TxId } : trade);
        }

        return result;
    }
}
