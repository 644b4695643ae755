using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>Clocks that are set, machines that sleep, files that vanish: what goes on around a run.</summary>
public sealed class ClockTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(-48)]
    [InlineData(48)]
    public async Task Setting_the_clock_during_a_run_loses_no_row_and_hides_no_failure(int hours)
    {
        await using var rig = await StartAsync();
        rig.Replica.When(10, "/trades", () => _time.Set(TimeSpan.FromHours(hours)));
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Garbage, Path = "/trades", Query = "page=20" });

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        Assert.Equal([$"page 20: {ErrorIds.FormatChanged}"], rig.Port.FailedItems);
        Assert.True(report.Duration >= TimeSpan.Zero);
        rig.Replica.Faults.Clear();
        Assert.Equal(SyncStatus.Complete, (await rig.TradesAsync()).Status);
        Expect.Listed(rig);
    }

    [Fact]
    public async Task Setting_the_clock_back_between_runs_does_not_keep_rows_from_arriving()
    {
        await using var rig = await StartAsync();
        await rig.EverythingAsync();
        _time.Set(TimeSpan.FromDays(-300));
        rig.Replica.Data.AddTrades(40);

        await rig.TradesAsync();
        await rig.DetailsAsync();
        await rig.IssuersAsync();

        Expect.Listed(rig);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
        Expect.IssuersDetailed(rig.Database, rig.Replica.Data.Issuers);
    }

    [Fact]
    public async Task A_run_resumes_after_the_machine_slept_for_hours()
    {
        await using var rig = await StartAsync();
        // All timers that were set go off at once, those of requests in flight too.
        rig.Replica.When(15, "/trades", () => _time.Jump(TimeSpan.FromHours(8)));

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 600, 0), (report.Status, report.Added, report.Failed));
        Assert.True(report.Duration >= TimeSpan.FromHours(8));
        Expect.Listed(rig);
    }

    [Fact]
    public async Task Deleting_the_database_during_a_run_ends_it_and_the_next_one_starts_over()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not delete what is open.");
        await using var rig = await StartAsync();
        rig.Replica.When(20, "/trades", () => File.Delete(rig.DatabasePath));

        var end = await Assert.ThrowsAsync<SyncException>(rig.FullAsync);

        Assert.Equal((ErrorIds.DatabaseNotFound, SyncStatus.Halted), (end.ErrorId, end.Report!.Status));
        Assert.Contains(rig.DatabasePath, end.Message, StringComparison.Ordinal);
        Assert.Equal(SyncStatus.Complete, (await rig.TradesAsync()).Status);
        Expect.Listed(rig);
        Assert.Equal(["ok"], rig.Database.Lines("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_failure_that_cannot_be_recorded_any_more_does_not_hide_how_far_the_run_came()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not delete what is open.");
        await using var rig = await StartAsync();
        rig.Settings = rig.Settings with { Concurrency = 1, MaximumRetryCount = 0 };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 404, Path = "/trades", Query = "page=19" });
        rig.Replica.When(20, "/trades", () => File.Delete(rig.DatabasePath));

        var end = await Assert.ThrowsAsync<SyncException>(rig.FullAsync);

        Assert.Equal((ErrorIds.DatabaseNotFound, SyncStatus.Halted), (end.ErrorId, end.Report?.Status));
        Assert.True(end.Cursor!.Done >= 17 * rig.PageSize, $"It says {end.Cursor.Done}.");
    }

    [Fact]
    public async Task What_ended_a_run_is_reported_even_if_its_failures_cannot_be_read_by_then()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not delete what is open.");
        await using var rig = await StartAsync();
        await rig.FullAsync();
        rig.Settings = rig.Settings with { Concurrency = 1, MaximumRetryCount = 0 };
        var stored = 0;
        var deleted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Forget(new RecordingPort
        {
            WantsRows = true,
            OnRows = (_, _) =>
            {
                // The last ones: with what comes next the source refuses further requests.
                if (++stored == 8)
                {
                    File.Delete(rig.DatabasePath);
                    deleted.SetResult();
                }

                return ValueTask.CompletedTask;
            },
        });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = "/trades/*", Count = 1 });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 403, Path = "/trades/*", After = 8 });
        // It is requested while the last ones are being stored.
        rig.Replica.When(10, "/trades/*", () => rig.Replica.AnswersAfter = deleted.Task);

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DetailsAsync());

        Assert.Equal((ErrorIds.SourceBlocked, SyncStatus.Halted, 8L, 1L), (end.ErrorId, end.Report?.Status, end.Report?.Items, end.Report?.Failed));
    }

    private async Task<EngineRig> StartAsync()
    {
        var rig = await EngineRig.StartAsync(600);
        rig.Engine = new SyncEngine(_time);
        return rig;
    }
}
