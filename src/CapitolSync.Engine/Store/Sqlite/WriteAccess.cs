using System.Runtime.InteropServices;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// Whether a file may be written, found out without opening it. On Unix a process that closes a file loses all its locks on it,
/// those of SQLite too, and then another process writes at the same time: https://sqlite.org/howtocorrupt.html, 2.2.
/// </summary>
internal static partial class WriteAccess
{
    // W_OK and EACCES of access(2), the same on Linux and macOS.
    private const int Writing = 2, Refused = 13;

    /// <summary>Whether the file is there, and this account may not write it.</summary>
    public static bool IsDenied(string path) => OperatingSystem.IsWindows()
        ? IsDeniedOnWindows(path)
        : Access(path, Writing) != 0 && Marshal.GetLastPInvokeError() == Refused;

    private static bool IsDeniedOnWindows(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
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
