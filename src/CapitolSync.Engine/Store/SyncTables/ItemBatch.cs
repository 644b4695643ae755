using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>An item's rows, with which an earlier failure of the item is over.</summary>
internal sealed class ItemBatch(Batch rows, string stream, string item) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        FailureTable.Remove(session, stream, item);
        return rows.Store(session);
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => rows.ReadBack(connection);
}
