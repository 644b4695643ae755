using CapitolSync.Engine.Metrics;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Metrics;

public sealed class MetricTests
{
    [Fact]
    public async Task The_file_of_several_streams_is_valid()
    {
        await using var rig = await EngineRig.StartAsync(100);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = "/issuers/*", Count = 1 });
        await rig.EverythingAsync();
        await rig.TradesAsync();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 403 });
        await Assert.ThrowsAsync<SyncException>(() => rig.PoliticiansAsync());

        var lines = Export(rig, out var text);

        Assert.Empty(PrometheusLint.Check(text));
        Assert.Contains("capitolsync_runs_total{stream=\"ct.trades\"} 2", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_rows_total{stream=\"ct.trades\",change=\"added\"} 100", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_last_run_rows{stream=\"ct.trades\",change=\"added\"} 0", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_last_run_outcome{stream=\"ct.trades\",outcome=\"complete\"} 1", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_last_run_outcome{stream=\"ct.politicians\",outcome=\"halted\"} 1", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_last_run_outcome{stream=\"ct.politicians\",outcome=\"complete\"} 0", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_last_run_failed_items{stream=\"ct.issuers\"} 1", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_stream_complete{stream=\"ct.trades\"} 1", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_stream_remaining_items{stream=\"ct.issuers\"} 1", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_breaker_state{stream=\"ct.trades\",state=\"closed\"} 1", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_source_budget_requests{source=\"OpenFEC\"} 900", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_source_blocked{source=\"CapitolTrades\"} 1", lines, StringComparer.Ordinal);
        Assert.Contains("capitolsync_source_blocked{source=\"OpenFEC\"} 0", lines, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Figures_are_those_of_the_last_run()
    {
        await using var rig = await EngineRig.StartAsync(100);
        var report = await rig.FullAsync();

        var lines = Export(rig, out _);

        Assert.Contains($"capitolsync_last_run_requests{{stream=\"ct.trades\"}} {report.Requests}", lines, StringComparer.Ordinal);
        Assert.Contains($"capitolsync_last_run_received_bytes{{stream=\"ct.trades\"}} {report.Bytes}", lines, StringComparer.Ordinal);
        Assert.Contains(FormattableString.Invariant($"capitolsync_last_run_start_time_seconds{{stream=\"ct.trades\"}} {report.StartedAt.ToUnixTimeMilliseconds() / 1000.0:R}"), lines, StringComparer.Ordinal);
        Assert.Single(lines, line => line.StartsWith("capitolsync_last_run_latency_seconds{stream=\"ct.trades\",endpoint=\"/trades\",statistic=\"p95\"}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_without_runs_gives_a_valid_file()
    {
        await using var rig = await EngineRig.StartAsync(12);
        await rig.FullAsync();
        rig.Database.Execute("DELETE FROM sync_run_endpoints; DELETE FROM sync_runs; DELETE FROM sync_state;");

        var lines = Export(rig, out var text);

        Assert.Empty(PrometheusLint.Check(text));
        Assert.Contains("capitolsync_stream_complete{stream=\"ct.trades\"} 0", lines, StringComparer.Ordinal);
    }

    [Fact]
    public void Labels_and_help_texts_are_escaped()
    {
        var text = PrometheusText.Write([new MetricFamily("capitolsync_odd", "A \\ and\na line.", [new MetricSample(0.1, ("path", "C:\\a \"b\"\nc"))])]);

        Assert.Equal("# HELP capitolsync_odd A \\\\ and\\na line.\n# TYPE capitolsync_odd gauge\ncapitolsync_odd{path=\"C:\\\\a \\\"b\\\"\\nc\"} 0.1\n", text);
        Assert.Empty(PrometheusLint.Check(text));
    }

    [Theory]
    [InlineData("# HELP capitolsync_a A.\n# TYPE capitolsync_a gauge\ncapitolsync_a 1", "newline")]
    [InlineData("# TYPE capitolsync_a gauge\ncapitolsync_a 1\n", "no HELP")]
    [InlineData("# HELP capitolsync_a A.\n# TYPE capitolsync_a counter\ncapitolsync_a 1\n", "_total")]
    [InlineData("# HELP capitolsync_a A.\n# TYPE capitolsync_a gauge\ncapitolsync_a 1\ncapitolsync_a 2\n", "series comes twice")]
    [InlineData("# HELP capitolsync_a_ms A.\n# TYPE capitolsync_a_ms gauge\ncapitolsync_a_ms 1\n", "base unit")]
    [InlineData("# HELP capitolsync_a A.\n# TYPE capitolsync_a gauge\ncapitolsync_b 1\n", "below the TYPE")]
    public void The_lint_finds_each_kind_of_mistake(string text, string problem) =>
        Assert.Contains(PrometheusLint.Check(text), found => found.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("metrics.txt", ErrorIds.InvalidMetricPath)]
    [InlineData("metrics.PROM", ErrorIds.InvalidMetricPath)]
    [InlineData("none/metrics.prom", ErrorIds.InvalidMetricPath)]
    public async Task A_path_that_the_collector_does_not_read_is_an_error(string name, string errorId)
    {
        await using var rig = await EngineRig.StartAsync(12);
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<SyncException>(() => rig.Engine.ExportMetrics(rig.DatabasePath, folder.File(name)));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_an_error_that_names_it()
    {
        using var folder = new TemporaryFolder();
        // No file system takes a name of that length.
        var path = folder.File($"{new string('m', 300)}.prom");

        var error = Assert.Throws<SyncException>(() => MetricFile.Replace(path, "a 1\n"));

        Assert.Equal((ErrorIds.MetricFileFailed, path), (error.ErrorId, error.Target));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void The_file_is_replaced_atomically_and_nothing_is_left_beside_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("capitolsync.prom");
        File.WriteAllText(path, "before, and longer than what comes");
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

        MetricFile.Replace(path, "after\n");

        // Who was reading goes on with the file as it was.
        Assert.Equal("before, and longer than what comes", reader.ReadToEnd());
        Assert.Equal("after\n", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    private static string[] Export(EngineRig rig, out string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("capitolsync.prom");
        rig.Engine.ExportMetrics(rig.DatabasePath, path);
        text = File.ReadAllText(path);
        return text.Split('\n');
    }
}
