using System.Diagnostics;
using System.Runtime.Versioning;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>An account that may not do everything. The superuser may, so for it that is somebody else.</summary>
internal static class OtherAccount
{
    private const string Nobody = "65534";

    private const UnixFileMode Reading = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Entering = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Writing = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Has a process run as that account.</summary>
    public static void Use(ProcessStartInfo start)
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        foreach (var argument in new[] { start.FileName, "--clear-groups", Nobody, "--regid", Nobody, "--reuid" })
            start.ArgumentList.Insert(0, argument);
        start.FileName = "setpriv";
    }

    /// <summary>Lets it do everything in a folder.</summary>
    [UnsupportedOSPlatform("windows")]
    public static void MayWrite(string folder) => File.SetUnixFileMode(folder, Reading | Entering | Writing);

    /// <summary>Lets it read a folder and files in it, but write none.</summary>
    [UnsupportedOSPlatform("windows")]
    public static void MayRead(string folder, params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
            File.SetUnixFileMode(file, Reading);
        File.SetUnixFileMode(folder, Reading | Entering);
    }
}
