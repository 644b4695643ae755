using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Store;

/// <summary>A piece of bookkeeping that goes through the one writer like everything else.</summary>
internal sealed class DelegateBatch(Action<StoreSession> store) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        store(session);
        return StoredCounts.None;
    }
}
