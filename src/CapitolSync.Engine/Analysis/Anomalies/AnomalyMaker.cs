using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>Makes the records that users see.</summary>
internal static class AnomalyMaker
{
    /// <summary>An anomaly of these trades, with who, what and when; the rest is the finder's.</summary>
    public static Anomaly Of(AnomalyKind kind, IReadOnlyList<TradeFact> facts)
    {
        var first = facts[0];
        var isOneMember = facts.All(fact => string.Equals(fact.Member, first.Member, StringComparison.Ordinal));
        var ticker = facts.All(fact => string.Equals(fact.Ticker, first.Ticker, StringComparison.Ordinal)) ? first.Ticker : null;
        var issuer = first.Issuer ?? first.Asset;
        return new Anomaly
        {
            Kind = kind,
            Score = 0,
            ScoreUnit = "",
            PoliticianId = isOneMember ? first.PoliticianId : null,
            Politician = isOneMember ? first.Politician : null,
            Party = isOneMember ? first.Party : null,
            Ticker = ticker,
            Issuer = ticker is not null || facts.All(fact => string.Equals(fact.Issuer ?? fact.Asset, issuer, StringComparison.Ordinal)) ? issuer : null,
            From = Iso.Date(facts.Min(fact => fact.TxDate!.Value)),
            To = Iso.Date(facts.Max(fact => fact.TxDate!.Value)),
            Measured = 0,
            BaselineCount = 0,
            Threshold = 0,
            AmountLow = facts.Sum(fact => (decimal)(fact.Amount?.Low ?? 0)),
            AmountHigh = facts.Any(fact => fact.Amount is { High: null }) ? null : facts.Sum(fact => (decimal)(fact.Amount?.High ?? 0)),
            Explanation = "",
            TradeCount = facts.Count,
            Trades = [.. facts.Select(AnswerTrades.Of)],
            LeftOut = 0,
        };
    }
}
