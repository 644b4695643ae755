using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>An issuer's page; storing it is what takes the issuer off the queue.</summary>
internal sealed class IssuerDetailBatch(IssuerDetail detail) : Batch, IPartlyRead
{
    public IReadOnlyList<UnreadableRow> Unreadable => detail.Unreadable;

    public override StoredCounts Store(StoreSession session) =>
        default(StoredCounts).With(IssuerDetailTable.Store(session, detail));

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => IssuerQuery.ByIds(connection, [detail.Issuer.IssuerId]);
}
