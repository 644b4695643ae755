using System.Diagnostics;

namespace CapitolSync.Bench;

/// <summary>What one run cost.</summary>
/// <param name="Wall">Time on the clock.</param>
/// <param name="Cpu">Processor time of this process.</param>
/// <param name="Report">What the run did.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Cpu, SyncReport Report)
{
    public static async Task<Measurement> OfAsync(Func<Task<SyncReport>> run)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var report = await run();
        clock.Stop();
        process.Refresh();
        if (report.Status != SyncStatus.Complete)
            throw new InvalidOperationException($"The run ended {report.Status}.");
        return new Measurement(clock.Elapsed, process.TotalProcessorTime - cpu, report);
    }
}
