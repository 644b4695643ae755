using System.Diagnostics;

namespace CapitolSync.Bench;

/// <summary>What one run cost.</summary>
/// <param name="Wall">Time on the clock.</param>
/// <param name="Cpu">Processor time of this process; the replica runs in another.</param>
/// <param name="PeakBytes">Most memory of this process while it ran, as sampled.</param>
/// <param name="Requests">Requests sent.</param>
/// <param name="Retries">Requests that repeated failed ones.</param>
/// <param name="Rows">Rows committed.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, long Requests, long Retries, long Rows)
{
    /// <summary>Numbers of the line before the last that a process printed.</summary>
    public IReadOnlyList<long> Printed { get; init; } = [];

    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(20);

    public static async Task<Measurement> OfAsync(Func<Task<IReadOnlyList<SyncReport>>> run)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        var peak = Environment.WorkingSet;
        IReadOnlyList<SyncReport> reports;
        TimeSpan wall;
        var cpu = process.TotalProcessorTime;
        await using (var sampling = new Timer(_ => peak = Math.Max(peak, Environment.WorkingSet), null, SampleEvery, SampleEvery))
        {
            var clock = Stopwatch.StartNew();
            reports = await run();
            wall = clock.Elapsed;
        }

        process.Refresh();
        if (reports.FirstOrDefault(report => report.Status != SyncStatus.Complete) is { } failed)
            throw new InvalidOperationException($"{failed.Stream} ended {failed.Status}.");
        return new Measurement(
            wall, process.TotalProcessorTime - cpu, peak, reports.Sum(report => report.Requests), reports.Sum(report => report.Retries),
            reports.Sum(report => report.Added + report.Updated + report.Unchanged));
    }
}
