using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CapitolSync.Engine.Store.Sqlite.Files;

/// <summary>
/// Tells files from devices, pipes and sockets, without opening them: a pipe would wait for its other end, and closing a database
/// gives up its locks.
/// </summary>
public static partial class FileKind
{
    // The two layouts that do not depend on the processor: https://man7.org/linux/man-pages/man2/statx.2.html, and struct stat of macOS.
    private const int BufferSize = 512, LinuxMode = 28, MacMode = 4;
    private const int FromWorkingFolder = -100, ModeAndType = 3;
    private const int TypeMask = 0xF000, Regular = 0x8000, Folder = 0x4000;

    /// <summary>Whether something is there that is neither a file nor a folder; links are followed.</summary>
    /// <param name="path">Full path.</param>
    public static bool IsSpecial(string path)
    {
        var buffer = new byte[BufferSize];
        try
        {
            if (OperatingSystem.IsLinux())
                return LinuxStatus(FromWorkingFolder, path, 0, ModeAndType, ref buffer[0]) == 0 && IsSpecial(buffer, LinuxMode);
            return OperatingSystem.IsMacOS() && MacStatus(path, buffer) == 0 && IsSpecial(buffer, MacMode);
        }
        catch (EntryPointNotFoundException)
        {
            // An old C library: such a path fails later, with a worse message.
            return false;
        }
    }

    private static int MacStatus(string path, byte[] buffer) => RuntimeInformation.ProcessArchitecture == Architecture.X64 ? MacStatusOfX64(path, ref buffer[0]) : MacStatusOfArm(path, ref buffer[0]);

    private static bool IsSpecial(byte[] buffer, int at) => (BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(at)) & TypeMask) is not (Regular or Folder);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int LinuxStatus(int folder, string path, int flags, uint mask, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int MacStatusOfX64(string path, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int MacStatusOfArm(string path, ref byte buffer);
}
