using CapitolSync.Engine.Store.Queries;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Metrics;

/// <summary>Metrics of the history of runs: totals over all runs, and the last run of each stream.</summary>
internal static class RunMetrics
{
    private const string Totals = """
        SELECT stream, count(*), sum(requests), sum(retries), sum(bytes), sum(added), sum(updated), sum(unchanged), sum(failed)
        FROM sync_runs WHERE ended_at IS NOT NULL GROUP BY stream ORDER BY stream
        """;

    private static readonly SyncStatus[] Outcomes =
        [SyncStatus.Complete, SyncStatus.Incomplete, SyncStatus.Limited, SyncStatus.Halted, SyncStatus.Stopped, SyncStatus.Interrupted];

    public static IEnumerable<MetricFamily> Read(SqliteConnection connection) => [.. OfAll(connection), .. OfLast([.. RunQuery.Last(connection)])];

    private static IEnumerable<MetricFamily> OfAll(SqliteConnection connection)
    {
        var totals = new List<(string Stream, long[] Sums)>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = Totals;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                totals.Add((reader.GetString(0), [.. Enumerable.Range(1, 8).Select(reader.GetInt64)]));
        }

        MetricFamily Sum(string name, string help, int column) =>
            new(name, help, [.. totals.Select(total => new MetricSample(total.Sums[column], ("stream", total.Stream)))]);

        yield return Sum("capitolsync_runs_total", "Runs that have ended, successfully or not.", 0);
        yield return Sum("capitolsync_requests_total", "Requests sent, retries included.", 1);
        yield return Sum("capitolsync_retries_total", "Requests that were repeats of failed ones.", 2);
        yield return Sum("capitolsync_received_bytes_total", "Bytes of bodies received, after decompression.", 3);
        yield return new MetricFamily("capitolsync_rows_total", "Rows committed, by what that changed.",
            [.. totals.SelectMany(total => Rows(total.Stream, total.Sums[4], total.Sums[5], total.Sums[6]))]);
        yield return Sum("capitolsync_failed_items_total", "Items that could not be fetched or stored.", 7);
    }

    private static IEnumerable<MetricFamily> OfLast(IReadOnlyList<SyncRun> runs)
    {
        MetricFamily Each(string name, string help, Func<SyncRun, double> value) =>
            new(name, help, [.. runs.Select(run => new MetricSample(value(run), ("stream", run.Stream)))]);

        yield return Each("capitolsync_last_run_start_time_seconds", "When the last run began, seconds since 1970.", run => Seconds(run.StartedAt));
        yield return Each("capitolsync_last_run_end_time_seconds", "When the last run ended, seconds since 1970.", run => Seconds(run.EndedAt!.Value));
        yield return Each("capitolsync_last_run_duration_seconds", "How long the last run took.", run => run.Duration!.Value.TotalSeconds);
        yield return new MetricFamily("capitolsync_last_run_outcome", "How the last run ended: 1 for its outcome.",
            [.. runs.SelectMany(run => Outcomes.Select(outcome => new MetricSample(run.Status == outcome ? 1 : 0, ("stream", run.Stream), ("outcome", Name(outcome)))))]);
        yield return Each("capitolsync_last_run_requests", "Requests that the last run sent, retries included.", run => run.Requests);
        yield return Each("capitolsync_last_run_retries", "Requests of the last run that were repeats of failed ones.", run => run.Retries);
        yield return Each("capitolsync_last_run_received_bytes", "Bytes of bodies that the last run received, after decompression.", run => run.Bytes);
        yield return new MetricFamily("capitolsync_last_run_rows", "Rows that the last run committed, by what that changed.",
            [.. runs.SelectMany(run => Rows(run.Stream, run.Added, run.Updated, run.Unchanged))]);
        yield return Each("capitolsync_last_run_failed_items", "Items that the last run could not fetch or store.", run => run.Failed);
        yield return Each("capitolsync_last_run_broken_items", "Items of the last run that are permanently broken at the source.", run => run.Broken);
        yield return new MetricFamily("capitolsync_last_run_latency_seconds", "Latency of the last run's requests, from sending to the last byte.",
            [.. runs.SelectMany(run => run.Endpoints.SelectMany(endpoint => Latencies(run.Stream, endpoint)))]);
    }

    private static IEnumerable<MetricSample> Rows(string stream, long added, long updated, long unchanged) =>
    [
        new(added, ("stream", stream), ("change", "added")),
        new(updated, ("stream", stream), ("change", "updated")),
        new(unchanged, ("stream", stream), ("change", "unchanged")),
    ];

    private static IEnumerable<MetricSample> Latencies(string stream, EndpointReport endpoint) => endpoint.Latency is not { } latency ? [] :
    [
        new(latency.Min.TotalSeconds, ("stream", stream), ("endpoint", endpoint.Endpoint), ("statistic", "min")),
        new(latency.P50.TotalSeconds, ("stream", stream), ("endpoint", endpoint.Endpoint), ("statistic", "p50")),
        new(latency.P95.TotalSeconds, ("stream", stream), ("endpoint", endpoint.Endpoint), ("statistic", "p95")),
        new(latency.Max.TotalSeconds, ("stream", stream), ("endpoint", endpoint.Endpoint), ("statistic", "max")),
    ];

    private static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;

    private static string Name(SyncStatus status) => status.ToString().ToLowerInvariant();
}
