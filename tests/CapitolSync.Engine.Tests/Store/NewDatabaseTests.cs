using System.Text;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Tests.Store;

/// <summary>A new database is made from Schema.sql at once, which says the same as all migrations one after the other.</summary>
public sealed class NewDatabaseTests
{
    private static readonly string SchemaFile = Repository.FullPath("src", "CapitolSync.Engine", "Store", "Sqlite", "Schema.sql");

    /// <summary>With <c>CAPITOLSYNC_WRITE_SCHEMA=1</c>, the file is written anew.</summary>
    [Fact]
    public void The_schema_is_what_the_migrations_make()
    {
        var made = Describe();
        if (Environment.GetEnvironmentVariable("CAPITOLSYNC_WRITE_SCHEMA") is "1")
            File.WriteAllText(SchemaFile, made);

        Assert.Equal(made, File.ReadAllText(SchemaFile).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_new_database_has_the_rows_that_the_migrations_bring()
    {
        using var folder = new TemporaryFolder();
        _ = Database.OpenForWriting(folder.File("new.db"));
        using var connection = new SqliteConnection($"Data Source={folder.File("new.db")};Pooling=False");
        connection.Open();
        using var migrated = Migrate();

        var rows = Inserts(connection);

        Assert.NotEmpty(rows);
        Assert.Equal(Inserts(migrated), rows);
    }

    private static string Describe()
    {
        using var connection = Migrate();
        var text = new StringBuilder("-- The schema of a new database: what all of Migrations make. Written by NewDatabaseTests; do not edit.\n");
        const string Objects = """
            SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
            ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, rowid
            """;
        foreach (var sql in Lines(connection, Objects).Concat(Inserts(connection)))
            text.Append('\n').Append(sql.ReplaceLineEndings("\n")).Append(";\n");
        return text.ToString();
    }

    /// <summary>The rows of all tables, as statements that insert them.</summary>
    private static List<string> Inserts(SqliteConnection connection)
    {
        var inserts = new List<string>();
        foreach (var table in Lines(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
        {
            var columns = Lines(connection, $"SELECT name FROM pragma_table_info('{table}')");
            var rows = Lines(connection, $"SELECT '    (' || {string.Join(" || ', ' || ", columns.Select(column => $"quote({column})"))} || ')' FROM {table} ORDER BY {columns[0]}");
            if (rows.Count > 0)
                inserts.Add($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES\n{string.Join(",\n", rows)}");
        }

        return inserts;
    }

    private static SqliteConnection Migrate()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        foreach (var migration in Schema.Migrations.Select(Schema.Read))
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The module's own.
            command.CommandText = migration;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        return connection;
    }

    private static List<string> Lines(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the module's own tables and columns.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
