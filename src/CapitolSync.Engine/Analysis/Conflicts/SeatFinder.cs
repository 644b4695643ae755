using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>Finds what members' committees oversaw on the days of their trades.</summary>
internal sealed class SeatFinder(CommitteeBook book, JurisdictionMap map, Predicate<string> isWanted)
{
    private static readonly HashSet<string> NoSector = new(StringComparer.Ordinal) { "", "other" };

    private readonly Dictionary<(string Member, DateOnly Day), Overseen> _days = [];

    /// <summary>Why a trade cannot be compared at all.</summary>
    public static LeftOut Reason(TradeFact fact) =>
        fact.PoliticianId is null ? LeftOut.NoMember
        : fact.TxDate is null ? LeftOut.NoDate
        : NoSector.Contains(fact.Sector ?? "") ? LeftOut.NoSector
        : LeftOut.No;

    /// <summary>What the member's committees oversaw on the day of a trade.</summary>
    public Overseen Of(TradeFact fact)
    {
        var key = (fact.PoliticianId!, fact.TxDate!.Value);
        if (!_days.TryGetValue(key, out var overseen))
            _days.Add(key, overseen = new Overseen([.. book.SeatsOf(key.Item1, key.Item2)], map, isWanted));
        return overseen;
    }
}
