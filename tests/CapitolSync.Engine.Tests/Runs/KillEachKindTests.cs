using System.Globalization;
using CapitolSync.Engine.Sources.OpenFec.Donations.Rows;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;
using CapitolSync.TestKit.Jobs;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>
/// kill -9 of every kind of run, at instants spread over it; the run after it makes the database equal to that of a run
/// that nobody killed. CAPITOLSYNC_KILLS says how many instants each kind is killed at.
/// </summary>
public sealed class KillEachKindTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CAPITOLSYNC_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 1;

    private static readonly string[] FecTables =
    [
        "SELECT politician_id, fec_candidate_id FROM fec_mappings ORDER BY 1, 2",
        "SELECT fec_candidate_id, committee_id FROM fec_candidate_committees ORDER BY 1, 2",
        "SELECT committee_id, name, committee_type, designation, party, state FROM fec_committees ORDER BY 1",
        $"SELECT {string.Join(", ", DonationColumns.All.Select(column => column.Name))}, gone_at IS NULL FROM donations ORDER BY 1, 2",
    ];

    // What has to be there before, and what has changed upstream since.
    private static readonly Dictionary<string, (string Stream, string[] Before, bool IsAgain)> Kinds = new(StringComparer.Ordinal)
    {
        ["the listing, full"] = (StreamNames.Trades, [], false),
        ["the listing, what is new"] = (StreamNames.Trades, [StreamNames.Trades], true),
        ["details"] = (StreamNames.TradeDetails, [StreamNames.Trades], false),
        ["issuers"] = (StreamNames.Issuers, [StreamNames.Trades], false),
        ["politicians"] = (StreamNames.Politicians, [], false),
        ["candidates"] = (StreamNames.Candidates, [StreamNames.Trades], false),
        ["committees"] = (StreamNames.Committees, [StreamNames.Trades, StreamNames.Candidates], false),
        ["donations"] = (StreamNames.Donations, [StreamNames.Trades, StreamNames.Candidates, StreamNames.Committees], false),
        ["donations, what is new"] = (StreamNames.Donations, [StreamNames.Trades, StreamNames.Candidates, StreamNames.Committees, StreamNames.Donations], true),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whenever_it_is_killed_the_next_run_makes_the_database_equal(string kind)
    {
        var (stream, before, isAgain) = Kinds[kind];
        await using var rig = await EngineRig.StartAsync(150, new ReplicaOptions
        {
            Politicians = 24,
            Committees = 3,
            ListingBytes = 0,
            DetailBytes = 0,
            OpenFec = new OpenFecOptions { Donations = 700, Committees = 5 },
        });
        await PrepareAsync(rig, before, isAgain);
        var start = rig.Folder + "/start.db";
        Copy(rig.DatabasePath, start);
        rig.Forget();
        Assert.True((await DoAsync(rig, Job(rig, stream))).IsComplete, "The run that nobody kills is not complete.");
        var requests = rig.Replica.Log.Snapshot().Count;
        var (expected, added) = (Dump(rig), Added(rig, stream));

        for (var kill = 0; kill < Kills; kill++)
        {
            Copy(start, rig.DatabasePath);
            // Every other one as on a network file system, which has no shared memory for a write-ahead log.
            var isAhead = (kill + kind.Length) % 2 == 0;
            if (isAhead && File.Exists(start))
                rig.Database.Execute("PRAGMA journal_mode = WAL");
            var at = 1 + (Kills == 1 ? requests / 2 : kill * (requests - 1) / (Kills - 1));
            await KillAsync(rig, Job(rig, stream), at, delay: kill % 4 * 5);
            var after = await DoAsync(rig, Job(rig, stream));
            Assert.True(after.IsComplete, $"{kind}, killed at request {at} of {requests}, is not complete: {string.Join("; ", after.Statuses)} {string.Join("; ", after.Messages)}");

            Assert.Equal(["ok"], rig.Database.Lines("PRAGMA integrity_check"));
            Assert.Empty(rig.Database.Lines("PRAGMA foreign_key_check"));
            Expect.Same(expected, Dump(rig));
            var runs = rig.Engine.ReadRuns(rig.Open(), [stream], null, null, 0, null).ToList();
            Assert.All(runs, run => Assert.True(run.Status is SyncStatus.Complete or SyncStatus.Interrupted && run.EndedAt >= run.StartedAt, $"{kind}: {run.Status}"));
            Assert.Equal((kind, at, added), (kind, at, runs.Sum(run => run.Added)));
            Assert.Equal(0, rig.Database.Count("sync_failures"));
        }
    }

    private static async Task PrepareAsync(EngineRig rig, string[] before, bool isAgain)
    {
        foreach (var stream in before)
            Assert.True((await DoAsync(rig, Job(rig, stream))).IsComplete);
        if (!isAgain)
            return;
        rig.Time.Ahead += TimeSpan.FromDays(2);
        rig.Replica.Data.AddTrades(90);
        rig.Replica.Fec.Change(60, 20, 10);
    }

    private static EngineJob Job(EngineRig rig, string stream) => new()
    {
        DatabasePath = rig.DatabasePath,
        BaseUri = rig.Replica.BaseUri,
        Streams = [stream],
        Periods = rig.Replica.Fec.Periods,
        ClockAhead = rig.Time.Ahead,
        BatchSize = 4,
    };

    private static async Task<JobResult> DoAsync(EngineRig rig, EngineJob job) => (await JobRunner.RunAsync(rig.Engine, job, rig.Port, TestContext.Current.CancellationToken)).ToResult();

    /// <summary>Starts the run in a process of its own and kills it when so many requests have come in, or a little later.</summary>
    private static async Task KillAsync(EngineRig rig, EngineJob job, int requests, int delay)
    {
        using var process = new EngineProcess();
        using var over = new CancellationTokenSource();
        rig.Replica.When(requests, "*", () =>
        {
            if (over.IsCancellationRequested)
                return;
            if (delay == 0)
                process.Kill();
            else
                _ = Task.Delay(delay, CancellationToken.None).ContinueWith(_ => { try { process.Kill(); } catch (InvalidOperationException) { } }, TaskScheduler.Default);
        });
        await process.RunAsync(job);
        await over.CancelAsync();
    }

    private static List<string> Dump(EngineRig rig) => [.. rig.Database.Dump(), .. FecTables.SelectMany(rig.Database.Lines)];

    private static long Added(EngineRig rig, string stream) => rig.Engine.ReadRuns(rig.Open(), [stream], null, null, 0, null).Sum(run => run.Added);

    /// <summary>Copies a database that nobody has open; none if there is none.</summary>
    private static void Copy(string from, string to)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in new[] { to, to + "-wal", to + "-shm", to + "-journal" })
            File.Delete(file);
        if (File.Exists(from))
            new TestDatabase(from).CopyTo(to);
    }
}
