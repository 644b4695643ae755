using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>Notes what failed.</summary>
/// <param name="failures">The failures.</param>
/// <param name="runId">The run that notes them.</param>
internal sealed class FailureBatch(IReadOnlyList<SyncFailure> failures, long runId) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        foreach (var failure in failures)
            FailureTable.Save(session, failure, runId);
        return StoredCounts.None;
    }
}
