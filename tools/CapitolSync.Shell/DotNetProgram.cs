using System.Runtime.InteropServices;

namespace CapitolSync.Shell;

/// <summary>The <c>dotnet</c> that belongs to the runtime of this very process, wherever it is installed.</summary>
public static class DotNetProgram
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>Its full path.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Folder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
}
