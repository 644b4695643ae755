using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>Finds what is unusual about trades.</summary>
public static class AnomalyQuery
{
    /// <summary>Finds anomalies, kind by kind, the highest scores first.</summary>
    /// <param name="database">Where the trades are.</param>
    /// <param name="request">Which, and what counts as one.</param>
    /// <param name="tell">Told, for each kind, how many trades were measured and which were left out.</param>
    public static IEnumerable<Anomaly> Read(Database database, AnomalyRequest request, Action<AnswerNote> tell)
    {
        var found = ReadAll(database, request, tell).Skip((int)Math.Min(request.Filter.Skip, int.MaxValue));
        return request.Filter.First is { } first ? found.Take((int)Math.Min(first, int.MaxValue)) : found;
    }

    private static IEnumerable<Anomaly> ReadAll(Database database, AnomalyRequest request, Action<AnswerNote> tell)
    {
        var facts = TradeFacts.Read(database, new TradeFilter(), request.AsOf).ToList();
        var asked = TradeSubject.Narrow(request.Filter with { Skip = 0, First = null }, request.Subjects);
        var wanted = asked.Contains(new TradeFilter()) ? null : TradeFacts.Read(database, asked, request.AsOf).Select(fact => fact.Key).ToHashSet();
        using var prices = new StoredPrices(database, request.AsOf);
        foreach (var kind in request.Kinds.Count > 0 ? request.Kinds.Distinct() : Enum.GetValues<AnomalyKind>())
        {
            var measured = kind switch
            {
                AnomalyKind.Late => LateFilings.Find(facts, request),
                AnomalyKind.Burst => Bursts.Find(facts, request),
                AnomalyKind.Cluster => Clusters.Find(facts, request),
                AnomalyKind.PreMove => PreMoves.Find(facts, prices, request),
                AnomalyKind.Outsize => Outsizes.Find(facts, request),
                AnomalyKind.RoundTrip => RoundTrips.Find(facts, request),
                _ => throw new ArgumentOutOfRangeException(nameof(request)),
            };
            tell(measured.LeftOut.Note(measured.Seen, "measured", $"{kind}: "));
            foreach (var anomaly in measured.Anomalies(fact => wanted is null || wanted.Contains(fact.Key)))
                yield return anomaly;
        }
    }
}
