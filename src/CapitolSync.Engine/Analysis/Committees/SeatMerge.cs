using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>Puts seats that are shipped and seats that were synced together.</summary>
internal static class SeatMerge
{
    /// <summary>Joins the seats of both.</summary>
    /// <param name="shipped">Those of the history.</param>
    /// <param name="lastList">The day of the history's last list.</param>
    /// <param name="synced">Those of the database.</param>
    /// <param name="days">The days on which lists were read, in order.</param>
    public static IEnumerable<CommitteeSeat> Join(IReadOnlyList<CommitteeSeat> shipped, DateOnly lastList, IReadOnlyList<CommitteeSeat> synced, IReadOnlyList<DateOnly> days)
    {
        if (synced.Count == 0)
            return shipped;
        // The first list that was read after the history ends says who is still there.
        DateTime? next = days.FirstOrDefault(day => day > lastList) is var later && later > lastList ? Iso.Date(later) : null;
        var all = synced.ToLookup(Key);
        return shipped
            .Select(seat => seat.GoneBy is null && next is { } day && !all[Key(seat)].Any(one => one.FirstSeen <= day && one.LastSeen >= day) ? seat with { GoneBy = day } : seat)
            .Concat(synced)
            .GroupBy(Key)
            .SelectMany(seats => Unite(seats.OrderBy(seat => seat.FirstSeen)));
    }

    private static (string Committee, string PoliticianId) Key(CommitteeSeat seat) => (seat.Committee, seat.PoliticianId);

    /// <summary>Seats of one member on one committee: those that overlap are one.</summary>
    private static IEnumerable<CommitteeSeat> Unite(IEnumerable<CommitteeSeat> seats)
    {
        CommitteeSeat? open = null;
        foreach (var seat in seats)
        {
            if (open is not null && (open.GoneBy is null || seat.FirstSeen <= open.GoneBy))
            {
                var newer = seat.LastSeen >= open.LastSeen ? seat : open;
                open = newer with { FirstSeen = open.FirstSeen, Politician = open.Politician ?? seat.Politician };
                continue;
            }

            if (open is not null)
                yield return open;
            open = seat;
        }

        if (open is not null)
            yield return open;
    }
}
