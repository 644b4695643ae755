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

    /// <summary>The seat as lists up to a day show it.</summary>
    /// <returns><see langword="null"/> if it was not there yet.</returns>
    public static CommitteeSeat? KnownOn(this CommitteeSeat seat, DateOnly day)
    {
        var date = Iso.Date(day);
        return seat.FirstSeen > date ? null : seat with
        {
            LastSeen = seat.LastSeen < date ? seat.LastSeen : date,
            GoneBy = seat.GoneBy <= date ? seat.GoneBy : null,
        };
    }
}
