using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A batch of a run: counted in the run's row with the same commit, and, for those who want its rows, with what changed.</summary>
/// <param name="batch">The rows.</param>
/// <param name="counter">The run's row; <see langword="null"/> for none.</param>
/// <param name="notesChanges">Whether its rows are read back.</param>
internal sealed class RunBatch(Batch batch, RunCounter? counter, bool notesChanges) : Batch
{
    private Dictionary<RowKey, RowChange> _changes = [];

    public override StoredCounts Store(StoreSession session)
    {
        counter?.Require(session);
        _changes = [];
        session.Changes = notesChanges ? _changes : null;
        session.RunId = counter?.RunId;
        try
        {
            var counts = batch.Store(session);
            counter?.Stage(session, counts);
            return counts;
        }
        finally
        {
            session.Changes = null;
            session.RunId = null;
        }
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => batch.ReadBack(connection);

    /// <summary>What storing did to a row.</summary>
    public RowChange ChangeOf(object row) =>
        RowKey.Of(row) is { } key && _changes.TryGetValue(key, out var change) ? change : RowChange.Unchanged;
}
