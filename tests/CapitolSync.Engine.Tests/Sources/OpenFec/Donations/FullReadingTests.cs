using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Sources.OpenFec.Donations;

public sealed class FullReadingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Every_row_arrives_column_by_column_in_no_more_requests_than_it_takes(int concurrency)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        rig.Settings = rig.Settings with { Concurrency = concurrency };
        var truth = rig.Replica.Fec.Donations.ToList();
        Assert.Contains(truth, row => row.ContributionReceiptDate is null);
        Assert.True(truth.Select(row => row.SubId).Distinct(StringComparer.Ordinal).Count() < truth.Count, "Some ids have to be shared between periods.");

        var report = await rig.DonationsAsync();

        ExpectDonations.Equal(rig);
        Assert.Equal((SyncStatus.Complete, 6000, 0), (report.Status, report.Added, report.Failed));
        // No reading ends with an empty page, unless there is no other.
        var needed = rig.Committees().SelectMany(_ => rig.Replica.Fec.Periods, (committee, period) => Math.Max(1, (rig.Replica.Fec.CountOf(committee, period) + 99) / 100)).Sum();
        Assert.Equal(needed, rig.Asked().Count);
        Assert.InRange(rig.Replica.Log.MaxInFlight, 1, concurrency);
    }

    [Fact]
    public async Task A_last_page_that_is_full_is_the_last_one_if_the_count_has_said_so_before()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 3000, options => options with { Committees = 1 });
        var committee = rig.LargeCommittee();
        int period;
        while ((period = rig.Replica.Fec.Periods.FirstOrDefault(one => rig.Replica.Fec.CountOf(committee, one) is > 100 and var count && count % 100 == 0)) == 0)
            rig.Replica.Fec.RemoveDonations(1);

        var report = await rig.RunAsync(rig.Donations(committee) with { Periods = [period] });

        Assert.Equal((SyncStatus.Complete, rig.Replica.Fec.CountOf(committee, period) / 100), (report.Status, rig.Asked().Count));
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.Donations.Where(row => row.CommitteeId == committee && row.TwoYearTransactionPeriod == period));
    }

    [Fact]
    public async Task Unusual_texts_and_amounts_arrive_unchanged()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 20_000);
        var truth = rig.Replica.Fec.Donations.ToList();
        var texts = truth.SelectMany(row => new[] { row.ContributorName, row.ContributorEmployer, row.MemoText }).OfType<string>().ToList();
        Assert.Contains(texts, text => text.Contains('"', StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains('/', StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Any(char.IsSurrogate));
        Assert.Contains(texts, text => text.Length > 1500);
        Assert.Contains(truth, row => row.ContributionReceiptCents < 0);
        Assert.Contains(truth, row => row.ContributionReceiptCents == 0);
        Assert.Contains(truth, row => row.ContributionReceiptCents > 100_000_000);
        Assert.Contains(truth, row => row.ContributionReceiptCents % 100 != 0);

        await rig.DonationsAsync();

        ExpectDonations.Equal(rig);
        Assert.Equal(
            truth.Sum(row => row.ContributionReceiptCents ?? 0),
            long.Parse(Assert.Single(rig.Database.Lines("SELECT sum(contribution_receipt_cents) FROM donations")), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_run_limited_to_individuals_or_dates_does_not_count_as_complete()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 4000);
        var since = new DateOnly(2025, 6, 1);

        var report = await rig.RunAsync(rig.Donations() with { Individual = true, Since = since });

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.Donations.Where(row => row.IsIndividual == true && row.ContributionReceiptDate >= since));

        // What was asked in part is no reason to think that all is there.
        report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task An_estimated_count_is_not_compared_with_the_rows_read()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 3000, options => options with { EstimateAbove = 100 });

        var report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task Rows_added_corrected_and_removed_during_a_run_are_noticed_by_the_count()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        rig.Replica.When(20, "/v1/schedules/schedule_a/", () => rig.Replica.Fec.Change(add: 60, correct: 10, remove: 40));

        await rig.DonationsAsync();

        // Corrections of what had been read arrive with the next look; additions and removals are seen by the count.
        rig.Forget();
        rig.Options = rig.Options with { Force = true };
        var report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        ExpectDonations.Equal(rig);
    }
}
