using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>Weeks, Monday to Sunday, in which a member traded far more often than in the 52 weeks before.</summary>
internal static class Bursts
{
    public static Measurement Find(IReadOnlyCollection<TradeFact> facts, AnomalyRequest request)
    {
        var measured = new Measurement();
        var first = RateBaseline.First(facts);
        foreach (var member in facts.Where(fact => measured.Count(fact.Member, fact.TxDate is null ? LeftOut.NoDate : LeftOut.No)).GroupBy(fact => fact.Member, StringComparer.Ordinal))
        {
            var days = member.Select(fact => fact.TxDate!.Value.DayNumber).Order().ToArray();
            foreach (var week in member.GroupBy(fact => Monday(fact.TxDate!.Value)))
            {
                var trades = week.OrderBy(fact => fact.TxDate).ThenBy(fact => fact.Key).ToList();
                if (trades.Count < request.MinTrades)
                    continue;
                var baseline = RateBaseline.Of(Between(days, week.Key.DayNumber - RateBaseline.YearDays, week.Key.DayNumber), week.Key, first);
                var log = baseline.LogAtLeast(trades.Count);
                if (log <= Math.Log(request.MaxProbability))
                    measured.Add(member.Key, Make(trades, week.Key, baseline, log, request), trades);
            }
        }

        return measured;
    }

    /// <summary>The Monday of a day's week.</summary>
    internal static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static int Between(int[] days, int from, int before) => LowerBound(days, before) - LowerBound(days, from);

    private static int LowerBound(int[] days, int day)
    {
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days[middle] < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static Anomaly Make(List<TradeFact> trades, DateOnly monday, RateBaseline baseline, double log, AnomalyRequest request) => AnomalyMaker.Of(AnomalyKind.Burst, trades) with
    {
        Score = -log / Math.Log(10),
        ScoreUnit = "-log10 of the probability",
        Measured = trades.Count,
        Baseline = baseline.Expected,
        BaselineCount = baseline.Count,
        Threshold = request.MinTrades,
        Probability = Math.Exp(log),
        Explanation = string.Create(CultureInfo.InvariantCulture,
            $"{trades.Count:N0} trades in the week of {monday:yyyy-MM-dd}; {Describe(baseline)}. By chance: {Math.Exp(log):G2}."),
    };

    private static string Describe(RateBaseline baseline) => baseline.Count == 0
        ? "none are known of the year before, so one a year was assumed"
        : string.Create(CultureInfo.InvariantCulture, $"{baseline.Count:N0} in the {baseline.Weeks} weeks before, or {baseline.Expected:0.##} a week");
}
