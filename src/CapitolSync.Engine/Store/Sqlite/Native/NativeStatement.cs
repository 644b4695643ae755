using System.Runtime.InteropServices;

namespace CapitolSync.Engine.Store.Sqlite.Native;

/// <summary>
/// Binds and runs a statement straight in the native library, as <see cref="NativeColumns"/> reads it: a row is twenty-odd
/// calls. Binding never waits, so it stays within the runtime; a step may wait for the disk, so it leaves it.
/// </summary>
internal static unsafe class NativeStatement
{
    // SQLite copies the text before the call returns.
    private const nint Transient = -1;

    public static int Bind(nint statement, int index, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* text = utf8)
        {
            // An empty span may have no address, and SQLite takes a null address for NULL.
            byte nothing = 0;
            return Bind(statement, index, text == null ? &nothing : text, utf8.Length, Transient);
        }
    }

    [DllImport(NativeColumns.Library, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static extern int Bind(nint statement, int index, long value);

    [DllImport(NativeColumns.Library, EntryPoint = "sqlite3_bind_double")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static extern int Bind(nint statement, int index, double value);

    [DllImport(NativeColumns.Library, EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static extern int BindNull(nint statement, int index);

    [DllImport(NativeColumns.Library, EntryPoint = "sqlite3_step")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static extern int Step(nint statement);

    [DllImport(NativeColumns.Library, EntryPoint = "sqlite3_reset")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static extern int Reset(nint statement);

    [DllImport(NativeColumns.Library, EntryPoint = "sqlite3_changes")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static extern int Changes(nint database);

    [DllImport(NativeColumns.Library, EntryPoint = "sqlite3_bind_text")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern int Bind(nint statement, int index, byte* utf8, int length, nint lifetime);
}
