using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CapitolSync.TestKit;

/// <summary>Starts a program of this repository in a process of its own.</summary>
public static class DotNetProgram
{
    /// <summary>The dotnet host that belongs to the runtime of this very process, wherever it is installed.</summary>
    private static readonly string Host = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Starts a program that was copied beside this one. Its input and its output are redirected.</summary>
    /// <param name="name">The name of its assembly.</param>
    /// <param name="arguments">What it is given.</param>
    public static Process Start(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(Host, [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }
}
