using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Filings that were just stored.</summary>
/// <param name="source">Their source.</param>
/// <param name="ids">Which.</param>
/// <param name="complete">Adds the place of a filing's document, given the path of the database.</param>
internal sealed class FilingRows(string source, IReadOnlyCollection<string> ids, Func<Filing, string, Filing> complete) : IStoredRows
{
    public IReadOnlyList<object> ReadBack(SqliteConnection connection) => ids.Count == 0
        ? []
        : [.. FilingQuery.Read(connection, new FilingFilter { Source = [source], Ids = ids }).Select(filing => complete(filing, connection.PathAsNamed()))];
}
