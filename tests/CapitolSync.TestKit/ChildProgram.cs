using System.Diagnostics;
using CapitolSync.Shell;

namespace CapitolSync.TestKit;

/// <summary>Starts a program of this repository in a process of its own.</summary>
public static class ChildProgram
{
    /// <summary>Starts a program that was copied beside this one. Its input and its output are redirected.</summary>
    /// <param name="name">The name of its assembly.</param>
    /// <param name="arguments">What it is given.</param>
    public static Process Start(string name, params string[] arguments) => Start(name, static _ => { }, arguments);

    /// <summary>Starts a program that was copied beside this one. Its input and its output are redirected.</summary>
    /// <param name="name">The name of its assembly.</param>
    /// <param name="change">Changes how it is started: its environment, or the program that starts it.</param>
    /// <param name="arguments">What it is given.</param>
    public static Process Start(string name, Action<ProcessStartInfo> change, params string[] arguments)
    {
        var start = new ProcessStartInfo(DotNetProgram.Path, [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        change(start);
        return Process.Start(start)!;
    }
}
