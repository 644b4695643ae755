using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>Transactions as users see them in answers.</summary>
internal static class AnswerTrades
{
    /// <summary>The trade of a fact.</summary>
    public static AnswerTrade Of(TradeFact fact) => new()
    {
        TxId = fact.TxId,
        LineId = fact.LineId,
        PoliticianId = fact.PoliticianId,
        Politician = fact.Politician,
        TxDate = fact.TxDate is { } traded ? Iso.Date(traded) : null,
        FiledOn = fact.FiledOn is { } filed ? Iso.Date(filed) : null,
        TxType = fact.Kind switch
        {
            TxKind.Buy => "buy",
            TxKind.Sell => "sell",
            TxKind.Exchange => "exchange",
            TxKind.Receive => "receive",
            _ => null,
        },
        Owner = fact.Owner,
        Ticker = fact.Ticker,
        Issuer = fact.Issuer ?? fact.Asset,
        Sector = fact.Sector,
        AmountLow = (decimal?)fact.Amount?.Low,
        AmountHigh = (decimal?)fact.Amount?.High,
    };
}
