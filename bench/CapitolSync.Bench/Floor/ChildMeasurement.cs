using System.Diagnostics;
using System.Globalization;
using CapitolSync.Shell;

namespace CapitolSync.Bench.Floor;

/// <summary>Measures whole processes, which write their processor time and their peak memory as their last line.</summary>
internal static class ChildMeasurement
{
    public const string ApiKey = "a-key-of-the-bench";

    private const string Figures = "\"{0:0} {1}\" -f [Environment]::CpuUsage.TotalTime.TotalMilliseconds, [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64";

    /// <summary>A PowerShell that imports the module, runs a script and ends.</summary>
    public static Task<Measurement> PowerShellAsync(string script, long requests = 0, long rows = 0)
    {
        var manifest = Repository.FullPath("out", "CapitolSync", "CapitolSync.psd1");
        var start = PowerShellProgram.With("-NonInteractive", "-Command", $"$ErrorActionPreference = 'Stop'; Import-Module '{manifest}'; {script}; {Figures}");
        start.Environment["OPENFEC_API_KEY"] = ApiKey;
        return OfAsync(start, requests, rows);
    }

    /// <summary>A part of a sync, alone.</summary>
    public static Task<Measurement> PartAsync(long requests, long rows, params string[] arguments) => OfAsync(
        new ProcessStartInfo(DotNetProgram.Path, [typeof(ChildMeasurement).Assembly.Location, FloorProgram.Option, .. arguments]), requests, rows);

    private static async Task<Measurement> OfAsync(ProcessStartInfo start, long requests, long rows)
    {
        start.RedirectStandardOutput = true;
        var clock = Stopwatch.StartNew();
        using var process = PowerShellProgram.Start(start);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var wall = clock.Elapsed;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"A part ended with exit code {process.ExitCode}: {output}");
        var figures = output.Trim().Split('\n')[^1].Split(' ');
        return new Measurement(
            wall, TimeSpan.FromMilliseconds(double.Parse(figures[0], CultureInfo.InvariantCulture)), long.Parse(figures[1], CultureInfo.InvariantCulture), requests, 0, rows);
    }
}
