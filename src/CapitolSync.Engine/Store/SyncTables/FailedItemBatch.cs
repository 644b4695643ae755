using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>What is known of an item that failed for good, and its failure.</summary>
internal sealed class FailedItemBatch(Batch rows, SyncFailure failure) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        var counts = rows.Store(session);
        FailureTable.Save(session, failure with { FailedAt = Iso.Instant(session.Now) });
        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => rows.ReadBack(connection);
}
