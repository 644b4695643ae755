using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>
/// Trades after which the price moved in the trader's favor, against the market, by many standard deviations of what that
/// ticker did over as many trading days before.
/// </summary>
internal static class PreMoves
{
    /// <summary>Earlier moves that make the baseline, at most and at least; they do not overlap.</summary>
    public const int MaxMoves = 25, MinMoves = 12;

    public static Measurement Find(IEnumerable<TradeFact> facts, IPrices prices, AnomalyRequest request)
    {
        var measured = new Measurement();
        var market = new MarketMoves(prices, request.MoveDays);
        // Several lots on a day are one trade.
        var trades = facts.Where(fact => measured.Count(fact.Member, Reason(fact)))
            .GroupBy(fact => (fact.Member, fact.Ticker, fact.Kind, fact.TxDate))
            .OrderBy(trade => trade.Key.Ticker, StringComparer.Ordinal).ThenBy(trade => trade.Key.TxDate);
        foreach (var trade in trades)
        {
            List<TradeFact> lots = [.. trade.OrderBy(fact => fact.Key)];
            var reason = Measure(lots, market, request, out var anomaly);
            measured.LeaveOut(lots[0].Member, reason, lots.Count);
            if (anomaly is not null)
                measured.Add(lots[0].Member, anomaly, lots);
        }

        return measured;
    }

    private static LeftOut Measure(List<TradeFact> lots, MarketMoves market, AnomalyRequest request, out Anomaly? anomaly)
    {
        anomaly = null;
        var (ticker, day) = (lots[0].Ticker!, lots[0].TxDate!.Value);
        if (market.IndexOf(day) is not { } start)
            return LeftOut.NoBenchmark;
        var reason = market.Move(ticker, start, out var move);
        if (reason != LeftOut.No)
            return reason;
        var favor = lots[0].Kind == TxKind.Buy ? move : -move;
        if (market.Usual(ticker, start, favor, request.MinDeviations) is not { } usual)
            return LeftOut.NoBaseline;
        if (usual.Deviation is { } deviation && favor / deviation >= request.MinDeviations)
            anomaly = Make(lots, favor, deviation, usual.Count, request);
        return LeftOut.No;
    }

    private static LeftOut Reason(TradeFact fact) =>
        fact.Kind is not (TxKind.Buy or TxKind.Sell) ? LeftOut.OtherType
        : fact.TxDate is null ? LeftOut.NoDate
        : fact.Ticker is null ? LeftOut.NoTicker
        : Securities.Reason(fact);

    private static Anomaly Make(List<TradeFact> lots, double favor, double deviation, int count, AnomalyRequest request) => AnomalyMaker.Of(AnomalyKind.PreMove, lots) with
    {
        Score = favor / deviation,
        ScoreUnit = "standard deviations",
        Measured = favor,
        Baseline = deviation,
        BaselineCount = count,
        Threshold = request.MinDeviations,
        Explanation = string.Create(CultureInfo.InvariantCulture,
            $"In {request.MoveDays} trading days after the {(lots[0].Kind == TxKind.Buy ? "purchase" : "sale")} of {lots[0].TxDate:yyyy-MM-dd}, {lots[0].Ticker} {(lots[0].Kind == TxKind.Buy ? "gained" : "lost")} {favor * 100:0.#} % against {IPrices.Market}: {favor / deviation:0.#} standard deviations of its {count} moves before."),
    };
}
