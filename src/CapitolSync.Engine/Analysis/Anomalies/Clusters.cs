using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>Several members who bought, or sold, the same ticker within days, far more than usual for that ticker.</summary>
internal static class Clusters
{
    public static Measurement Find(IReadOnlyCollection<TradeFact> facts, AnomalyRequest request)
    {
        var measured = new Measurement();
        var first = RateBaseline.First(facts);
        var groups = facts.Where(fact => measured.Count(fact.Ticker ?? "", Reason(fact)))
            .GroupBy(fact => (fact.Ticker, fact.Kind));
        foreach (var group in groups)
        {
            var trades = group.OrderBy(fact => fact.TxDate).ThenBy(fact => fact.Key).ToList();
            foreach (var window in Windows(trades, request))
                Measure(measured, trades, window, first, request);
        }

        return measured;
    }

    /// <summary>The best windows: those with most members first, then the earliest; none overlaps a better one.</summary>
    internal static IEnumerable<List<TradeFact>> Windows(List<TradeFact> trades, AnomalyRequest request)
    {
        var candidates = new List<(DateOnly Start, int Members, int At, int Count)>();
        var end = 0;
        for (var at = 0; at < trades.Count; at++)
        {
            var start = trades[at].TxDate!.Value;
            if (at > 0 && trades[at - 1].TxDate == start)
                continue;
            while (end < trades.Count && trades[end].TxDate < start.AddDays(request.ClusterDays))
                end++;
            var members = trades.Skip(at).Take(end - at).Select(fact => fact.Member).Distinct(StringComparer.Ordinal).Count();
            if (members >= request.MinMembers)
                candidates.Add((start, members, at, end - at));
        }

        var taken = new List<DateOnly>();
        foreach (var one in candidates.OrderByDescending(one => one.Members).ThenBy(one => one.Start))
        {
            if (taken.Exists(day => Math.Abs(day.DayNumber - one.Start.DayNumber) < request.ClusterDays))
                continue;
            taken.Add(one.Start);
            yield return trades.GetRange(one.At, one.Count);
        }
    }

    private static void Measure(Measurement measured, List<TradeFact> trades, List<TradeFact> window, DateOnly first, AnomalyRequest request)
    {
        var start = window[0].TxDate!.Value;
        var members = Members(window);
        // Members in each seven days of the year before, counted back from the window.
        var before = trades.Where(fact => fact.TxDate < start && fact.TxDate >= start.AddDays(-RateBaseline.YearDays))
            .GroupBy(fact => (start.DayNumber - 1 - fact.TxDate!.Value.DayNumber) / 7)
            .Sum(week => Members(week));
        var baseline = RateBaseline.Of(before, start, first);
        // A longer window has as many more.
        var expected = baseline.Expected * request.ClusterDays / 7;
        var log = Statistics.Poisson.LogAtLeast(members, expected);
        if (log <= Math.Log(request.MaxProbability))
            measured.Add(window[0].Ticker!, Make(window, members, baseline, expected, log, request), window);
    }

    private static int Members(IEnumerable<TradeFact> facts) => facts.Select(fact => fact.Member).Distinct(StringComparer.Ordinal).Count();

    private static LeftOut Reason(TradeFact fact) =>
        fact.Kind is not (TxKind.Buy or TxKind.Sell) ? LeftOut.OtherType
        : fact.Ticker is null ? LeftOut.NoTicker
        : fact.TxDate is null ? LeftOut.NoDate
        : Securities.Reason(fact);

    private static Anomaly Make(List<TradeFact> window, int members, RateBaseline baseline, double expected, double log, AnomalyRequest request)
    {
        var usual = baseline.Count == 0
            ? "none are known of the year before, so one a year was assumed"
            : string.Create(CultureInfo.InvariantCulture, $"{expected:0.##} are usual, by the {baseline.Weeks} weeks before");
        var what = window[0].Kind == TxKind.Buy ? "bought" : "sold";
        return AnomalyMaker.Of(AnomalyKind.Cluster, window) with
        {
            Score = -log / Math.Log(10),
            ScoreUnit = "-log10 of the probability",
            PoliticianId = null,
            Politician = null,
            Party = null,
            Measured = members,
            Baseline = expected,
            BaselineCount = baseline.Count,
            Threshold = request.MinMembers,
            Probability = Math.Exp(log),
            Explanation = string.Create(CultureInfo.InvariantCulture,
                $"{members} members {what} {window[0].Ticker} between {window[0].TxDate:yyyy-MM-dd} and {window[^1].TxDate:yyyy-MM-dd}; {usual}. By chance: {Math.Exp(log):G2}."),
        };
    }
}
