using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>Notes what failed.</summary>
internal sealed class FailureBatch(IReadOnlyList<SyncFailure> failures) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        foreach (var failure in failures)
            FailureTable.Save(session, failure);
        return default;
    }
}
