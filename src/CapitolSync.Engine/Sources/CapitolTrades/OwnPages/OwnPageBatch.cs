using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.OwnPages;

/// <summary>The data of one item's page.</summary>
internal sealed class OwnPageBatch<TDetail>(OwnPageStream<TDetail> stream, TDetail detail) : Batch, IPartlyRead
{
    public IReadOnlyList<UnreadableRow> Unreadable => (detail as IPartlyRead)?.Unreadable ?? [];

    public override StoredCounts Store(StoreSession session) => stream.Store(session, detail);

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => stream.ReadBack(connection, detail);
}
