using System.Globalization;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Metrics;

/// <summary>States, plans, the history, metrics and reports tell the same of whatever database there is.</summary>
public sealed class AgreementTests
{
    private static readonly string[] Queues = [StreamNames.TradeDetails, StreamNames.Issuers, StreamNames.Committees];

    [Fact]
    public void A_thousand_random_databases_are_told_alike_everywhere()
    {
        using var folder = new TemporaryFolder();
        var template = folder.File("template.db");
        _ = Database.OpenForWriting(template);
        var engine = new SyncEngine();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 1; seed <= 1000; seed++)
        {
            var path = folder.File("capitol.db");
            File.Copy(template, path, overwrite: true);
            new TestDatabase(path).Execute(RandomDatabase.Script(seed));
            foreach (var state in Check(engine, path, seed))
                seen.Add($"{state.Stream} {state.Status}");
        }

        // Each queue was met complete, incomplete and untouched, or the test would prove nothing.
        foreach (var stream in Queues)
            Assert.Superset(new HashSet<string>([$"{stream} {SyncStatus.Complete}", $"{stream} {SyncStatus.Incomplete}", $"{stream} {SyncStatus.NeverRun}"], StringComparer.Ordinal), seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Whatever_happens_to_a_run_its_report_is_told_alike_everywhere(int seed)
    {
        await using var rig = await EngineRig.StartAsync(60, new ReplicaOptions { Politicians = 12, ListingBytes = 0, DetailBytes = 0, OpenFec = new OpenFecOptions { Donations = 100, Committees = 4 } });
        var random = new Random(seed);
        rig.Settings = rig.Settings with { MaximumRetryCount = 0, Key = new(OpenFecRuns.Secret), Breaker = rig.Settings.Breaker with { MaxFailures = random.Next(2, 12) } };
        var errors = new[] { "RscError", "404", "500", "LoadingShell" };
        for (var round = 0; round < 5; round++)
        {
            rig.Replica.Faults.Clear();
            if (round < 4)
                rig.Replica.Faults.Add(Faults.Of(errors[random.Next(errors.Length)]) with { Probability = random.NextDouble() / 3 });
            rig.Options = rig.Options with { MaxItems = random.Next(3) == 0 ? random.Next(1, 40) : null, Force = random.Next(4) == 0 };
            foreach (var stream in SourceCatalog.All.Streams)
            {
                var report = await RunAsync(rig, stream.Name);
                Check(rig.Engine, rig.DatabasePath, seed);
                Check(rig, report, seed);
            }
        }
    }

    private static async Task<SyncReport> RunAsync(EngineRig rig, string stream)
    {
        try
        {
            return await rig.RunAsync(StreamRequests.ForStream(stream, rig.Settings, periods: rig.Replica.Fec.Periods));
        }
        catch (SyncException end)
        {
            return end.Report!;
        }
    }

    /// <summary>A report against the history and the state.</summary>
    private static void Check(EngineRig rig, SyncReport report, int seed)
    {
        var because = $"{report.Stream}, seed {seed}";
        var run = RunQuery.Read(rig.Open(), [report.Stream], null, null, 0, 1).Single();
        Assert.Equal(
            (because, report.Status, report.Items, report.Added, report.Updated, report.Unchanged, report.Failed, report.Broken, report.Requests, report.Retries, report.Bytes),
            (because, run.Status, run.Items, run.Added, run.Updated, run.Unchanged, run.Failed, run.Broken, run.Requests, run.Retries, run.Bytes));
        var states = rig.Engine.ReadStates(rig.DatabasePath, [report.Stream]).ToList();
        if (report.Status == SyncStatus.Complete && Queues.Contains(report.Stream, StringComparer.Ordinal) && rig.Database.Count(TableOf(report.Stream)) > 0)
            Assert.All(states, state => Assert.Equal((because, SyncStatus.Complete, 0L, 0L), (because, state.Status, state.Failed, state.Remaining)));
        if (report.Status == SyncStatus.Incomplete)
            Assert.True(states[0].Failed >= report.Failed && states.Exists(state => state.Status != SyncStatus.Complete), because);
        if (report.Status == SyncStatus.Incomplete && Queues.Contains(report.Stream, StringComparer.Ordinal))
            Assert.Equal((because, report.Remaining), (because, states[0].Remaining));
    }

    private static string TableOf(string stream) => stream switch
    {
        StreamNames.TradeDetails => "trades",
        StreamNames.Issuers => "issuers",
        _ => "fec_mappings",
    };

    /// <summary>States against plans, metrics and the history.</summary>
    private static List<SyncState> Check(SyncEngine engine, string path, int seed)
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
        foreach (var runs in RunQuery.Read(Database.OpenForReading(path), null, null, null, 0, null).Where(run => run.EndedAt is not null).GroupBy(run => run.Stream, StringComparer.Ordinal))
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
