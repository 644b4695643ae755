using System.Diagnostics;
using System.Globalization;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.TestKit.Jobs;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>Who holds a stream, and when a holder counts as dead.</summary>
public sealed class LeaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Of_two_runs_in_one_process_the_second_fails_and_names_the_holder()
    {
        await using var rig = await EngineRig.StartAsync(60);
        var (asked, stop) = (new TaskCompletionSource(), new CancellationTokenSource());
        using var stopping = stop;
        rig.Replica.Latency = TimeSpan.FromHours(1);
        rig.Replica.When(1, "/trades", asked.SetResult);
        var first = rig.RunAsync(stop.Token, new TradesRequest { Settings = rig.Settings });
        await asked.Task;

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.TradesAsync());

        Assert.Equal(ErrorIds.StreamBusy, end.ErrorId);
        Assert.Equal($"process {Environment.ProcessId} on {Environment.MachineName}", end.Target);
        Assert.Contains("since 20", end.Message, StringComparison.Ordinal);
        Assert.Single(rig.Replica.Log.Snapshot());
        // Another stream is another matter, and the holder is not disturbed.
        Assert.Equal(SyncStatus.Complete, (await rig.DetailsAsync()).Status);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        rig.Replica.Latency = TimeSpan.Zero;
        Assert.Equal(SyncStatus.Complete, (await rig.TradesAsync()).Status);
    }

    [Fact]
    public async Task Of_two_processes_that_start_at_once_exactly_one_runs()
    {
        await using var rig = await EngineRig.StartAsync(24);
        using var folder = new TemporaryFolder();
        using EngineProcess left = new(), right = new();
        for (var round = 1; round <= 20; round++)
        {
            // The replica answers nobody until one of the two has given up, and they wait as long as that takes.
            var gaveUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            rig.Replica.AnswersAfter = gaveUp.Task;
            var job = new EngineJob
            {
                DatabasePath = folder.File(string.Create(CultureInfo.InvariantCulture, $"round-{round}.db")),
                BaseUri = rig.Replica.BaseUri,
                Streams = [StreamNames.Trades],
                TimeoutMs = (int)TimeSpan.FromHours(1).TotalMilliseconds,
            };
            Task<JobResult?>[] outcomes = [left.RunAsync(job), right.RunAsync(job)];

            var first = await await Task.WhenAny(outcomes);
            gaveUp.SetResult();

            Assert.True(first!.ErrorIds is [ErrorIds.StreamBusy], string.Join('\n', first.Messages));
            Assert.Single(await Task.WhenAll(outcomes), outcome => outcome!.IsComplete);
            Expect.Listed(new TestDatabase(job.DatabasePath), rig.Replica.Data.Trades, rig.Replica.Data);
        }
    }

    [Fact]
    public async Task The_lease_of_a_killed_process_does_not_block_the_next_run()
    {
        await using var rig = await EngineRig.StartAsync(60);
        using var process = new EngineProcess();
        rig.Replica.When(2, "/trades", process.Kill);
        Assert.Null(await process.SyncAsync(rig, rig.DatabasePath, StreamNames.Trades));
        await process.ExitedAsync();
        Assert.Equal([$"{process.Id}"], rig.Database.Lines("SELECT process_id FROM sync_leases"));
        Assert.Equal(SyncStatus.Interrupted, Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Trades])).Status);

        Assert.Equal(SyncStatus.Complete, (await rig.TradesAsync()).Status);

        Expect.Listed(rig);
        Assert.Equal(0, rig.Database.Count("sync_leases"));
    }

    [Fact]
    public async Task A_lease_is_renewed_while_it_is_held()
    {
        await using var rig = await EngineRig.StartAsync(60);
        var time = new ManualTime(Now);
        rig.Engine = new SyncEngine(time);
        using var stop = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        rig.Replica.Latency = TimeSpan.FromHours(1);
        rig.Replica.When(1, "/trades", asked.SetResult);
        var run = rig.RunAsync(stop.Token, new TradesRequest { Settings = rig.Settings });
        await asked.Task;
        Assert.Equal(["2026-03-01T12:00:00.000Z"], rig.Database.Lines("SELECT heartbeat_at FROM sync_leases"));

        time.Advance(TimeSpan.FromSeconds(10));

        await Eventually.TrueAsync(() => rig.Database.Lines("SELECT heartbeat_at FROM sync_leases") is ["2026-03-01T12:00:10.000Z"], "the lease shows a new heartbeat");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(119, true)]
    [InlineData(121, false)]
    // Its clock is ahead of ours, or ours was set back: it may well be alive.
    [InlineData(-3600, true)]
    public void A_holder_on_another_host_is_judged_by_its_heartbeat(int secondsAgo, bool isHeld) =>
        Assert.Equal(isHeld, LeaseTable.IsHeld(Lease("elsewhere.invalid", 1, "", secondsAgo), Now, NotHere));

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    [InlineData(-100_000)]
    public void A_live_process_on_this_host_keeps_its_lease_whatever_the_clock_says(int secondsAgo)
    {
        using var process = new EngineProcess();
        using var live = Process.GetProcessById(process.Id);
        var started = live.StartTime.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        Assert.True(LeaseTable.IsHeld(Lease(Environment.MachineName, process.Id, started, secondsAgo), Now, NotHere));
        // The number has gone to another process, which has begun at another time and knows nothing of the lease.
        Assert.Equal(secondsAgo < 30, LeaseTable.IsHeld(Lease(Environment.MachineName, process.Id, "2020-01-01T00:00:00Z", secondsAgo), Now, NotHere));
    }

    [Fact]
    public async Task A_dead_process_on_this_host_holds_no_lease_however_fresh_its_heartbeat()
    {
        using var process = new EngineProcess();
        process.Kill();
        await process.ExitedAsync();

        Assert.False(LeaseTable.IsHeld(Lease(Environment.MachineName, process.Id, "", secondsAgo: 0), Now, NotHere));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another boot pid:[4026531999]")]
    public void A_process_number_says_nothing_where_it_was_not_given(string? machine)
    {
        // Another container with this host's name, say: its process 1, or one with our own number, may well be alive.
        foreach (var process in new[] { Environment.ProcessId, int.MaxValue })
        {
            Assert.True(LeaseTable.IsHeld(Lease(Environment.MachineName, process, "", secondsAgo: 0) with { Machine = machine }, Now, NotHere));
            Assert.False(LeaseTable.IsHeld(Lease(Environment.MachineName, process, "", secondsAgo: 121) with { Machine = machine }, Now, NotHere));
        }
    }

    [Fact]
    public async Task A_run_respects_a_lease_that_beats_and_takes_over_one_that_stopped()
    {
        await using var rig = await EngineRig.StartAsync(24);
        await rig.DetailsAsync();
        rig.Database.Execute($"""
            INSERT INTO sync_leases (stream, token, host, process_id, process_started_at, acquired_at, heartbeat_at)
            VALUES ('ct.trades', 'theirs', '{Environment.MachineName}', 2147483647, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z', '{DateTimeOffset.UtcNow.AddSeconds(-5):yyyy-MM-dd'T'HH:mm:ss.fff'Z'}')
            """);

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.TradesAsync());
        rig.Time.Ahead = TimeSpan.FromMinutes(3);
        var report = await rig.TradesAsync();

        Assert.Equal((ErrorIds.StreamBusy, $"process 2147483647 on {Environment.MachineName}"), (end.ErrorId, end.Target));
        Assert.Equal(SyncStatus.Complete, report.Status);
    }

    [Fact]
    public void In_its_own_process_a_lease_is_held_only_by_a_running_run()
    {
        var lease = Lease(Environment.MachineName, Environment.ProcessId, "", secondsAgo: 0);

        Assert.True(LeaseTable.IsHeld(lease, Now, token => string.Equals(token, lease.Token, StringComparison.Ordinal)));
        Assert.False(LeaseTable.IsHeld(lease, Now, NotHere));
    }

    private static bool NotHere(string token) => false;

    private static Lease Lease(string host, int process, string started, int secondsAgo) =>
        new("test", "token", host, process, started, Now.AddHours(-1), Now.AddSeconds(-secondsAgo), ProcessSpace.Current());
}
