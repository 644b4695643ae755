using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Analysis.Statistics;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>How members' shares of overlaps compare with their chambers'.</summary>
internal static class ConflictSummaries
{
    /// <param name="facts">The trades of the chambers.</param>
    /// <param name="isWanted">Whose trades are summed up.</param>
    /// <param name="seats">Who sat where.</param>
    public static IEnumerable<CommitteeConflictSummary> Find(IReadOnlyCollection<TradeFact> facts, Predicate<TradeFact> isWanted, SeatFinder seats)
    {
        var comparable = facts.Where(fact => SeatFinder.Reason(fact) == LeftOut.No).ToLookup(fact => fact.PoliticianId, StringComparer.Ordinal);
        var chambers = new SectorCounts(comparable.SelectMany(member => member));
        return facts.Where(fact => fact.PoliticianId is not null && isWanted(fact))
            .GroupBy(fact => fact.PoliticianId!, StringComparer.Ordinal)
            .Select(member => Summarize(member.Key, [.. member.OrderBy(fact => fact.TxDate).ThenBy(fact => fact.Key)], comparable[member.Key], chambers, seats))
            .OrderBy(summary => summary.Probability ?? 2).ThenByDescending(summary => summary.Overlaps).ThenBy(summary => summary.PoliticianId, StringComparer.Ordinal);
    }

    /// <param name="id">The member.</param>
    /// <param name="facts">The member's trades that are wanted.</param>
    /// <param name="all">All trades of the member that can be compared: none of them is the chamber's other members'.</param>
    /// <param name="chambers">The chambers' trades.</param>
    /// <param name="seats">Who sat where.</param>
    private static CommitteeConflictSummary Summarize(string id, List<TradeFact> facts, IEnumerable<TradeFact> all, SectorCounts chambers, SeatFinder seats)
    {
        var leftOut = new LeftOutCounts();
        var compared = new List<(TradeFact Fact, Overseen Overseen)>();
        foreach (var fact in facts)
        {
            var reason = SeatFinder.Reason(fact);
            var overseen = reason == LeftOut.No ? seats.Of(fact) : null;
            leftOut.Add(overseen?.Reason ?? reason);
            if (overseen?.Reason == LeftOut.No)
                compared.Add((fact, overseen));
        }

        var own = new SectorCounts(compared.Count == 0 ? [] : all);
        var trials = compared.GroupBy(one => (Chamber: one.Fact.Chamber ?? "", one.Overseen.Key))
            .Select(group => Trial(group.Key.Chamber, [.. group], chambers, own)).ToList();
        var known = trials.Where(trial => trial.P is not null).ToList();
        var (trades, overlaps) = (trials.Sum(trial => trial.Trades), trials.Sum(trial => trial.Overlaps));
        var (knownTrades, knownOverlaps) = (known.Sum(trial => trial.Trades), known.Sum(trial => trial.Overlaps));
        double? expected = knownTrades == 0 ? null : known.Sum(trial => trial.Trades * trial.P!.Value) / knownTrades;
        var hits = compared.Where(one => one.Overseen.Of(one.Fact.Sector!).Count > 0).ToList();
        var newest = facts[^1];
        return new CommitteeConflictSummary
        {
            PoliticianId = id,
            Politician = newest.Politician,
            Party = newest.Party,
            Chamber = newest.Chamber,
            Trades = trades,
            Overlaps = overlaps,
            Uncertain = hits.Count(one => !one.Overseen.Of(one.Fact.Sector!).Any(seat => Committees.SeatTime.IsCertainOn(seat, one.Fact.TxDate!.Value))),
            Share = trades == 0 ? null : (double)overlaps / trades,
            ChamberShare = expected,
            ChamberTrades = known.Select(trial => trial.Chamber).Distinct(StringComparer.Ordinal).Sum(chamber => chambers.Total(chamber) - own.Total(chamber)),
            Lift = expected > 0 ? (double)knownOverlaps / knownTrades / expected : null,
            Probability = knownTrades == 0 ? null : PoissonBinomial.AtLeast(knownOverlaps, known.Select(trial => (trial.Trades, trial.P!.Value))),
            Committees = [.. hits.SelectMany(one => one.Overseen.Of(one.Fact.Sector!)).CountBy(seat => seat.Committee, StringComparer.Ordinal)
                .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key)],
            LeftOut = leftOut.Total,
            NoClaim = leftOut[LeftOut.NoClaim],
            LeftOutWhy = leftOut.Describe(),
        };
    }

    /// <summary>Trades under the same committees' eyes: how many there are, overlap, and would by the chamber's other trades.</summary>
    private static (string Chamber, int Trades, int Overlaps, double? P) Trial(
        string chamber, List<(TradeFact Fact, Overseen Overseen)> trades, SectorCounts chambers, SectorCounts own)
    {
        var sectors = trades[0].Overseen.Sectors;
        var others = chambers.Total(chamber) - own.Total(chamber);
        double? p = others == 0 ? null : (double)sectors.Sum(sector => chambers.Of(chamber, sector) - own.Of(chamber, sector)) / others;
        return (chamber, trades.Count, trades.Count(one => one.Overseen.Of(one.Fact.Sector!).Count > 0), p);
    }
}
