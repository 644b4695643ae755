using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.OpenFec.Donations;

public sealed class TroubleTests
{
    private const string Everything = "/v1/*";

    [Fact]
    public async Task Occasional_failures_are_overcome_by_retries()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = Everything, Status = 504, After = 10, Count = 1 });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Drop, Path = Everything, After = 20, Count = 2 });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Truncate, Path = Everything, After = 30, Count = 2 });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = Everything, Status = 503, Probability = 0.02 });

        var report = await rig.DonationsAsync();

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        Assert.Empty(rig.Port.Failures);
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task A_committee_that_keeps_failing_is_an_error_with_its_cursor_and_the_others_complete()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 4000);
        var broken = rig.Replica.Fec.Donations.First().CommitteeId;
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = Everything, Query = $"committee_id={broken}", Status = 500 });

        var report = await rig.DonationsAsync();

        Assert.Equal((SyncStatus.Incomplete, 2), (report.Status, report.Failed));
        Assert.Equal(
            rig.Replica.Fec.Periods.Select(period => $"{broken}/{period}: SourceUnavailable").Order(StringComparer.Ordinal),
            rig.Port.FailedItems.Order(StringComparer.Ordinal));
        Assert.All(rig.Port.Failures, failure => Assert.Equal(
            (StreamNames.Donations, rig.DatabasePath, rig.Replica.BaseUri), (failure.Cursor!.Stream, failure.Cursor.DatabasePath, failure.Cursor.BaseUri)));
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.Donations.Where(row => !string.Equals(row.CommitteeId, broken, StringComparison.Ordinal)));

        rig.Replica.Faults.Clear();
        rig.Forget();
        report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        Assert.All(rig.Asked(), query => Assert.Contains(broken, query, StringComparison.Ordinal));
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task A_committee_that_keeps_failing_does_not_keep_the_others_from_being_looked_after()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 4000);
        await rig.DonationsAsync();
        var broken = rig.Committees()[4];
        string[] parts = [.. rig.Replica.Fec.Periods.Select(period => $"{broken}/{period}").Order(StringComparer.Ordinal)];
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = Everything, Query = $"committee_id={broken}", Status = 500 });
        for (var night = 1; night <= 2; night++)
        {
            rig.Replica.Fec.Change(add: 60, correct: 40, remove: 10);
            rig.Time.Ahead += TimeSpan.FromDays(2);
            rig.Forget();

            var report = await rig.DonationsAsync();

            Assert.Equal((SyncStatus.Incomplete, 2), (report.Status, report.Failed));
            Assert.Equal(parts, rig.Database.Lines("SELECT item FROM sync_failures ORDER BY item"));
            Expect.Same(
                rig.Replica.Fec.Donations.Where(row => row.CommitteeId != broken).Select(row => TestDatabase.Line(row.CommitteeId, row.SubId, row.ContributionReceiptCents)).Order(StringComparer.Ordinal),
                rig.Database.Lines($"SELECT committee_id, sub_id, contribution_receipt_cents FROM donations WHERE gone_at IS NULL AND committee_id <> '{broken}'").Order(StringComparer.Ordinal));
            // From the second night on it is known which one it is, and the others are asked for together.
            Assert.Equal(night == 1, rig.Asked().Any(query => query.Contains(broken, StringComparison.Ordinal) && rig.Committees().Count(committee => query.Contains(committee, StringComparison.Ordinal)) > 1));
        }

        rig.Replica.Faults.Clear();
        Assert.Equal(SyncStatus.Complete, (await rig.DonationsAsync()).Status);
        ExpectDonations.Equal(rig);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Fact]
    public async Task Donations_to_members_whose_committees_cannot_be_had_are_not_complete()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 500);
        var member = rig.Replica.Fec.Legislators.First(one => one.FecIds.Count >= 3).BioguideId;
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = "/v1/candidate/*", Status = 500 });

        var report = await rig.DonationsOfAsync(member);

        Assert.Equal((SyncStatus.Incomplete, (long?)null), (report.Status, report.Remaining));
        Assert.All([StreamNames.Committees, StreamNames.Donations], stream => Assert.Equal(SyncStatus.Incomplete, rig.Engine.ReadStates(rig.DatabasePath, [stream]).First().Status));
        rig.Replica.Faults.Clear();
        Assert.Equal(SyncStatus.Complete, (await rig.DonationsOfAsync(member)).Status);
    }

    [Fact]
    public async Task What_ends_on_the_way_to_donations_is_resumed_by_their_cmdlet()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 500);
        rig.Settings = rig.Settings with { Breaker = rig.Settings.Breaker with { MaxFailures = 1 } };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = "/v1/candidate/*", Status = 500 });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsOfAsync(rig.Replica.Fec.Legislators.First(one => one.FecIds.Count >= 3).BioguideId));

        Assert.Equal((ErrorIds.CircuitOpen, StreamNames.Committees), (end.ErrorId, end.Cursor!.Stream));
        Assert.EndsWith("Run Sync-FecDonation to resume.", end.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_that_failed_is_repeated_by_the_next_run_though_nothing_else_is_due()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 500);
        await rig.DonationsAsync();
        var broken = rig.Committees()[4];
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = Everything, Query = $"committee_id={broken}", Status = 404 });
        rig.Options = rig.Options with { Force = true };
        Assert.Equal((SyncStatus.Incomplete, 2), Failed(await rig.DonationsAsync()));
        rig.Options = rig.Options with { Force = false };
        rig.Forget();
        Assert.Equal((SyncStatus.Incomplete, 2), Failed(await rig.DonationsAsync()));
        Assert.NotEmpty(rig.Asked());
        Assert.All(rig.Asked(), query => Assert.Contains(broken, query, StringComparison.Ordinal));

        rig.Replica.Faults.Clear();

        Assert.Equal((SyncStatus.Complete, 0), Failed(await rig.DonationsAsync()));
        Assert.Equal(0, rig.Database.Count("sync_failures"));

        static (SyncStatus, long) Failed(SyncReport report) => (report.Status, report.Failed);
    }

    [Fact]
    public async Task The_failure_of_a_group_that_an_earlier_version_noted_has_its_ends_looked_after_and_ends()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 500);
        await rig.DonationsAsync();
        string[] ends = [$"{rig.Committees()[1]}/{rig.Replica.Fec.Periods[0]}", $"{rig.Committees()[3]}/{rig.Replica.Fec.Periods[^1]}"];
        rig.Database.Execute($"INSERT INTO sync_failures (stream, item, error_id, message, failed_at) VALUES ('fec.donations', '{ends[0]} to {ends[1]}', 'SourceUnavailable', 'It failed.', '2026-03-01T12:00:00.000Z')");
        rig.Forget();

        Assert.Equal(SyncStatus.Complete, (await rig.DonationsAsync()).Status);

        Assert.All(ends, end => Assert.Contains(rig.Asked(), query => query.Contains(end.Split('/')[0], StringComparison.Ordinal)));
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Fact]
    public async Task An_outage_opens_the_breaker_and_the_next_run_resumes_at_the_cursor()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = Everything, Status = 503, After = 25 });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsAsync());

        Assert.Equal((ErrorIds.CircuitOpen, StreamNames.Donations), (end.ErrorId, Assert.IsType<SyncCursor>(end.Target).Stream));
        var first = rig.Replica.Log.Snapshot().Where(request => request.Status == 200).Select(request => request.Query).ToHashSet(StringComparer.Ordinal);
        rig.Replica.Faults.Clear();
        rig.Forget();
        var report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        Assert.DoesNotContain(rig.Asked(), first.Contains);
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task A_stopped_run_repeats_only_what_was_requested_and_not_yet_stored()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        var asked = new List<string>();
        foreach (var requests in new[] { 7, 19, 23 })
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            rig.Replica.When(requests, "/v1/schedules/schedule_a/", stop.Cancel);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.RunAsync(stop.Token, rig.Donations()));
            asked.AddRange(rig.Asked());
            rig.Forget();
        }

        await rig.DonationsAsync();

        asked.AddRange(rig.Asked());
        ExpectDonations.Equal(rig);
        Assert.InRange(asked.Count - asked.Distinct(StringComparer.Ordinal).Count(), 0, 3 * 2 * rig.Settings.Concurrency);
    }

    [Theory]
    [InlineData(FaultKind.Garbage, ErrorIds.FormatChanged)]
    [InlineData(FaultKind.NoList, ErrorIds.FormatChanged)]
    [InlineData(FaultKind.Reformatted, ErrorIds.FormatChanged)]
    public async Task A_page_in_another_shape_is_a_failure_and_never_the_last_page(FaultKind kind, string errorId)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        rig.Replica.Faults.Add(new Fault { Kind = kind, Path = Everything, After = 2, Count = 1 });
        var large = rig.LargeCommittee();

        var report = await rig.DonationsAsync(large);

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        Assert.Equal(errorId, Assert.Single(rig.Port.Failures).ErrorId);
        rig.Replica.Faults.Clear();
        rig.Forget();
        Assert.Equal(SyncStatus.Complete, (await rig.DonationsAsync(large)).Status);
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.DonationsOf(large));
    }

    [Fact]
    public async Task An_empty_page_in_the_middle_is_not_taken_for_the_last_one()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 3000);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.EmptyList, Path = Everything, After = 2, Count = 1 });
        var large = rig.LargeCommittee();

        var report = await rig.DonationsAsync(large);

        Assert.Equal(SyncStatus.Complete, report.Status);
        Assert.Single(rig.Port.Details, detail => detail.Contains("reading everything again", StringComparison.Ordinal));
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.DonationsOf(large));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_count_of_none_marks_nothing_as_gone(bool force)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 1200);
        var request = rig.Donations(rig.LargeCommittee()) with { Periods = [rig.Replica.Fec.Periods[0]] };
        await rig.RunAsync(request);
        var ours = rig.Database.Count("donations");
        rig.Time.Ahead += TimeSpan.FromDays(1);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = "/v1/schedules/*", Body = """{"pagination":{"count":0,"is_count_exact":true,"pages":0,"per_page":100,"last_indexes":null},"results":[]}""" });
        rig.Options = new RunOptions { Force = force };

        var report = await rig.RunAsync(request);

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        Assert.Contains("The FEC says that it has no rows", Assert.Single(rig.Port.Failures).Message, StringComparison.Ordinal);
        Assert.Equal(ours, rig.Database.Count("donations WHERE gone_at IS NULL"));
        rig.Replica.Faults.Clear();
        rig.Options = new RunOptions { Force = force };
        Assert.Equal(SyncStatus.Complete, (await rig.RunAsync(request)).Status);
        Assert.Equal(ours, rig.Database.Count("donations WHERE gone_at IS NULL"));
    }

    [Fact]
    public async Task Two_truncated_readings_are_an_error_that_marks_nothing_as_gone_and_the_next_run_reads_again()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 12_000);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        var large = rig.LargeCommittee();
        var request = rig.Donations(large) with { Periods = [rig.Replica.Fec.Periods[0]] };
        await rig.RunAsync(request);
        rig.Database.Execute("DELETE FROM donations WHERE sub_id = (SELECT max(sub_id) FROM donations)");
        var ours = rig.Database.Count("donations");
        rig.Forget();
        // What the count leads to: two readings, each of which ends in its second page.
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.EmptyList, Path = Everything, Query = "per_page=100", After = 4, Count = 1000 });
        rig.Options = new RunOptions { Force = true };

        var report = await rig.RunAsync(request);

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        Assert.Equal(ErrorIds.CountMismatch, Assert.Single(rig.Port.Failures).ErrorId);
        Assert.InRange(rig.Database.Count("donations WHERE gone_at IS NULL"), ours, ours + 1);

        rig.Replica.Faults.Clear();
        rig.Forget();
        rig.Options = new RunOptions();
        Assert.Equal(SyncStatus.Complete, (await rig.RunAsync(request)).Status);
        Assert.NotEmpty(rig.Asked());
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.DonationsOf(large, request.Periods[0]));
    }

    [Fact]
    public async Task A_limited_run_is_resumed_by_the_next_one()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 3000);
        rig.Options = new RunOptions { MaxItems = 3 };

        var report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Limited, report.Status);
        Assert.InRange(rig.Replica.Fec.DonationCount - report.Added, 1, 2999);
        rig.Options = new RunOptions();
        Assert.Equal(SyncStatus.Complete, (await rig.DonationsAsync()).Status);
        ExpectDonations.Equal(rig);
    }
}
