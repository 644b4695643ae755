using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>
/// Trades that were filed after the deadline: 30 days after the member was told of it, at most 45 days after the trade
/// (5 U.S.C. 13105(l)). Where no notice is known, 45 days after the trade.
/// </summary>
internal static class LateFilings
{
    private const int DaysAfterNotice = 30, DaysAfterTrade = 45;

    /// <param name="facts">All trades.</param>
    /// <param name="request">The thresholds.</param>
    public static Measurement Find(IEnumerable<TradeFact> facts, AnomalyRequest request)
    {
        var measured = new Measurement();
        foreach (var fact in facts)
        {
            // What an amendment repeats was filed before.
            var filed = fact.FirstFiledOn < fact.FiledOn ? fact.FirstFiledOn : fact.FiledOn;
            if (!measured.Count(fact.Member, fact.TxDate is null ? LeftOut.NoDate : filed is null ? LeftOut.NoFilingDate : LeftOut.No))
                continue;
            var deadline = Deadline(fact.TxDate!.Value, fact.NotifiedOn);
            if (filed!.Value.DayNumber - deadline.DayNumber is var late && late >= request.MinDaysLate)
                measured.Add(fact.Member, Make(fact, filed.Value, deadline, late, request), [fact]);
        }

        return measured;
    }

    /// <summary>The last day on which a trade can be filed in time.</summary>
    internal static DateOnly Deadline(DateOnly traded, DateOnly? notified)
    {
        var latest = traded.AddDays(DaysAfterTrade);
        // Nobody is told before the trade: a notice of an earlier day is a misprint.
        var byNotice = (notified < traded ? traded : notified)?.AddDays(DaysAfterNotice);
        return byNotice < latest ? byNotice.Value : latest;
    }

    private static Anomaly Make(TradeFact fact, DateOnly filed, DateOnly deadline, int late, AnomalyRequest request)
    {
        var (traded, days) = (fact.TxDate!.Value, filed.DayNumber - fact.TxDate.Value.DayNumber);
        var allowed = deadline.DayNumber - traded.DayNumber;
        var why = allowed >= DaysAfterTrade ? "45 days after the trade"
            : fact.NotifiedOn < traded ? string.Create(CultureInfo.InvariantCulture, $"30 days after the trade, since the notice is dated before it ({fact.NotifiedOn:yyyy-MM-dd})")
            : string.Create(CultureInfo.InvariantCulture, $"30 days after the notice of {fact.NotifiedOn:yyyy-MM-dd}");
        return AnomalyMaker.Of(AnomalyKind.Late, [fact]) with
        {
            Score = late,
            ScoreUnit = "days late",
            Measured = days,
            Baseline = allowed,
            BaselineCount = 1,
            Threshold = request.MinDaysLate,
            Explanation = string.Create(CultureInfo.InvariantCulture,
                $"Traded on {traded:yyyy-MM-dd} and filed {days:N0} days later, on {filed:yyyy-MM-dd}; due on {deadline:yyyy-MM-dd}, {why}: {late:N0} {(late == 1 ? "day" : "days")} late."),
        };
    }
}
