using System.Diagnostics;
using System.Globalization;
using CapitolSync.Shell;

namespace CapitolSync.Bench.Floor;

/// <summary>Measures whole processes, which write their processor time and their peak memory as their last line.</summary>
internal static class ChildMeasurement
{
    public const string ApiKey = "a-key-of-the-bench";

    /// <summary>The module as the build lays it out.</summary>
    public static string Manifest { get; } = Repository.FullPath("out", "CapitolSync", "CapitolSync.psd1");

    private const string Figures = "\"{0:0} {1}\" -f [Environment]::CpuUsage.TotalTime.TotalMilliseconds, [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64";

    /// <summary>A PowerShell that imports the module, runs a script and ends.</summary>
    public static Task<Measurement> PowerShellAsync(string script, long requests = 0, long rows = 0) => ShellAsync($"Import-Module '{Manifest}'; {script}", requests, rows);

    /// <summary>A PowerShell that runs a script and ends.</summary>
    public static Task<Measurement> ShellAsync(string script, long requests = 0, long rows = 0)
    {
        var start = PowerShellProgram.With("-NonInteractive", "-Command", $"$ErrorActionPreference = 'Stop'; {script}; {Figures}");
        start.Environment["OPENFEC_API_KEY"] = ApiKey;
        return OfAsync(start, requests, rows);
    }

    /// <summary>A sync in a PowerShell that shows its progress and writes its verbose messages to a file. Its time is that of the cmdlet alone.</summary>
    /// <param name="sync">The cmdlet with its parameters, one line.</param>
    /// <param name="verboseFile">Where the messages go.</param>
    public static async Task<Measurement> TalkativeAsync(string sync, string verboseFile)
    {
        const string Progress = "$ProgressPreference = 'Continue'";
        var whole = await PowerShellAsync($"{Progress}; $clock = [Diagnostics.Stopwatch]::StartNew(); $report = {sync} -Verbose 4> '{verboseFile}'; "
            + "\"{0} {1} {2}\" -f $clock.Elapsed.Ticks, $report.Requests, ($report.Added + $report.Updated + $report.Unchanged)");
        return whole with { Wall = TimeSpan.FromTicks(whole.Printed[0]), Requests = whole.Printed[1], Rows = whole.Printed[2] };
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
        var lines = output.Trim().Split('\n');
        var figures = lines[^1].Split(' ');
        return new Measurement(
            wall, TimeSpan.FromMilliseconds(double.Parse(figures[0], CultureInfo.InvariantCulture)), long.Parse(figures[1], CultureInfo.InvariantCulture), requests, 0, rows)
        {
            Printed = lines.Length < 2 ? [] : [.. lines[^2].Split(' ').Select(text => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0)],
        };
    }
}
