using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>An item's rows, some of which could not be read: what could is stored, and the rest is noted.</summary>
internal sealed class PartlyReadBatch(Batch rows, string stream, string item, IReadOnlyList<UnreadableRow> unreadable, Uri? address) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        RowFailures.Note(session, stream, item, unreadable, address);
        return rows.Store(session);
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => rows.ReadBack(connection);
}
