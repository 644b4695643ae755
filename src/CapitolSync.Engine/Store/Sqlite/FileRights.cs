using System.Runtime.InteropServices;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// What this account may do with a file, found out without opening it. On Unix a process that closes a file loses all its locks
/// on it, those of SQLite too, and then another process writes at the same time: https://sqlite.org/howtocorrupt.html, 2.2.
/// </summary>
internal static partial class FileRights
{
    // R_OK, W_OK and EACCES of access(2), the same on Linux and macOS.
    private const int Reading = 4, Writing = 2, Refused = 13;

    /// <summary>Whether the file is there, and may not be written.</summary>
    public static bool IsWritingDenied(string path) => IsDenied(path, Writing, FileAccess.ReadWrite);

    /// <summary>Whether the file is there, and may not be read.</summary>
    public static bool IsReadingDenied(string path) => IsDenied(path, Reading, FileAccess.Read);

    private static bool IsDenied(string path, int mode, FileAccess access) => OperatingSystem.IsWindows()
        ? IsDeniedOnWindows(path, access)
        : Access(path, mode) != 0 && Marshal.GetLastPInvokeError() == Refused;

    private static bool IsDeniedOnWindows(string path, FileAccess access)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return File.Exists(path);
        }
        catch (IOException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Access(string path, int mode);
}
