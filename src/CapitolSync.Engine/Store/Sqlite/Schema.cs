using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>The database's shape: numbered migrations, each in one transaction with its version; a new database gets all at once.</summary>
internal static class Schema
{
    /// <summary>Marks a file as ours ("CTSY"); see https://sqlite.org/pragma.html#pragma_application_id.</summary>
    public const long ApplicationId = 0x43545359;

    // Not one of the migrations, since its name does not end as theirs do.
    private const string Whole = "Schema";

    internal static readonly string[] Migrations = [.. typeof(Schema).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    public static long Version => Migrations.Length;

    /// <summary>Brings a database up to date.</summary>
    public static void Migrate(SqliteConnection connection, string path)
    {
        if (connection.QueryInt64("PRAGMA user_version") == Version)
            return;
        // Another process may be migrating too: the version is read again under the write lock.
        for (var done = false; !done;)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var version = connection.QueryInt64("PRAGMA user_version", transaction);
            if (version > Version)
                throw StoreErrors.Newer(path, version, Version);
            done = version == Version;
            if (!done)
            {
                connection.Execute(Read(version == 0 ? Whole : Migrations[version]), transaction);
                connection.Execute(string.Create(CultureInfo.InvariantCulture,
                    $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {(version == 0 ? Version : version + 1)};"), transaction);
            }

            transaction.Commit();
        }
    }

    internal static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
