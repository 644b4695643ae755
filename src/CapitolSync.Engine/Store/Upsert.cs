using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Store;

/// <summary>A pair of statements that take the same parameters: add the row, or change it where it differs.</summary>
/// <param name="Insert">Adds the row; does nothing if the key is there.</param>
/// <param name="Update">Changes the row; does nothing if the values are the same.</param>
internal sealed record Upsert(string Insert, string Update)
{
    /// <summary>Runs the pair.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="row">What to store.</param>
    /// <param name="bind">Sets the parameters, the same for both statements.</param>
    public RowChange Run<T>(StoreSession session, T row, Action<Statement, T> bind)
    {
        var insert = session.Prepare(Insert);
        bind(insert, row);
        if (insert.Run() > 0)
            return RowChange.Added;
        var update = session.Prepare(Update);
        bind(update, row);
        return update.Run() > 0 ? RowChange.Updated : RowChange.Unchanged;
    }
}
