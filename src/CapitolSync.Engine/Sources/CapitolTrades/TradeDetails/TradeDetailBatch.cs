using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>A trade's details; storing them is what takes it off the queue.</summary>
internal sealed class TradeDetailBatch(TradeDetail detail) : Batch, IPartlyRead
{
    public IReadOnlyList<UnreadableRow> Unreadable => detail.Unreadable;

    public override StoredCounts Store(StoreSession session) =>
        default(StoredCounts).With(TradeDetailTable.Store(session, detail));

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => TradeQuery.ByIds(connection, [detail.TxId]);
}
