using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Reads what failed and has not been loaded since.</summary>
public static class FailureQuery
{
    /// <summary>Reads failures one by one, by stream and item.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="streams">Of which streams; wildcards allowed; all if empty.</param>
    /// <param name="errorIds">With which error ids; wildcards allowed; all if empty.</param>
    /// <param name="broken">Only those that are broken at the source, or only the others; both if <see langword="null"/>.</param>
    /// <param name="skip">Failures to skip.</param>
    /// <param name="first">Maximum number of failures.</param>
    public static IEnumerable<SyncFailure> Read(
        Database database, IReadOnlyCollection<string>? streams, IReadOnlyCollection<string>? errorIds, bool? broken, long skip, long? first) =>
        database.Read(connection => FailureTable.Read(new QueryBuilder(FailureTable.Select)
            .WhereLike(streams, "stream")
            .WhereLike(errorIds, "error_id")
            .Where(broken switch { true => FailureTable.IsBroken, false => $"NOT ({FailureTable.IsBroken})", null => "TRUE" })
            .Build(connection, "ORDER BY stream, CASE WHEN item GLOB '[0-9]*' THEN CAST(item AS INTEGER) END, item", skip, first)));
}
