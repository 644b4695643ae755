using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Tests.Metrics;

/// <summary>What states, plans, the history and metrics say of a database.</summary>
internal static class Agreement
{
    /// <summary>Streams whose rows record themselves what is done.</summary>
    public static readonly string[] Queues = [StreamNames.TradeDetails, StreamNames.Issuers, StreamNames.Committees];

    /// <summary>States against plans, metrics and the history.</summary>
    public static List<SyncState> Check(SyncEngine engine, string path, int seed)
    {
        var states = engine.ReadStates(path, null).ToList();
        var metrics = Metrics(engine, path);
        foreach (var parts in states.GroupBy(state => state.Stream, StringComparer.Ordinal))
        {
            var (stream, first) = (parts.Key, parts.First());
            double? Metric(string name) => metrics.TryGetValue($"capitolsync_{name}{{stream=\"{stream}\"}}", out var value) ? value : null;
            Assert.Equal((seed, stream, parts.All(part => part.Status == SyncStatus.Complete) ? 1.0 : 0.0), (seed, stream, Metric("stream_complete")));
            Assert.Equal((seed, stream, (double?)parts.Sum(part => part.Done)), (seed, stream, Metric("stream_done_items")));
            Assert.Equal((seed, stream, (double?)first.Failed), (seed, stream, Metric("stream_failed_items")));
            Assert.Equal((seed, stream, (double?)first.Broken), (seed, stream, Metric("stream_broken_items")));
            Assert.Equal((seed, stream, parts.Any(part => part.Remaining is null) ? null : (double?)parts.Sum(part => part.Remaining)), (seed, stream, Metric("stream_remaining_items")));
            // Whoever is complete lacks nothing but what is broken at the source, and whoever lacks something says so.
            if (parts.Any(part => part.Status == SyncStatus.Complete))
                Assert.Equal((seed, stream, 0L, 0L), (seed, stream, first.Failed, parts.Where(part => part.Status == SyncStatus.Complete).Sum(part => part.Remaining ?? 0)));
            if (Queues.Contains(stream, StringComparer.Ordinal))
                CheckQueue(engine, path, first, seed);
        }

        CheckHistory(path, metrics, seed);
        return states;
    }

    /// <summary>What is to do is what a run would do, and what is complete leaves nothing but what is broken.</summary>
    private static void CheckQueue(SyncEngine engine, string path, SyncState state, int seed)
    {
        var settings = new CapitolSync.Engine.Settings.SourceSettings { BaseUri = new Uri("http://127.0.0.1:9") };
        var estimate = engine.Estimate(new SyncRequest { DatabasePath = path, Streams = [StreamRequests.ForStream(state.Stream, settings)] }).Single();
        Assert.Equal((seed, state.Stream, estimate.Items), (seed, state.Stream, state.Remaining + state.Broken));
        if (state.Status == SyncStatus.Complete)
            Assert.Equal((seed, state.Stream, 0L, 0L), (seed, state.Stream, state.Failed, state.Remaining));
    }

    private static void CheckHistory(string path, Dictionary<string, double> metrics, int seed)
    {
        foreach (var runs in new SyncEngine().ReadRuns(Database.OpenForReading(path), null, null, null, 0, null).Where(run => run.EndedAt is not null).GroupBy(run => run.Stream, StringComparer.Ordinal))
        {
            var last = runs.MaxBy(run => run.RunId)!;
            var stream = $"stream=\"{runs.Key}\"";
            Assert.Equal((seed, runs.Count()), (seed, metrics[$"capitolsync_runs_total{{{stream}}}"]));
            Assert.Equal((seed, runs.Sum(run => run.Added)), (seed, metrics[$"capitolsync_rows_total{{{stream},change=\"added\"}}"]));
            Assert.Equal((seed, runs.Sum(run => run.Failed)), (seed, metrics[$"capitolsync_failed_items_total{{{stream}}}"]));
            Assert.Equal((seed, last.Failed), (seed, metrics[$"capitolsync_last_run_failed_items{{{stream}}}"]));
            Assert.Equal((seed, last.Broken), (seed, metrics[$"capitolsync_last_run_broken_items{{{stream}}}"]));
            Assert.Equal((seed, 1.0), (seed, metrics[$"capitolsync_last_run_outcome{{{stream},outcome=\"{last.Status.ToString().ToLowerInvariant()}\"}}"]));
        }
    }

    private static Dictionary<string, double> Metrics(SyncEngine engine, string path)
    {
        var file = Path.ChangeExtension(path, ".prom");
        engine.ExportMetrics(path, file);
        return File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
