namespace CapitolSync.Bench;

/// <summary>A line of a table: some work, measured several times.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Runs">The counted runs.</param>
internal sealed record Row(string Work, IReadOnlyList<Measurement> Runs)
{
    public static string[] Header =>
        ["work", "runs", "min ms", "p50 ms", "p95 ms", "cpu ms", "requests", "retries", "requests/s", "rows", "rows/s", "peak MB"];

    public Measurement Median => Quantile(0.5);

    public string[] Cells =>
    [
        Work,
        $"{Runs.Count}",
        $"{Quantile(0).Wall.TotalMilliseconds:N0}",
        $"{Median.Wall.TotalMilliseconds:N0}",
        $"{Quantile(0.95).Wall.TotalMilliseconds:N0}",
        $"{Median.Cpu.TotalMilliseconds:N0}",
        $"{Median.Requests:N0}",
        $"{Median.Retries:N0}",
        $"{Median.Requests / Median.Wall.TotalSeconds:N0}",
        $"{Median.Rows:N0}",
        $"{Median.Rows / Median.Wall.TotalSeconds:N0}",
        $"{Runs.Max(run => run.PeakBytes) / 1_000_000:N0}",
    ];

    /// <summary>The nearest rank; of few runs the 95th percentile is the slowest.</summary>
    private Measurement Quantile(double share) => Runs.OrderBy(run => run.Wall).ElementAt(Math.Clamp((int)Math.Ceiling(share * Runs.Count) - 1, 0, Runs.Count - 1));
}
