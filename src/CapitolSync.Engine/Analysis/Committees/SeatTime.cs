using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>When a seat counts as taken.</summary>
internal static class SeatTime
{
    /// <summary>The last day on which the member may have had the seat: the first list without the member, or the end of the Congress.</summary>
    public static DateOnly Until(this CommitteeSeat seat)
    {
        var end = Congresses.EndAfter(Iso.Day(seat.LastSeen));
        return seat.GoneBy is { } gone && Iso.Day(gone) < end ? Iso.Day(gone) : end;
    }

    /// <summary>From the first list that shows the member up to the first that does not, both included.</summary>
    public static bool Covers(this CommitteeSeat seat, DateOnly day) => Iso.Day(seat.FirstSeen) <= day && day <= seat.Until();

    /// <summary>A list of that day or a later one still shows the member.</summary>
    public static bool IsCertainOn(this CommitteeSeat seat, DateOnly day) => Iso.Day(seat.FirstSeen) <= day && day <= Iso.Day(seat.LastSeen);

    /// <summary>The seat as the lists up to one show it.</summary>
    /// <param name="seat">The seat as all lists show it.</param>
    /// <param name="list">The day of the last list that counts.</param>
    /// <returns><see langword="null"/> if it was not there yet.</returns>
    public static CommitteeSeat? KnownBy(this CommitteeSeat seat, DateOnly list)
    {
        var day = Iso.Date(list);
        return seat.FirstSeen > day ? null
            : seat.LastSeen <= day && !(seat.GoneBy > day) ? seat
            : seat with { LastSeen = seat.LastSeen < day ? seat.LastSeen : day, GoneBy = seat.GoneBy <= day ? seat.GoneBy : null };
    }
}
