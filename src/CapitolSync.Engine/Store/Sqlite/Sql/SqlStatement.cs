using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CapitolSync.Engine.Store.Sqlite.Sql;

/// <summary>Looks at a user's statement before it runs.</summary>
internal static class SqlStatement
{
    /// <summary>Prepares the statement, which asks <see cref="SqlRules"/>, and requires that it is one, reads, and has its parameters.</summary>
    /// <returns>The names of its parameters, with the sign before each.</returns>
    /// <exception cref="SyncException">It is not.</exception>
    public static IReadOnlyList<string> Require(SqliteConnection connection, string sql, IEnumerable<string> given)
    {
        var code = raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement, out var rest);
        using (statement)
        {
            SqliteException.ThrowExceptionForRC(code, connection.Handle);
            if (statement is null || statement.IsInvalid)
                throw SqlErrors.Empty(sql);
            if (HasStatement(connection, rest))
                throw SqlErrors.Several(sql);
            if (raw.sqlite3_stmt_readonly(statement) == 0)
                throw SqlErrors.NotAllowed(sql, "it would write");
            return RequireParameters(statement, sql, given);
        }
    }

    /// <summary>Whether there is more than comments and white space.</summary>
    private static bool HasStatement(SqliteConnection connection, string? rest)
    {
        while (!string.IsNullOrWhiteSpace(rest))
        {
            var code = raw.sqlite3_prepare_v2(connection.Handle, rest, out var next, out var after);
            using (next)
            {
                if (code != raw.SQLITE_OK || !next.IsInvalid)
                    return true;
            }

            rest = after.Length < rest.Length ? after : null;
        }

        return false;
    }

    private static List<string> RequireParameters(sqlite3_stmt statement, string sql, IEnumerable<string> given)
    {
        var names = new List<string>();
        for (var index = 1; index <= raw.sqlite3_bind_parameter_count(statement); index++)
        {
            var name = raw.sqlite3_bind_parameter_name(statement, index).utf8_to_string();
            if (string.IsNullOrEmpty(name) || name[0] == '?')
                throw SqlErrors.Parameters(sql, "parameters need names, not question marks");
            names.Add(name);
        }

        var all = given.ToList();
        var bare = names.ConvertAll(name => name[1..]);
        if (bare.Except(all, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } missing)
            throw SqlErrors.Parameters(sql, $"'{missing}' has no value");
        if (all.Except(bare, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unused)
            throw SqlErrors.Parameters(sql, $"the query has no parameter '{unused}'");
        return names;
    }
}
