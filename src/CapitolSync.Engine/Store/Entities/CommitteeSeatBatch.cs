using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities;

/// <summary>A list of the members of all committees. Who is not in it has left.</summary>
/// <param name="seats">Its seats, all of one day.</param>
/// <param name="day">The day.</param>
/// <param name="isWhole">Whether all of it could be read; if not, nobody has left.</param>
internal sealed class CommitteeSeatBatch(IReadOnlyList<CommitteeSeat> seats, DateOnly day, bool isWhole) : Batch
{
    /// <summary>How many members have left their committees. Valid once stored.</summary>
    public int Gone { get; private set; }

    public override StoredCounts Store(StoreSession session)
    {
        var counts = StoredCounts.None;
        foreach (var seat in seats)
            counts = counts.With(CommitteeSeatTable.See(session, seat));
        Gone = isWhole ? CommitteeSeatTable.EndOthers(session, day) : 0;
        if (isWhole)
            CommitteeSeatTable.SaveDay(session, day);
        return counts with { Updated = counts.Updated + Gone };
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => CommitteeSeatTable.SeenOn(connection, day);
}
