using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store;

/// <summary>Rows that belong together with the cursor that is true once they are stored.</summary>
internal abstract class Batch
{
    /// <summary>
    /// Stores the rows and stages the cursor. Called on the writer's thread inside a transaction; may be
    /// called again after a rollback, so it changes nothing but the database and staged state.
    /// </summary>
    public abstract StoredCounts Store(StoreSession session);

    /// <summary>Reads the stored rows back as users see them; called only if they are wanted.</summary>
    public virtual IReadOnlyList<object> ReadBack(SqliteConnection connection) => Stored?.ReadBack(connection) ?? [];

    /// <summary>The rows as they are once they are stored; <see langword="null"/> if there are none that users see.</summary>
    protected virtual IStoredRows? Stored => null;
}
