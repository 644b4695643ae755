using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Returns;

/// <summary>A trade that is measured: all lines of one member, owner, security, day and type.</summary>
internal sealed class EventTrade
{
    /// <param name="lines">The lines.</param>
    /// <param name="leftOut">Why it cannot be measured, whatever the prices are.</param>
    public EventTrade(IEnumerable<TradeFact> lines, LeftOut leftOut)
    {
        var all = lines.OrderBy(line => line.KnownOn ?? DateOnly.MaxValue).ThenBy(line => line.Key).ToList();
        (Fact, Lines, LeftOut) = (all[0], all.Count, leftOut);
        var amounts = all.Select(line => line.Amount).OfType<Amount>().OrderBy(amount => amount.Low).ThenBy(amount => amount.High).ToList();
        if (amounts.Count > 0)
        {
            Amount = new Amount(amounts.Sum(amount => amount.Low), amounts.TrueForAll(amount => amount.High is not null) ? amounts.Sum(amount => amount.High) : null);
            Weight = amounts.Sum(amount => amount.Mid);
        }
    }

    /// <summary>The line that was known first.</summary>
    public TradeFact Fact { get; }

    /// <summary>How many lines it is.</summary>
    public int Lines { get; }

    /// <summary>USD, of all lines; null where none gives one.</summary>
    public Amount? Amount { get; }

    /// <summary>USD, the middles of the lines' ranges; 0 where none gives one.</summary>
    public double Weight { get; }

    /// <summary>Why it cannot be measured, whatever the prices are.</summary>
    public LeftOut LeftOut { get; }

    /// <summary>Makes trades of lines; each that cannot be measured stays one of its own.</summary>
    /// <param name="facts">Lines of one type, in any order.</param>
    public static IReadOnlyList<EventTrade> Of(IEnumerable<TradeFact> facts)
    {
        var trades = new List<EventTrade>();
        var lines = new Dictionary<(string, string, string, DateOnly), List<TradeFact>>();
        foreach (var fact in facts)
        {
            var why = WhyNot(fact);
            if (why != LeftOut.No)
                trades.Add(new EventTrade([fact], why));
            else if (lines.TryGetValue((fact.Member, fact.Owner, fact.Ticker!, fact.TxDate!.Value), out var same))
                same.Add(fact);
            else
                lines.Add((fact.Member, fact.Owner, fact.Ticker!, fact.TxDate!.Value), [fact]);
        }

        trades.AddRange(lines.Values.Select(same => new EventTrade(same, LeftOut.No)));
        return [.. trades.OrderBy(trade => trade.Fact.Ticker, StringComparer.Ordinal).ThenBy(trade => trade.Fact.TxDate).ThenBy(trade => trade.Fact.Member, StringComparer.Ordinal)
            .ThenBy(trade => trade.Fact.Owner, StringComparer.Ordinal).ThenBy(trade => trade.Fact.Key)];
    }

    private static LeftOut WhyNot(TradeFact fact) => fact switch
    {
        _ when AssetKinds.Of(fact.AssetKind) is not LeftOut.No and var kind => kind,
        { Ticker: null } => LeftOut.NoTicker,
        { TxDate: null } => LeftOut.NoDate,
        _ => LeftOut.No,
    };
}
