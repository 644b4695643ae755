using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>Trades many times larger than the median of the member's others. Sizes are the middles of the disclosed ranges.</summary>
internal static class Outsizes
{
    /// <summary>A median of fewer says little.</summary>
    public const int MinOthers = 5;

    public static Measurement Find(IEnumerable<TradeFact> facts, AnomalyRequest request)
    {
        var measured = new Measurement();
        var known = facts.Where(fact => measured.Count(fact.Member, fact.TxDate is null ? LeftOut.NoDate : fact.Amount is null ? LeftOut.NoAmount : LeftOut.No));
        foreach (var member in known.GroupBy(fact => fact.Member, StringComparer.Ordinal))
        {
            var sizes = member.Select(fact => fact.Amount!.Value.Mid).Order().ToArray();
            if (sizes.Length <= MinOthers)
            {
                measured.LeaveOut(member.Key, LeftOut.NoBaseline, sizes.Length);
                continue;
            }

            foreach (var fact in member)
            {
                var size = fact.Amount!.Value.Mid;
                var median = MedianWithout(sizes, size);
                if (size >= (double)request.MinSize && size >= request.MinMultiple * median && median > 0)
                    measured.Add(member.Key, Make(fact, size, median, sizes.Length - 1, request), [fact]);
            }
        }

        return measured;
    }

    /// <summary>The median of sizes without one of them.</summary>
    /// <param name="sizes">All, in order.</param>
    /// <param name="size">The one to leave out.</param>
    internal static double MedianWithout(double[] sizes, double size)
    {
        var without = Array.BinarySearch(sizes, size);
        var others = sizes.Length - 1;
        return (At((others - 1) / 2) + At(others / 2)) / 2;

        double At(int index) => sizes[index < without ? index : index + 1];
    }

    private static Anomaly Make(TradeFact fact, double size, double median, int others, AnomalyRequest request)
    {
        var amount = fact.Amount!.Value;
        var high = amount.High is { } most ? string.Create(CultureInfo.InvariantCulture, $" to {most / median:0.#}") : " or more";
        return AnomalyMaker.Of(AnomalyKind.Outsize, [fact]) with
        {
            Score = size / median,
            ScoreUnit = "times the median",
            Measured = size,
            Baseline = median,
            BaselineCount = others,
            Threshold = request.MinMultiple,
            Explanation = string.Create(CultureInfo.InvariantCulture,
                $"{size:N0} USD is {size / median:0.#} times the median of the member's {others:N0} other trades, {median:N0} USD; by the ends of the range, {amount.Low / median:0.#}{high} times."),
        };
    }
}
