using SQLitePCL;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>Tells the native library what it need not do for us: of a query that reads many rows, a fifth of the time would go to locks.</summary>
internal static class SqliteLibrary
{
    // SQLite is told before it opens its first file, and only once.
    private static readonly Lazy<bool> IsConfigured = new(static () =>
    {
        Batteries_V2.Init();
        // A connection serves one thread at a time, here as everywhere with Microsoft.Data.Sqlite: each call need not lock it.
        // Nobody asks how much memory SQLite has: each allocation need not count it. https://sqlite.org/c3ref/c_config_covering_index_scan.html
        return (raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD) | raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0)) == raw.SQLITE_OK;
    });

    /// <summary>Configures the library if nobody in this process has used it yet; otherwise it stays as it is, and only slower.</summary>
    public static void Configure() => _ = IsConfigured.Value;
}
