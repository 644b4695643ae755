using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Returns;

/// <summary>Shows what came of single trades.</summary>
internal static class TradeReturns
{
    public static TradeReturn Of(EventReturn one, PerformanceRequest request)
    {
        var (trade, fact, isMeasured) = (one.Trade, one.Trade.Fact, one.LeftOut == LeftOut.No);
        return new TradeReturn
        {
            PoliticianId = fact.PoliticianId,
            Politician = fact.Politician,
            Party = fact.Party,
            Chamber = fact.Chamber,
            Owner = fact.Owner,
            TxType = request.IsSale ? "sell" : "buy",
            Ticker = fact.Ticker,
            Name = fact.Issuer ?? fact.Asset,
            Sector = fact.Sector,
            TxDate = Date(fact.TxDate),
            KnownOn = Date(fact.KnownOn),
            AmountLow = (decimal?)trade.Amount?.Low,
            Amount = trade.Weight > 0 ? (decimal)trade.Weight : null,
            AmountHigh = (decimal?)trade.Amount?.High,
            Lines = trade.Lines,
            From = request.From,
            Horizon = one.Horizon,
            StartDate = Date(one.Start),
            EndDate = Date(one.End),
            Return = isMeasured ? one.Return : null,
            Benchmark = IPrices.Market,
            BenchmarkReturn = isMeasured ? one.Benchmark : null,
            Excess = isMeasured ? one.Excess : null,
            LeftOutWhy = isMeasured ? null : LeftOutCounts.Words(one.LeftOut, 1),
        };
    }

    private static DateTime? Date(DateOnly? day) => day is { } known ? Iso.Date(known) : null;
}
