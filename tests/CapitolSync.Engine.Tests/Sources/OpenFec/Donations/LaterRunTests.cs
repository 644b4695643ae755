using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.OpenFec.Donations;

public sealed class LaterRunTests
{
    [Fact]
    public async Task A_second_run_on_the_same_day_sends_no_request()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 2000);
        await rig.DonationsAsync();
        rig.Forget();

        var report = await rig.DonationsAsync();

        Assert.Empty(rig.Asked());
        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Requests));
    }

    [Fact]
    public async Task A_first_reading_that_is_resumed_after_rows_were_added_does_not_start_over()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 12_000);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        var committee = rig.LargeCommittee();
        var period = rig.Replica.Fec.Periods.MaxBy(period => rig.Replica.Fec.CountOf(committee, period));
        var request = rig.Donations(committee) with { Periods = [period] };
        var pages = rig.Replica.Fec.CountOf(committee, period) / 100 + 1;
        using var stop = new CancellationTokenSource();
        rig.Replica.When(pages - 3, "/v1/schedules/schedule_a/", stop.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.RunAsync(stop.Token, request));
        rig.Replica.Fec.Change(add: 60, correct: 60);
        rig.Time.Ahead += TimeSpan.FromHours(1);
        rig.Forget();

        var report = await rig.RunAsync(request);

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.Donations.Where(row => row.CommitteeId == committee && row.TwoYearTransactionPeriod == period));
        Assert.DoesNotContain(rig.Port.Details, detail => detail.Contains("reading everything again", StringComparison.Ordinal));
        Assert.InRange(rig.Asked().Count, 1, pages - 1);
    }

    [Fact]
    public async Task A_forced_run_reads_the_overlap_and_nothing_else()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        await rig.DonationsAsync();
        rig.Forget();
        rig.Options = rig.Options with { Force = true };

        var report = await rig.DonationsAsync();

        Assert.Equal((SyncStatus.Complete, 0, 0), (report.Status, report.Added, report.Updated));
        // Nothing without a date filter is read but counts, which bring one row each.
        Assert.All(rig.Asked(), query => Assert.True(
            query.Contains("min_date=", StringComparison.Ordinal) || query.Contains("min_load_date=", StringComparison.Ordinal) || query.Contains("per_page=1&", StringComparison.Ordinal), query));
    }

    [Fact]
    public async Task After_changes_upstream_it_is_equal_again_and_what_is_gone_is_marked()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        await rig.DonationsAsync();
        var change = rig.Replica.Fec.Change(add: 500, correct: 50, remove: 20);
        rig.Forget();
        rig.Options = rig.Options with { Force = true };

        var report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectDonations.Equal(rig);
        Support.Expect.Same(
            change.Removed.Select(row => $"{row.TwoYearTransactionPeriod}|{row.SubId}").Order(StringComparer.Ordinal),
            rig.Database.Lines("SELECT two_year_transaction_period, sub_id FROM donations WHERE gone_at IS NOT NULL").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_the_next_day_finds_new_rows_without_force()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        await rig.DonationsAsync();
        rig.Time.Ahead += TimeSpan.FromHours(25);
        rig.Replica.Fec.Change(add: 300, correct: 30, remove: 10);
        rig.Forget();

        var report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task What_is_corrected_after_an_update_was_cut_off_is_read_by_the_run_that_resumes_it()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 2000);
        await rig.DonationsAsync();
        rig.Time.Ahead += TimeSpan.FromDays(10);
        rig.Replica.Fec.CorrectDonations(40);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = "/v1/schedules/schedule_a/", Status = 503, After = 6 });
        // Whether the failures come in a row, so that the run ends early, depends on which committee is answered first.
        try
        {
            Assert.Equal(SyncStatus.Incomplete, (await rig.DonationsAsync()).Status);
        }
        catch (SyncException error)
        {
            Assert.Equal(ErrorIds.CircuitOpen, error.ErrorId);
        }

        rig.Replica.Faults.Clear();
        // What that run has looked after is due again, and what it had begun is resumed.
        rig.Time.Ahead += TimeSpan.FromHours(25);
        rig.Replica.Fec.CorrectDonations(400);

        var report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task Quiet_committees_share_requests()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0, options => options with { QuietCommittees = 500 });
        var quiet = rig.Committees().Where(id => rig.Replica.Fec.CountOf(id) > 0).ToArray();
        Assert.Equal(500, quiet.Length);
        await rig.DonationsAsync(quiet);
        rig.Time.Ahead += TimeSpan.FromDays(3);
        rig.Forget();

        var report = await rig.DonationsAsync(quiet);

        Assert.Equal(SyncStatus.Complete, report.Status);
        Assert.InRange(rig.Asked().Count, 50, 60);
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task A_row_that_is_published_again_is_no_longer_marked_as_gone()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 500);
        await rig.DonationsAsync();
        rig.Database.Execute("UPDATE donations SET gone_at = '2026-01-01T00:00:00.000Z' WHERE sub_id IN (SELECT sub_id FROM donations ORDER BY sub_id LIMIT 7)");
        rig.Options = rig.Options with { Force = true };

        var report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectDonations.Equal(rig);
    }
}
