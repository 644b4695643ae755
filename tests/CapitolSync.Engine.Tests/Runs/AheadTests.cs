using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>The next page is requested while the last one is stored, and nothing further ahead.</summary>
public sealed class AheadTests
{
    [Fact]
    public async Task A_worker_requests_its_next_page_while_the_last_one_is_stored_and_no_third_one()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        rig.Settings = rig.Settings with { Concurrency = 1 };
        rig.Forget(StoringEndsOnceRequested(rig, "/trades/*", out var requested));

        var report = await rig.DetailsAsync();

        Assert.Equal(2, await requested);
        Assert.Equal((SyncStatus.Complete, 60, 60), (report.Status, report.Items, report.Requests));
        Assert.Equal(1, rig.Replica.Log.MaxInFlight);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
    }

    [Fact]
    public async Task A_committees_next_page_is_requested_while_the_last_one_is_stored()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 3000);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        var large = rig.LargeCommittee();
        rig.Forget(StoringEndsOnceRequested(rig, "/v1/schedules/schedule_a/", out var requested));

        var report = await rig.DonationsAsync(large);

        Assert.Equal(2, await requested);
        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.DonationsOf(large));
    }

    [Fact]
    public async Task A_rejected_page_fails_its_committee_although_the_next_one_has_been_requested()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        await rig.CandidatesAsync();
        var large = rig.LargeCommittee();
        var period = rig.Replica.Fec.Periods[0];
        var rejected = rig.Replica.Fec.DonationsOf(large, period).ToList();
        Assert.InRange(rejected.Count, 201, int.MaxValue);
        rig.Database.Execute($"CREATE TRIGGER refuses BEFORE INSERT ON donations WHEN new.two_year_transaction_period = {period} AND (SELECT count(*) FROM donations WHERE two_year_transaction_period = {period}) >= 150 BEGIN SELECT raise(ABORT, 'full'); END");

        var report = await rig.DonationsAsync(large);

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        Assert.Equal([$"{large}/{period}: RowsRejected"], rig.Port.FailedItems);
        Assert.Equal(["100"], rig.Database.Lines($"SELECT count(*) FROM donations WHERE two_year_transaction_period = {period}"));
        rig.Database.Execute("DROP TRIGGER refuses");
        rig.Forget();
        Assert.Equal(SyncStatus.Complete, (await rig.DonationsAsync(large)).Status);
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.DonationsOf(large));
    }

    /// <summary>A port that is done with the first rows only when the second request has arrived.</summary>
    /// <param name="rig">Where.</param>
    /// <param name="path">The path of the requests.</param>
    /// <param name="requested">How many requests there had been then.</param>
    private static RecordingPort StoringEndsOnceRequested(EngineRig rig, string path, out Task<int> requested)
    {
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var count = new TaskCompletionSource<int>();
        requested = count.Task;
        rig.Replica.When(2, path, second.SetResult);
        return new RecordingPort
        {
            WantsRows = true,
            OnRows = async (_, cancel) =>
            {
                if (count.Task.IsCompleted)
                    return;
                await second.Task.WaitAsync(cancel);
                count.TrySetResult(rig.Replica.Log.Snapshot().Count);
            },
        };
    }
}
