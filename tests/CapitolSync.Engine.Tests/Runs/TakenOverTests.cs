using System.Diagnostics;
using System.Globalization;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>A holder that shows no sign of life is replaced, and ends as soon as it notices.</summary>
public sealed class TakenOverTests
{
    private static readonly TimeSpan Look = 1.5 * LeaseTable.Heartbeat;

    [Fact]
    public async Task A_run_whose_stream_was_taken_over_stores_nothing_more()
    {
        await using var rig = await EngineRig.StartAsync(120);
        // The run may end while the replica's request still looks at what was stored until then: nothing is stored after it.
        var before = new TaskCompletionSource<IReadOnlyList<string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Replica.When(4, "/trades", () =>
        {
            try
            {
                rig.Database.Execute("UPDATE sync_leases SET token = 'theirs', host = 'elsewhere.invalid', process_id = 7");
                before.SetResult(Stored(rig));
            }
            catch (Exception failed)
            {
                before.SetException(failed);
                throw;
            }
        });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.TradesAsync());

        Assert.Equal((ErrorIds.StreamBusy, SyncStatus.Halted), (end.ErrorId, end.Report!.Status));
        Assert.Equal("process 7 on elsewhere.invalid", end.Target);
        Assert.StartsWith("ct.trades was taken over by process 7 on elsewhere.invalid", end.Message, StringComparison.Ordinal);
        Expect.Same([.. await before.Task], [.. Stored(rig)]);
        Assert.Equal(["theirs"], rig.Database.Lines("SELECT token FROM sync_leases"));
    }

    [Fact]
    public async Task It_leaves_no_failure_in_the_list_of_its_successor_either()
    {
        await using var rig = await EngineRig.StartAsync(120);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 404, Path = "/trades", Query = "page=3" });
        rig.Replica.When(4, "/trades", () => rig.Database.Execute("UPDATE sync_leases SET token = 'theirs', host = 'elsewhere.invalid', process_id = 7"));

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.TradesAsync());

        Assert.Equal((ErrorIds.StreamBusy, SyncStatus.Halted), (end.ErrorId, end.Report?.Status));
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Fact]
    public async Task A_live_process_whose_run_shows_no_sign_of_life_is_replaced()
    {
        await using var rig = await EngineRig.StartAsync(60);
        using var holder = new EngineProcess();
        var (time, run) = await StartAsync(rig, holder);

        time.Advance(Look);

        Assert.Equal(SyncStatus.Complete, (await run).Status);
        Expect.Listed(rig);
        Assert.Equal(0, rig.Database.Count("sync_leases"));
    }

    [Fact]
    public async Task One_that_shows_a_sign_of_life_meanwhile_keeps_its_stream_whatever_its_clock_says()
    {
        await using var rig = await EngineRig.StartAsync(60);
        using var holder = new EngineProcess();
        var (time, run) = await StartAsync(rig, holder);

        rig.Database.Execute("UPDATE sync_leases SET heartbeat_at = '2026-01-01T00:00:10.000Z'");
        time.Advance(Look);

        Assert.Equal(ErrorIds.StreamBusy, (await Assert.ThrowsAsync<SyncException>(() => run)).ErrorId);
        Assert.Empty(rig.Replica.Log.Snapshot());
        Assert.Equal(["theirs"], rig.Database.Lines("SELECT token FROM sync_leases"));
    }

    [Fact]
    public async Task A_holder_before_the_last_start_of_the_machine_whose_clock_was_ahead_is_replaced()
    {
        await using var rig = await EngineRig.StartAsync(60);
        // Even one with our own number: it was given at another start of the machine.
        var (time, run) = await StartAsync(rig, Environment.ProcessId, "another boot", "2026-03-01T13:00:00.000Z");

        time.Advance(Look);

        Assert.Equal(SyncStatus.Complete, (await run).Status);
        Expect.Listed(rig);
    }

    [Fact]
    public async Task One_whose_clock_is_ahead_keeps_its_stream_as_long_as_it_shows_signs_of_life()
    {
        await using var rig = await EngineRig.StartAsync(60);
        var (time, run) = await StartAsync(rig, 7, "another boot", "2026-03-01T13:00:00.000Z");

        rig.Database.Execute("UPDATE sync_leases SET heartbeat_at = '2026-03-01T13:00:10.000Z'");
        time.Advance(Look);

        Assert.Equal(ErrorIds.StreamBusy, (await Assert.ThrowsAsync<SyncException>(() => run)).ErrorId);
        Assert.Equal(["theirs"], rig.Database.Lines("SELECT token FROM sync_leases"));
    }

    [Fact]
    public async Task A_process_that_nobody_has_buried_is_dead()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there can it be told.");
        // The shell's child ends with its input, and what has taken the shell's place by then never asks how.
        using var parent = Process.Start(new ProcessStartInfo("sh")
        {
            ArgumentList = { "-c", "exec 3<&0; cat <&3 >/dev/null & echo $!; exec sleep 1000" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            var child = int.Parse((await parent.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!, CultureInfo.InvariantCulture);
            await Eventually.TrueAsync(() => File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{parent.Id}/comm")).Trim() is "sleep", "the shell has made room");
            Assert.False(ProcessSpace.IsZombie(child));
            parent.StandardInput.Close();
            await Eventually.TrueAsync(() => ProcessSpace.IsZombie(child), "the child has ended");
            using var zombie = Process.GetProcessById(child);
            var now = DateTimeOffset.UtcNow;
            var lease = new Lease("test", "token", Environment.MachineName, child, Iso(zombie), now, now, ProcessSpace.Current());

            Assert.False(LeaseTable.IsHeld(lease, now, static _ => false));
            Assert.True(LeaseTable.IsHeld(lease with { ProcessId = parent.Id, ProcessStartedAt = Iso(parent) }, now, static _ => false));
        }
        finally
        {
            parent.Kill();
        }
    }

    /// <summary>Starts a run against the lease of a live process whose last heartbeat is long ago, and waits until the run waits for the next.</summary>
    private static Task<(ManualTime Time, Task<SyncReport> Run)> StartAsync(EngineRig rig, EngineProcess holder) =>
        StartAsync(rig, holder.Id, ProcessSpace.Current()!, "2026-01-01T00:00:00.000Z");

    private static async Task<(ManualTime Time, Task<SyncReport> Run)> StartAsync(EngineRig rig, int processId, string machine, string heartbeat)
    {
        var time = new ManualTime();
        rig.Engine = new SyncEngine(time);
        _ = CapitolSync.Engine.Store.Sqlite.Database.OpenForWriting(rig.DatabasePath);
        rig.Database.Execute($"""
            INSERT INTO sync_leases (stream, token, host, process_id, process_started_at, acquired_at, heartbeat_at, machine)
            VALUES ('ct.trades', 'theirs', '{Environment.MachineName}', {processId}, '{StartOf(processId)}', '2026-01-01T00:00:00.000Z', '{heartbeat}', '{machine}')
            """);
        var run = rig.RunAsync(new TradesRequest { Settings = rig.Settings });
        await await Task.WhenAny(time.TimerSetAsync(Look), run);
        return (time, run);
    }

    private static string StartOf(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return Iso(process);
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    private static IReadOnlyList<string> Stored(EngineRig rig) =>
        [.. rig.Database.Lines("SELECT tx_id FROM trades ORDER BY 1"), .. rig.Database.Lines("SELECT stream, part, cursor FROM sync_state ORDER BY 1, 2")];

    private static string Iso(Process process) => process.StartTime.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
