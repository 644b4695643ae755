using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>Purchases of a security that the same owner sold within days.</summary>
internal static class RoundTrips
{
    public static Measurement Find(IEnumerable<TradeFact> facts, AnomalyRequest request)
    {
        var measured = new Measurement();
        var held = new List<(string Member, int Days)>();
        var trips = new List<Trip>();
        var groups = facts.Where(fact => measured.Count(fact.Member, Reason(fact)))
            .GroupBy(fact => (fact.Member, fact.Owner, fact.Ticker));
        foreach (var group in groups)
            Follow(group, request, trips, held);
        var usual = held.GroupBy(one => one.Member, one => one.Days, StringComparer.Ordinal)
            .ToDictionary(days => days.Key, days => days.Order().Select(day => (double)day).ToArray(), StringComparer.Ordinal);
        foreach (var trip in trips)
            measured.Add(trip.Trades[0].Member, Make(trip, usual[trip.Trades[0].Member], request), trip.Trades);

        return measured;
    }

    /// <summary>Follows the purchases and sales of one security by one owner. On one day, purchases come before sales.</summary>
    private static void Follow(IEnumerable<TradeFact> trades, AnomalyRequest request, List<Trip> trips, List<(string Member, int Days)> held)
    {
        var open = new List<TradeFact>();
        var used = new HashSet<(long, long)>();
        foreach (var day in trades.GroupBy(fact => fact.TxDate!.Value).OrderBy(day => day.Key))
        {
            open.AddRange(day.Where(fact => fact.Kind == TxKind.Buy).OrderBy(fact => fact.Key));
            var sold = day.Where(fact => fact.Kind == TxKind.Sell).OrderBy(fact => fact.Key).ToList();
            if (sold.Count == 0 || open.Count == 0)
                continue;
            var longest = day.Key.DayNumber - open[0].TxDate!.Value.DayNumber;
            held.Add((sold[0].Member, longest));
            var bought = open.Where(fact => day.Key.DayNumber - fact.TxDate!.Value.DayNumber <= request.MaxDaysHeld && used.Add(fact.Key)).ToList();
            if (bought.Count > 0)
                trips.Add(new Trip([.. bought, .. sold], day.Key.DayNumber - bought[0].TxDate!.Value.DayNumber, longest));
            if (sold.Exists(fact => fact.IsFull))
                open.Clear();
        }
    }

    private static LeftOut Reason(TradeFact fact) =>
        fact.Kind is not (TxKind.Buy or TxKind.Sell) ? LeftOut.OtherType
        : fact.TxDate is null ? LeftOut.NoDate
        : fact.Ticker is null ? LeftOut.NoTicker
        : Securities.Reason(fact);

    private static Anomaly Make(Trip trip, double[] held, AnomalyRequest request)
    {
        double? usual = held.Length > 1 ? Outsizes.MedianWithout(held, trip.Longest) : null;
        var text = usual switch
        {
            null => "no other sale of the member after a purchase is known",
            { } days when held.Length == 2 => string.Create(CultureInfo.InvariantCulture, $"the member's other sale came {days:0} {(days == 1 ? "day" : "days")} after the first purchase that was open"),
            { } median => string.Create(CultureInfo.InvariantCulture, $"the member's {held.Length - 1:N0} other sales came {median:0.#} days (median) after the first purchase that was open"),
        };
        var bought = trip.Trades.Count(fact => fact.Kind == TxKind.Buy);
        return AnomalyMaker.Of(AnomalyKind.RoundTrip, trip.Trades) with
        {
            Score = request.MaxDaysHeld + 1 - trip.Days,
            ScoreUnit = "days below the limit",
            Measured = trip.Days,
            Baseline = usual,
            BaselineCount = held.Length - 1,
            Threshold = request.MaxDaysHeld,
            Explanation = string.Create(CultureInfo.InvariantCulture,
                $"{trip.Trades[0].Ticker} was bought on {trip.Trades[0].TxDate:yyyy-MM-dd}{(bought == 1 ? "" : $" and later, {bought} times in all,")} and sold on {trip.Trades[^1].TxDate:yyyy-MM-dd}, {trip.Days} {(trip.Days == 1 ? "day" : "days")} after the first purchase; {text}."),
        };
    }

    /// <summary>A round trip.</summary>
    /// <param name="Trades">Purchases, then the sales of a day.</param>
    /// <param name="Days">From the first of these purchases to the sale.</param>
    /// <param name="Longest">From the first purchase that was open, be it before the limit.</param>
    private sealed record Trip(IReadOnlyList<TradeFact> Trades, int Days, int Longest);
}
