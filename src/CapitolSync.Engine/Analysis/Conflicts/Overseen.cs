using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>What a member's committees oversaw on a day.</summary>
internal sealed class Overseen
{
    private readonly Dictionary<string, List<CommitteeSeat>> _seats = new(StringComparer.Ordinal);

    /// <param name="seats">The member's seats on that day.</param>
    /// <param name="map">Which committee oversees what.</param>
    /// <param name="isWanted">Which committees count.</param>
    public Overseen(IReadOnlyCollection<CommitteeSeat> seats, JurisdictionMap map, Predicate<string> isWanted)
    {
        HasSeats = seats.Count > 0;
        foreach (var seat in seats.Where(seat => isWanted(seat.Committee)))
        {
            foreach (var sector in map.SectorsOf(seat.Committee))
            {
                if (!_seats.TryGetValue(sector, out var list))
                    _seats.Add(sector, list = []);
                list.Add(seat);
            }
        }

        Sectors = [.. _seats.Keys.Order(StringComparer.Ordinal)];
        Key = string.Join(',', Sectors);
    }

    /// <summary>Whether the member sat on any committee.</summary>
    public bool HasSeats { get; }

    /// <summary>The sectors, in order.</summary>
    public IReadOnlyList<string> Sectors { get; }

    /// <summary>The sectors as a text, to group by.</summary>
    public string Key { get; }

    /// <summary>The seats on committees that oversee a sector.</summary>
    public IReadOnlyList<CommitteeSeat> Of(string sector) => _seats.GetValueOrDefault(sector) ?? [];

    /// <summary>Why a trade cannot be compared.</summary>
    public LeftOut Reason => !HasSeats ? LeftOut.NoSeat : Sectors.Count == 0 ? LeftOut.NoClaim : LeftOut.No;
}
