using System.Runtime.InteropServices;
using SQLitePCL;

namespace CapitolSync.Engine.Store.Sqlite.Native;

/// <summary>Asks SQLite about the file that it has open, which SQLitePCL has no call for.</summary>
internal static unsafe class NativeFile
{
    // SQLITE_FCNTL_HAS_MOVED, https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html
    private const int Moved = 20;

    /// <summary>Whether a file has been moved, deleted or replaced since it was opened. Windows lets nobody do that.</summary>
    public static bool HasMoved(sqlite3 database)
    {
        var hasMoved = 0;
        return Control(database.DangerousGetHandle(), 0, Moved, &hasMoved) == raw.SQLITE_OK && hasMoved != 0;
    }

    [DllImport(NativeColumns.Library, EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern int Control(nint database, nint name, int operation, int* result);
}
