namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>State in memory that moves with a transaction: staged while rows are stored, true once they are.</summary>
internal interface IEnlisted
{
    /// <summary>Writes the staged state; the last thing before the commit.</summary>
    void Save(StoreSession session);

    /// <summary>The transaction is on disk: the staged state is the true one.</summary>
    void Committed();

    /// <summary>The transaction is undone: the staged state never was.</summary>
    void RolledBack();
}
