using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CapitolSync.Engine.Store.Sqlite.Sql;

/// <summary>What is wrong with a user's query, and what to do about it.</summary>
internal static class SqlErrors
{
    private const string Tables = "The tables and views are listed in about_CapitolSync, or by: SELECT name FROM sqlite_schema";

    public static SyncException NotAllowed(string sql, string reason) => Error(
        sql, ErrorIds.QueryNotAllowed, $"The query may only read ({reason}). Use one SELECT, VALUES or WITH statement. The cmdlets of this module are what changes the database.");

    public static SyncException Invalid(string sql, string reason) => Error(
        sql, ErrorIds.InvalidQuery, $"The query is not valid: {reason}. {Tables}.");

    public static SyncException Several(string sql) => Error(
        sql, ErrorIds.InvalidQuery, "The query has more than one statement. Run each with its own Invoke-CtQuery.");

    public static SyncException Empty(string sql) => Error(
        sql, ErrorIds.InvalidQuery, $"The query is empty. {Tables}.");

    public static SyncException Parameters(string sql, string what) => Error(
        sql, ErrorIds.InvalidQuery, $"The parameters do not fit the query: {what}. Write $name in the query and pass -Parameter @{{ name = value }}; put the query in single quotation marks, so that PowerShell leaves $name alone.");

    public static SyncException TimedOut(string sql, TimeSpan timeout) => Error(
        sql,
        ErrorIds.QueryTimeout,
        FormattableString.Invariant($"The query ran for more than {timeout.TotalSeconds:0.###} s and was stopped. Ask for less, or raise -QueryTimeout (0: no limit). EXPLAIN QUERY PLAN shows whether an index is used."));

    /// <summary>An error of SQLite, if it is one of the query and not of the file.</summary>
    public static SyncException? Translate(SqliteException error, string sql) => error.SqliteErrorCode switch
    {
        // A function that is refused is an error of the statement to SQLite.
        raw.SQLITE_ERROR when error.Message.Contains("not authorized", StringComparison.Ordinal) => NotAllowed(sql, Reason(error)),
        raw.SQLITE_AUTH => NotAllowed(sql, Reason(error)),
        raw.SQLITE_READONLY => NotAllowed(sql, "attempt to write"),
        raw.SQLITE_ERROR or raw.SQLITE_MISMATCH or raw.SQLITE_RANGE or raw.SQLITE_TOOBIG => Invalid(sql, Reason(error)),
        _ => null,
    };

    private static SyncException Error(string sql, string id, string message) => new(id, message) { Target = sql };

    /// <summary>SQLite's own words, without the frame that the library puts around them.</summary>
    private static string Reason(SqliteException error)
    {
        var (start, end) = (error.Message.IndexOf('\''), error.Message.LastIndexOf('\''));
        return end > start + 1 ? error.Message[(start + 1)..end] : error.Message.TrimEnd('.');
    }
}
