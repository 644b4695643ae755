using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities;

/// <summary>A list of the members of all committees. Who is not in it has left, unless the list cannot be whole.</summary>
/// <param name="seats">Its seats, all of one day.</param>
/// <param name="day">The day.</param>
/// <param name="isWhole">Whether all of it could be read; if not, nobody has left.</param>
internal sealed class CommitteeSeatBatch(IReadOnlyList<CommitteeSeat> seats, DateOnly day, bool isWhole) : Batch
{
    /// <summary>How many members have left their committees. Valid once stored.</summary>
    public int Gone { get; private set; }

    /// <summary>Why nobody has left, if more than half would have. Valid once stored.</summary>
    public Doubt? Doubt { get; private set; }

    public override StoredCounts Store(StoreSession session)
    {
        var counts = StoredCounts.None;
        Doubt = isWhole ? FindDoubt(session) : null;
        foreach (var seat in seats)
            counts = counts.With(CommitteeSeatTable.See(session, seat));
        var isBelieved = isWhole && Doubt is null;
        Gone = isBelieved ? CommitteeSeatTable.EndOthers(session, day) : 0;
        if (isBelieved)
            CommitteeSeatTable.SaveDay(session, day);
        return counts with { Updated = counts.Updated + Gone };
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => CommitteeSeatTable.SeenOn(connection, day);

    /// <summary>
    /// Seats of an earlier Congress are over, and while a new one fills its committees lists are made anew, committee by committee:
    /// from 2012 to 2026, more than a sixth of the seats left the file at once only then.
    /// </summary>
    private Doubt? FindDoubt(StoreSession session)
    {
        if (NewCongress.IsFilling(day))
            return null;
        Absentees.Of(CommitteeSeatTable.Open(session.Connection, NewCongress.Begin(day)), seats.Select(CommitteeSeatTable.Name).ToHashSet(StringComparer.Ordinal), out var doubt);
        return doubt;
    }
}
