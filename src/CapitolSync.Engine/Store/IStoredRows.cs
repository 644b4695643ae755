using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store;

/// <summary>Stored rows as users see them.</summary>
internal interface IStoredRows
{
    /// <summary>Reads them.</summary>
    IReadOnlyList<object> ReadBack(SqliteConnection connection);
}
