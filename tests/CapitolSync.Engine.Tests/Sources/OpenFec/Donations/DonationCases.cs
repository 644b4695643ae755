using System.Globalization;
using System.Text.RegularExpressions;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.OpenFec.Donations;

/// <summary>Schedule A where it only estimates, dates receipts in the future, or has an odd value.</summary>
public sealed partial class DonationCases
{
    private const string ScheduleA = "/v1/schedules/schedule_a/";

    [Fact]
    public async Task An_empty_page_beside_an_estimate_is_not_the_end()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        var large = rig.LargeCommittee();
        var request = rig.Donations(large) with { Periods = [rig.Replica.Fec.Periods[0]] };
        Assert.True(rig.Replica.Fec.CountOf(large, request.Periods[0]) > 100);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 200,
            Path = ScheduleA,
            Query = "per_page=100",
            After = 1,
            Count = 1,
            Body = """{"pagination":{"count":745519,"is_count_exact":false,"per_page":100,"pages":7456,"last_indexes":null},"results":[]}""",
        });

        var report = await rig.RunAsync(request);

        // The count is taken in pieces, differs, and everything is read again.
        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        Assert.Contains(rig.Asked(), query => query.Contains("max_date=", StringComparison.Ordinal));
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.DonationsOf(large, request.Periods[0]));
    }

    [Fact]
    public async Task Estimates_that_no_window_makes_exact_are_a_mismatch()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 3000, options => options with { EstimateAbove = 0 });

        var report = await rig.DonationsAsync(rig.LargeCommittee());

        Assert.NotEqual(SyncStatus.Complete, report.Status);
        Assert.All(rig.Port.Failures, failure => Assert.Equal(ErrorIds.CountMismatch, failure.ErrorId));
        Assert.NotEmpty(rig.Port.Failures);
    }

    [Fact]
    public async Task Large_counts_are_proven_in_windows_that_are_exact()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000, options => options with { EstimateAbove = 300 });

        var report = await rig.DonationsAsync(rig.LargeCommittee());

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.DonationsOf(rig.LargeCommittee()));
    }

    [Fact]
    public async Task The_overlap_ends_at_the_newest_receipt_that_is_not_of_the_future()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 3000);
        var large = rig.LargeCommittee();
        await rig.DonationsAsync(large);
        var newest = rig.Database.Lines($"SELECT two_year_transaction_period, max(contribution_receipt_date) FROM donations WHERE committee_id = '{large}' GROUP BY 1 ORDER BY 1");
        rig.Database.Execute($"""
            UPDATE donations SET contribution_receipt_date = '2091-01-01'
            WHERE (two_year_transaction_period, sub_id) IN (SELECT two_year_transaction_period, min(sub_id) FROM donations WHERE committee_id = '{large}' GROUP BY 1)
            """);
        rig.Forget();
        rig.Replica.Faults.Clear();
        rig.Options = rig.Options with { Force = true };

        await rig.DonationsAsync(large);

        var dates = rig.Asked().Select(query => MinDate().Match(query)).Where(match => match.Success).Select(match => DateOnly.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(dates);
        Assert.All(dates, date => Assert.True(date.Year < 2090));
        Assert.All(newest, line => Assert.Contains(DateOnly.Parse(line.Split('|')[1], CultureInfo.InvariantCulture).AddDays(-90), dates));
    }

    [Fact]
    public async Task An_odd_row_costs_itself_and_its_page_is_asked_again_until_it_can_be_read()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 3000);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        var large = rig.LargeCommittee();
        var request = rig.Donations(large) with { Periods = [rig.Replica.Fec.Periods[0]] };
        var first = rig.Replica.Fec.DonationsOf(large, request.Periods[0]).Count();
        using var http = new HttpClient { BaseAddress = rig.Replica.BaseUri };
        http.DefaultRequestHeaders.Add("X-Api-Key", OpenFecRuns.Secret);
        var page = await http.GetStringAsync(
            new Uri($"{ScheduleA}?sort=contribution_receipt_date&per_page=100&committee_id={large}&two_year_transaction_period={request.Periods[0]}", UriKind.Relative), TestContext.Current.CancellationToken);
        var id = SubId().Matches(page)[3].Groups[1].Value;
        var at = page.IndexOf($"\"sub_id\":\"{id}\"", StringComparison.Ordinal);
        var start = page.LastIndexOf("\"memoed_subtotal\":", at, StringComparison.Ordinal) is var before && before > page.LastIndexOf("{\"", at, StringComparison.Ordinal) ? before : page.IndexOf("\"memoed_subtotal\":", at, StringComparison.Ordinal);
        var odd = page[..start] + "\"memoed_subtotal\":\"perhaps\",\"was\":" + page[(start + "\"memoed_subtotal\":".Length)..];
        rig.Replica.Log.Clear();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = ScheduleA, Query = "per_page=100", Body = odd, Count = 1 });

        var report = await rig.RunAsync(request);

        Assert.Equal((SyncStatus.Incomplete, first - 1, 1), (report.Status, report.Added, report.Failed));
        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal(($"{large}/{request.Periods[0]}/{id}", ErrorIds.RowUnreadable), (failure.Item, failure.ErrorId));
        Assert.Contains("'memoed_subtotal' cannot be read: '\"perhaps\"'", failure.Message, StringComparison.Ordinal);

        rig.Forget();
        rig.Replica.Faults.Clear();
        report = await rig.RunAsync(request);

        Assert.Equal((SyncStatus.Complete, 1, 0), (report.Status, report.Added, report.Failed));
        Assert.Equal(0, rig.Database.Count("sync_failures"));
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.DonationsOf(large, request.Periods[0]));
    }

    [Fact]
    public async Task An_empty_body_is_tried_again_and_named()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 500);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = ScheduleA, Body = "", Count = 2 });

        Assert.Equal(SyncStatus.Complete, (await rig.DonationsAsync(rig.LargeCommittee())).Status);
        Assert.Contains(rig.Port.Details, detail => detail.Contains("sent nothing", StringComparison.Ordinal));
    }

    [GeneratedRegex("[?&]min_date=(?<date>[0-9-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MinDate();

    [GeneratedRegex("\"sub_id\":\"(?<id>[0-9]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SubId();
}
