using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>
/// Keeps a run's row in the history in step with what it stores: after a kill the row still says what was
/// committed, because it was committed with it.
/// </summary>
internal sealed class RunCounter(long runId, RunFigures figures) : IEnlisted
{
    private StoredCounts _staged;
    private StoredCounts _committed;

    /// <summary>The run's number.</summary>
    public long RunId => runId;

    /// <summary>Counts with the open transaction.</summary>
    public void Stage(StoreSession session, StoredCounts counts)
    {
        session.Enlist(this);
        _staged += counts;
    }

    void IEnlisted.Save(StoreSession session) => RunTable.SaveProgress(session, runId, _staged, figures);

    void IEnlisted.Committed() => _committed = _staged;

    void IEnlisted.RolledBack() => _staged = _committed;
}
