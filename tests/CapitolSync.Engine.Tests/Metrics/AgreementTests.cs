using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Metrics;

/// <summary>States, plans, the history, metrics and reports tell the same of whatever database there is.</summary>
public sealed class AgreementTests
{
    // Those whose faults the replica can play; what the others tell without a run is compared all the same.
    private static readonly string[] Run =
        [StreamNames.Trades, StreamNames.TradeDetails, StreamNames.Issuers, StreamNames.Politicians, StreamNames.Candidates, StreamNames.Committees, StreamNames.Donations];

    /// <summary>More than the usual number with CAPITOLSYNC_DATABASES.</summary>
    [Fact]
    public void Random_databases_are_told_alike_everywhere()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CAPITOLSYNC_DATABASES") ?? "200", CultureInfo.InvariantCulture);
        using var folder = new TemporaryFolder();
        var template = folder.File("template.db");
        _ = Database.OpenForWriting(template);
        var engine = new SyncEngine();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 1; seed <= count; seed++)
        {
            var path = folder.File("capitol.db");
            File.Copy(template, path, overwrite: true);
            new TestDatabase(path).Execute(RandomDatabase.Script(seed));
            foreach (var state in Agreement.Check(engine, path, seed))
                seen.Add($"{state.Stream} {state.Status}");
        }

        // Each queue was met complete, incomplete and untouched, or the test would prove nothing.
        foreach (var stream in Agreement.Queues)
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
            foreach (var stream in Run)
            {
                var report = await RunAsync(rig, stream);
                Agreement.Check(rig.Engine, rig.DatabasePath, seed);
                Check(rig, report, seed);
            }
        }
    }

    [Theory]
    [InlineData(StreamNames.Trades, "\"txDate\":\"", "\"txDate\":\"x")]
    [InlineData(StreamNames.TradeDetails, "{\"tradeId\":$1", "{\"odd\":{\"price\":\"dear\",\"tradeId\":$1},\"tradeId\":$1")]
    [InlineData(StreamNames.Issuers, "\"eodPrices\":[[\"", "\"eodPrices\":[[\"x")]
    [InlineData(StreamNames.Politicians, "\"h2\"", "\"h3\"")]
    [InlineData(StreamNames.Candidates, "\"birthday\": \"", "\"birthday\": \"x")]
    [InlineData(StreamNames.Committees, "\"cycles\":[", "\"cycles\":[[1],")]
    [InlineData(StreamNames.Donations, "\"contribution_receipt_date\":\"", "\"contribution_receipt_date\":\"x")]
    public async Task A_row_that_cannot_be_read_is_told_alike_everywhere_and_is_due_until_it_can(string stream, string what, string instead)
    {
        await using var rig = await EngineRig.StartAsync(40, new ReplicaOptions { Politicians = 12, ListingBytes = 0, DetailBytes = 0, OpenFec = new OpenFecOptions { Donations = 60, Committees = 4 } });
        rig.Settings = rig.Settings with { Key = new(OpenFecRuns.Secret), Concurrency = 1 };
        foreach (var before in Run.TakeWhile(before => before != stream))
            await RunAsync(rig, before);
        var spoiled = await SpoiledReply.SpoilAsync(rig, (target, body) => Spoil(target, body, what, instead), () => RunAsync(rig, stream));
        rig.Forget();

        var report = await RunAsync(rig, stream);

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal((ErrorIds.RowUnreadable, spoiled), (failure.ErrorId, failure.Uri?.PathAndQuery));
        var state = Agreement.Check(rig.Engine, rig.DatabasePath, 0).First(state => state.Stream == stream);
        Assert.Equal((SyncStatus.Incomplete, 1, report.Remaining), (state.Status, state.Failed, state.Remaining));
        var request = StreamRequests.ForStream(stream, rig.Settings, periods: rig.Replica.Fec.Periods);
        Assert.True(rig.Engine.Estimate(new SyncRequest { DatabasePath = rig.DatabasePath, Streams = [request] }).Single().IsDue);
        Check(rig, report, 0);

        rig.Replica.Faults.Clear();
        rig.Forget();
        report = await RunAsync(rig, stream);
        Assert.Equal((SyncStatus.Complete, 0, 0), (report.Status, report.Failed, report.Remaining));
        Check(rig, report, 0);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    /// <summary>An answer with another text in place of the first; $1 is the last part of the request's path. Other rows of it stay readable.</summary>
    private static string? Spoil(string target, string body, string what, string instead)
    {
        var id = target.Split('?')[0].Split('/')[^1];
        what = what.Replace("$1", id, StringComparison.Ordinal);
        var at = body.IndexOf(what, StringComparison.Ordinal);
        var isAlone = at >= 0 && what.Contains("h2", StringComparison.Ordinal) && body.LastIndexOf(what, StringComparison.Ordinal) == at;
        var isLook = body.Contains("last_indexes", StringComparison.Ordinal) && !body.Contains("last_indexes\":{", StringComparison.Ordinal);
        return at < 0 || isAlone || isLook ? null : body.Remove(at, what.Length).Insert(at, instead.Replace("$1", id, StringComparison.Ordinal));
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
        var run = rig.Engine.ReadRuns(rig.Open(), [report.Stream], null, null, 0, 1).Single();
        Assert.Equal(
            (because, report.Status, report.Items, report.Added, report.Updated, report.Unchanged, report.Failed, report.Broken, report.Requests, report.Retries, report.Bytes),
            (because, run.Status, run.Items, run.Added, run.Updated, run.Unchanged, run.Failed, run.Broken, run.Requests, run.Retries, run.Bytes));
        var states = rig.Engine.ReadStates(rig.DatabasePath, [report.Stream]).ToList();
        if (report.Status == SyncStatus.Complete && Agreement.Queues.Contains(report.Stream, StringComparer.Ordinal) && rig.Database.Count(TableOf(report.Stream)) > 0)
            Assert.All(states, state => Assert.Equal((because, SyncStatus.Complete, 0L, 0L), (because, state.Status, state.Failed, state.Remaining)));
        if (report.Status == SyncStatus.Incomplete)
            Assert.True(states[0].Failed >= report.Failed && states.Exists(state => state.Status != SyncStatus.Complete), because);
        if (report.Status == SyncStatus.Complete)
            Assert.All(states, state => Assert.Equal((because, 0L, 0L), (because, state.Failed, state.Remaining ?? 0)));
        // Under -Force a run counts what it was still to do over, which is no work left to others.
        if (report.Status == SyncStatus.Incomplete && !rig.Options.Force && Agreement.Queues.Contains(report.Stream, StringComparer.Ordinal))
            Assert.Equal((because, report.Remaining), (because, states[0].Remaining));
    }

    private static string TableOf(string stream) => stream switch
    {
        StreamNames.TradeDetails => "trades",
        StreamNames.Issuers => "issuers",
        _ => "fec_mappings",
    };
}
