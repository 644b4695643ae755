using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>
/// A stream's position in memory, in step with the database. Batches stage the next position on the
/// writer's thread; everybody else sees the committed one.
/// </summary>
internal sealed class Checkpoint<T>(string stream, string part, T initial, JsonTypeInfo<T> json) : IEnlisted
    where T : class
{
    private T _staged = initial;
    private volatile T _committed = initial;
    private string? _completedAt;

    /// <summary>The position that the database holds.</summary>
    public T Value => _committed;

    /// <summary>Moves the position with the open transaction.</summary>
    public T Stage(StoreSession session, Func<T, T> move)
    {
        session.Enlist(this);
        return _staged = move(_staged);
    }

    /// <summary>Notes with the open transaction that the stream is complete as of now.</summary>
    public void StageCompleted(StoreSession session)
    {
        session.Enlist(this);
        _completedAt = session.Now;
    }

    void IEnlisted.Save(StoreSession session) =>
        SyncStateTable.Save(session, stream, part, JsonSerializer.Serialize(_staged, json), _completedAt);

    void IEnlisted.Committed()
    {
        _committed = _staged;
        _completedAt = null;
    }

    void IEnlisted.RolledBack()
    {
        _staged = _committed;
        _completedAt = null;
    }
}
