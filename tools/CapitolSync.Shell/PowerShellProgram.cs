using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace CapitolSync.Shell;

/// <summary>The PowerShell that tests and demo run in: the one that <c>CAPITOLSYNC_PWSH</c> names, else the version that this repository pins.</summary>
public static class PowerShellProgram
{
    /// <summary>The environment variable that names another PowerShell: a program (<c>pwsh</c>) or its <c>pwsh.dll</c>.</summary>
    public const string Variable = "CAPITOLSYNC_PWSH";

    private static string? Named => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;

    /// <summary>Starts it.</summary>
    /// <param name="start">What <see cref="With"/> returned, perhaps with its streams redirected.</param>
    /// <exception cref="InvalidOperationException">It cannot be started.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        ArgumentNullException.ThrowIfNull(start);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            var next = Named is null ? "names another one" : "names it: correct or remove it";
            throw new InvalidOperationException($"PowerShell cannot be started as '{start.FileName}'. {Variable} {next}.", error);
        }
    }

    /// <summary>How to start it, without a profile.</summary>
    /// <param name="arguments">The arguments after <c>-NoProfile</c>.</param>
    public static ProcessStartInfo With(params IEnumerable<string> arguments)
    {
        var program = Named ?? Pinned();
        string[] all = ["-NoProfile", .. arguments];
        // The package has one library for all processors, and a program for only some of them.
        var start = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? new ProcessStartInfo(DotNetProgram.Path, [program, .. all])
            : new ProcessStartInfo(program, all);
        start.UseShellExecute = false;
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        // Jobs are started as a program, which looks for the runtime there.
        start.Environment["DOTNET_ROOT"] = DotNetProgram.Folder;
        return start;
    }

    private static string Pinned()
    {
        var folder = typeof(PowerShellProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => string.Equals(metadata.Key, "PowerShellFolder", StringComparison.Ordinal)).Value!;
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "win" : "unix", "pwsh.dll");
    }
}
