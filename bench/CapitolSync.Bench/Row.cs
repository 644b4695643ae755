namespace CapitolSync.Bench;

/// <summary>A line of the table.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Runs">The counted runs.</param>
/// <param name="Concurrency">Requests in flight.</param>
/// <param name="LatencyMs">Latency of each request.</param>
internal sealed record Row(string Work, IReadOnlyList<Measurement> Runs, int Concurrency, int LatencyMs)
{
    private Measurement Median => Runs.OrderBy(run => run.Wall).ElementAt(Runs.Count / 2);

    /// <summary>Requests a second over what concurrency and latency allow at most.</summary>
    private double? OfIdeal => LatencyMs == 0 ? null : Median.Report.Requests / Median.Wall.TotalSeconds / (Concurrency * 1000.0 / LatencyMs);

    public string[] Cells =>
    [
        Work,
        $"{Concurrency}",
        $"{LatencyMs}",
        $"{Runs.Min(run => run.Wall).TotalMilliseconds:0}",
        $"{Median.Wall.TotalMilliseconds:0}",
        $"{Runs.Max(run => run.Wall).TotalMilliseconds:0}",
        $"{Median.Cpu.TotalMilliseconds:0}",
        $"{Median.Report.Requests / Median.Wall.TotalSeconds:N0}",
        $"{Median.Report.RowsPerSecond:N0}",
        OfIdeal is { } ideal ? $"{ideal:0.000}" : "",
    ];

    public static string[] Header => ["work", "conc.", "latency ms", "wall ms min", "median", "max", "cpu ms", "requests/s", "rows/s", "of ideal"];
}
