using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.OpenFec.Donations;

/// <summary>Later runs of a complete committee where the FEC only estimates, or a list ends too early.</summary>
public sealed class EstimateTests
{
    private const string ScheduleA = "/v1/schedules/schedule_a/";
    private const string Nothing = """{"pagination":{"count":745519,"is_count_exact":false,"per_page":100,"pages":7456,"last_indexes":null},"results":[]}""";

    [Fact]
    public async Task An_empty_page_beside_an_estimate_does_not_end_what_is_new()
    {
        await using var rig = await StartAsync();
        rig.Time.Ahead += TimeSpan.FromDays(100);
        rig.Replica.Fec.Change(add: 3000, correct: 2000);
        // The look at the group, the first page, and then nothing.
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = ScheduleA, Query = "per_page=100", After = 2, Count = 1, Body = Nothing });
        rig.Forget();

        var report = await RunAsync(rig);

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        Assert.Contains(rig.Asked(), query => Has(query, "max_date=") && Has(query, "min_load_date="));
        Assert.Single(rig.Port.Details, detail => detail.Contains("reading them again", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.Port.Details, detail => detail.Contains("reading everything again", StringComparison.Ordinal));
        ExpectEqual(rig);
    }

    [Fact]
    public async Task A_list_of_what_is_new_that_ends_before_its_count_is_read_again_and_twice_is_a_mismatch()
    {
        await using var rig = await StartAsync();
        rig.Time.Ahead += TimeSpan.FromDays(100);
        rig.Replica.Fec.CorrectDonations(5000);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.EmptyList, Path = ScheduleA, Query = "per_page=100", After = 2, Count = 1 });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.EmptyList, Path = ScheduleA, Query = "per_page=100", After = 4, Count = 1 });

        var report = await RunAsync(rig);

        // Their number has not changed, so that nothing else would tell.
        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        Assert.Equal(ErrorIds.CountMismatch, Assert.Single(rig.Port.Failures).ErrorId);
        rig.Replica.Faults.Clear();
        rig.Forget();
        Assert.Equal(SyncStatus.Complete, (await RunAsync(rig)).Status);
        ExpectEqual(rig);
    }

    [Fact]
    public async Task An_estimate_that_is_far_off_is_counted_in_pieces()
    {
        await using var rig = await StartAsync();
        rig.Database.Execute("DELETE FROM donations WHERE sub_id = (SELECT min(sub_id) FROM donations)");
        rig.Time.Ahead += TimeSpan.FromHours(25);
        // The count of the group, and that of the committee.
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = ScheduleA, Query = "per_page=1", Count = 2, Body = Nothing });

        var report = await RunAsync(rig);

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        Assert.Single(rig.Port.Details, detail => detail.Contains("reading everything again", StringComparison.Ordinal));
        ExpectEqual(rig);
    }

    [Fact]
    public async Task Estimates_that_agree_cost_a_quiet_committee_nothing_for_a_week_and_then_hide_nothing()
    {
        await using var rig = await StartAsync(estimateAbove: 300);
        rig.Database.Execute("DELETE FROM donations WHERE sub_id = (SELECT min(sub_id) FROM donations)");
        rig.Time.Ahead += TimeSpan.FromDays(6);
        rig.Forget();

        Assert.Equal(SyncStatus.Complete, (await RunAsync(rig)).Status);

        Assert.Equal(2, rig.Asked().Count);
        rig.Time.Ahead += TimeSpan.FromHours(25);
        rig.Forget();
        Assert.Equal(SyncStatus.Complete, (await RunAsync(rig)).Status);
        Assert.Contains(rig.Asked(), query => Has(query, "max_date="));
        ExpectEqual(rig);
        // Proven for another week.
        rig.Time.Ahead += TimeSpan.FromHours(25);
        rig.Forget();
        await RunAsync(rig);
        Assert.Equal(2, rig.Asked().Count);
    }

    [Fact]
    public async Task What_is_loaded_while_the_pieces_are_counted_is_no_reason_to_read_everything_again()
    {
        await using var rig = await StartAsync(estimateAbove: 300);
        rig.Time.Ahead += TimeSpan.FromDays(8);
        rig.Forget();
        // The look at the group, its count, and the overlap's pages: then the committee's own count.
        await RunAsync(rig);
        var pages = rig.Asked().TakeWhile(query => !Has(query, "max_date=")).Count();
        rig.Time.Ahead += TimeSpan.FromDays(8);
        rig.Forget();
        rig.Replica.When(pages, ScheduleA, () => rig.Replica.Fec.AddDonations(500));

        var report = await RunAsync(rig);

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        Assert.DoesNotContain(rig.Port.Details, detail => detail.Contains("reading everything again", StringComparison.Ordinal));
        Assert.True(report.Added > 0);
        ExpectEqual(rig);
    }

    private static async Task<EngineRig> StartAsync(int estimateAbove = 500_000)
    {
        var rig = await OpenFecRuns.StartAsync(donations: 12_000, options => options with { EstimateAbove = estimateAbove });
        rig.Settings = rig.Settings with { Concurrency = 1 };
        Assert.Equal(SyncStatus.Complete, (await RunAsync(rig)).Status);
        Assert.True(rig.Replica.Fec.CountOf(rig.LargeCommittee(), rig.Replica.Fec.Periods[0]) > 300);
        return rig;
    }

    private static Task<SyncReport> RunAsync(EngineRig rig) =>
        rig.RunAsync(rig.Donations(rig.LargeCommittee()) with { Periods = [rig.Replica.Fec.Periods[0]] });

    private static void ExpectEqual(EngineRig rig) =>
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.DonationsOf(rig.LargeCommittee(), rig.Replica.Fec.Periods[0]));

    private static bool Has(string query, string text) => query.Contains(text, StringComparison.Ordinal);
}
