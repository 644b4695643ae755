using System.Runtime.InteropServices;
using SQLitePCL;

namespace CapitolSync.Engine.Store.Sqlite.Native;

/// <summary>
/// Reads the columns of a statement's current row straight from the native library. A row of fifty columns takes a hundred
/// calls, and what SQLitePCL does around each (a reference to the statement is counted, the thread leaves and
/// enters the runtime) takes several times as long as the call. These calls never wait and last nanoseconds, so they can do without.
/// </summary>
internal static unsafe class NativeColumns
{
    // The one that SQLitePCL's provider names, which has it loaded already.
    internal const string Library = "e_sqlite3";

    /// <summary>Whether a column is NULL.</summary>
    public static bool IsNull(nint statement, int column) => Type(statement, column) == raw.SQLITE_NULL;

    /// <summary>A text as SQLite has it, valid until the next row; empty for NULL.</summary>
    public static ReadOnlySpan<byte> Utf8(nint statement, int column) =>
        Blob(statement, column) is var text && text == null ? [] : new ReadOnlySpan<byte>(text, Length(statement, column));

    [DllImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static extern long Long(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_column_double")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static extern double Real(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern int Type(nint statement, int column);

    // The same as the text, which SQLite would first copy to put a zero behind it.
    [DllImport(Library, EntryPoint = "sqlite3_column_blob")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern byte* Blob(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern int Length(nint statement, int column);
}
