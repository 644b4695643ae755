using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>
/// Keeps a run's row in the history in step with what it stores: after a kill the row still says what was
/// committed, because it was committed with it.
/// </summary>
/// <param name="runId">The run's number.</param>
/// <param name="figures">Its figures.</param>
/// <param name="require">Throws if the run may not write any more.</param>
internal sealed class RunCounter(long runId, RunFigures figures, Action<StoreSession> require) : IEnlisted
{
    private StoredCounts _staged = StoredCounts.None;
    private StoredCounts _committed = StoredCounts.None;

    /// <summary>The run's number.</summary>
    public long RunId => runId;

    /// <summary>Makes sure that the run still holds its stream, as of the open transaction.</summary>
    /// <exception cref="SyncException">It was taken over.</exception>
    public void Require(StoreSession session) => require(session);

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
