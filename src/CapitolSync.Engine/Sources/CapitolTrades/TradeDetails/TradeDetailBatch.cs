using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>A trade's details; storing them is what takes it off the queue.</summary>
internal sealed class TradeDetailBatch(TradeDetail detail) : Batch
{
    public override StoredCounts Store(StoreSession session) =>
        default(StoredCounts).With(TradeDetailTable.Store(session, detail));

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => TradeQuery.ByIds(connection, [detail.TxId]);
}
