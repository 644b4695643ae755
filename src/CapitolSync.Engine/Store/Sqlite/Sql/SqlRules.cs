using SQLitePCL;

namespace CapitolSync.Engine.Store.Sqlite.Sql;

/// <summary>
/// What a user's statement may do: read. SQLite asks for each table, function and action while it prepares a statement,
/// so that nothing depends on how the text looks.
/// </summary>
internal static class SqlRules
{
    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase) { "load_extension", "fts3_tokenizer", "writefile", "readfile", "edit" };

    /// <summary>Pragmas that tell and change nothing, even with an argument.</summary>
    private static readonly HashSet<string> Pragmas = new(StringComparer.OrdinalIgnoreCase)
    {
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list",
        "collation_list", "function_list", "compile_options", "database_list",
    };

    /// <summary>Pragmas that tell when they have no argument, and change something with one.</summary>
    private static readonly HashSet<string> Questions = new(StringComparer.OrdinalIgnoreCase)
    {
        "user_version", "application_id", "schema_version", "page_count", "page_size", "encoding", "journal_mode", "freelist_count",
    };

    /// <summary>Lets a connection read and nothing else, for as long as it lives.</summary>
    public static void Apply(sqlite3 connection) => raw.sqlite3_set_authorizer(connection, Judge, null);

    private static int Judge(object? state, int action, string? first, string? second, string? database, string? inner) => action switch
    {
        raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_RECURSIVE => raw.SQLITE_OK,
        raw.SQLITE_FUNCTION => Allow(!Functions.Contains(second ?? "")),
        raw.SQLITE_PRAGMA => Allow(Pragmas.Contains(first ?? "") || (second is null && Questions.Contains(first ?? ""))),
        _ => raw.SQLITE_DENY,
    };

    private static int Allow(bool isAllowed) => isAllowed ? raw.SQLITE_OK : raw.SQLITE_DENY;
}
