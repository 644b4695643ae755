using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CapitolSync.Bench.Floor;

/// <summary>Inserts the rows of some tables of a database into a new one of the same shape.</summary>
internal static class RowCopier
{
    public static void Run(string from, string to, int rowsPerCommit, IReadOnlyList<string> tables)
    {
        using var source = Database.OpenForReading(from).ConnectForReading();
        using var target = Database.OpenForWriting(to).ConnectForWriting();
        foreach (var table in tables)
            Copy(source, target, rowsPerCommit, table);
    }

    private static void Copy(SqliteConnection source, SqliteConnection target, int rowsPerCommit, string table)
    {
        var columns = Columns(source, table);
        using var insert = new Statement(target.Handle!, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, index) => $"?{index + 1}"))})");
        using var begin = new Statement(target.Handle!, "BEGIN IMMEDIATE");
        using var commit = new Statement(target.Handle!, "COMMIT");
        raw.sqlite3_prepare_v2(source.Handle, $"SELECT {string.Join(", ", columns)} FROM {table}", out var rows);
        using (rows)
        {
            var open = 0;
            while (raw.sqlite3_step(rows) == raw.SQLITE_ROW)
            {
                if (open++ == 0)
                    begin.Run();
                for (var i = 0; i < columns.Count; i++)
                    Bind(insert, i + 1, rows, i);
                insert.Run();
                if (open < rowsPerCommit)
                    continue;
                commit.Run();
                open = 0;
            }

            if (open > 0)
                commit.Run();
        }
    }

    private static void Bind(Statement insert, int parameter, sqlite3_stmt rows, int column)
    {
        var type = raw.sqlite3_column_type(rows, column);
        if (type == raw.SQLITE_INTEGER)
            insert.Bind(parameter, raw.sqlite3_column_int64(rows, column));
        else if (type == raw.SQLITE_FLOAT)
            insert.Bind(parameter, raw.sqlite3_column_double(rows, column));
        else if (type == raw.SQLITE_NULL)
            insert.BindNull(parameter);
        else
            insert.BindText(parameter, raw.sqlite3_column_blob(rows, column));
    }

    private static List<string> Columns(SqliteConnection source, string table)
    {
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add(reader.GetString(0));
        return columns;
    }
}
