using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Sources.SenateEfd.Filings;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>Answers of the Senate that are not as they should be, and filings that come late or go.</summary>
public sealed class SenateTroubleTests
{
    [Fact]
    public async Task What_is_listed_late_arrives_and_what_is_withdrawn_is_marked()
    {
        await using var rig = await SenateRuns.StartAsync();
        var reports = rig.PublishSenate(150);
        await rig.SenateAsync();
        rig.Replica.Senate.Add(SenateRuns.Report(500, rig.Today().AddDays(-29)));
        rig.Replica.Senate.Remove(reports[3].Id);
        // Beyond the 30 days: it is not looked at, and so not taken for gone.
        rig.Replica.Senate.Remove(reports[140].Id);

        var run = await rig.SenateAsync();

        Assert.Equal((1, 1), (run[0].Added, run[1].Items));
        Assert.Equal([$"{reports[3].Id:D}|gone"], rig.Database.Lines("SELECT filing_id, status FROM filings WHERE gone_at IS NOT NULL"));
        rig.Replica.Senate.Add(reports[3], reports[140]);
        await rig.SenateAsync();
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_search_that_moved_within_the_site_is_posted_again_with_the_same_form(int status)
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(150);
        rig.Replica.Faults.Add(Moved(status, "/search/report/data/") with { Count = 1 });

        var run = await rig.SenateAsync();

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(report => report.Status));
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
        Assert.Equal(["POST", "POST"], rig.Replica.Log.Snapshot().Where(request => request.Path == "/search/report/data/").Take(2).Select(request => request.Method));
    }

    [Theory]
    [InlineData(307, "http://localhost:1/search/report/data/")]
    [InlineData(308, "https://efdsearch.invalid/search/report/data/")]
    [InlineData(302, "/search/report/data/")]
    public async Task A_search_that_moved_elsewhere_is_posted_nowhere(int status, string to)
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(5);
        rig.Replica.Faults.Add(Moved(status, to));

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.SenateAsync());

        Assert.Equal(ErrorIds.CircuitOpen, end.ErrorId);
        Assert.Contains($"answered {status} to {new Uri(rig.Replica.BaseUri, "/search/report/data/")} and redirects to {to}", end.Message, StringComparison.Ordinal);
        // Each of them once, until the run ended.
        Assert.Equal(5, rig.Searches());
    }

    private static Fault Moved(int status, string to) => new()
    {
        Kind = FaultKind.Status,
        Status = status,
        Path = "/search/report/data/",
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Location"] = to },
    };

    [Theory]
    [InlineData(5, 60)]
    [InlineData(60, 5)]
    [InlineData(3, 150)]
    [InlineData(150, 3)]
    public async Task Rows_out_of_their_order_cost_nothing(int from, int to)
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(250);
        rig.Replica.Senate.Move(from, to);

        var run = await rig.SenateAsync();

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(report => report.Status));
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
        Assert.Contains(rig.Port.Warnings, warning => warning.Contains("is not in the order of the days of filing", StringComparison.Ordinal));
        rig.Forget();
        rig.Replica.Senate.Add(SenateRuns.Report(900, rig.Today()));
        Assert.Equal([(1, SyncStatus.Complete), (1, SyncStatus.Complete)], (await rig.SenateAsync()).Select(report => ((int)report.Added, report.Status)));
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
    }

    [Theory]
    [InlineData(60, 25)]
    [InlineData(320, 25)]
    [InlineData(31, 10)]
    public async Task Fewer_rows_a_page_than_asked_for_are_the_size_from_there_on_and_nothing_is_gone(int reports, int size)
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(reports);
        await rig.SenateAsync();
        rig.Replica.Senate.LargestPageSize = size;
        rig.Forget();

        var run = await rig.SenateAsync(new DateOnly(2020, 1, 1));

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(report => report.Status));
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
        Assert.Equal(0, rig.Database.Count("filings WHERE gone_at IS NOT NULL"));
    }

    [Fact]
    public async Task A_reading_that_was_interrupted_goes_on_with_the_smaller_size()
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(320);
        rig.Replica.Senate.LargestPageSize = 25;
        rig.Options = new RunOptions { MaxItems = 130 };
        await rig.SenateAsync();
        rig.Options = new RunOptions();

        var run = await rig.SenateAsync();

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(report => report.Status));
        Assert.Empty(rig.Port.FailedItems);
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
    }

    [Fact]
    public async Task A_list_that_was_not_read_whole_marks_nothing_as_gone()
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(60);
        await rig.SenateAsync();
        rig.Replica.Senate.LargestPageSize = 7;
        rig.Forget();

        var run = await rig.SenateAsync(new DateOnly(2020, 1, 1));

        Assert.Equal((SyncStatus.Incomplete, $"page 1: {ErrorIds.PageIncomplete}"), (run[0].Status, Assert.Single(rig.Port.FailedItems)));
        Assert.Equal(0, rig.Database.Count("filings WHERE gone_at IS NOT NULL"));
    }

    [Fact]
    public async Task An_earlier_day_than_the_known_ones_is_searched_from()
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(10);
        rig.Replica.Senate.Add(SenateRuns.Report(700, new DateOnly(2020, 5, 15)));
        await rig.SenateAsync();
        Assert.Equal(10, rig.Database.Count("filings"));

        await rig.SenateAsync(new DateOnly(2020, 1, 1));

        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
        rig.Forget();
        Assert.Equal(0, (await rig.SenateAsync(new DateOnly(2021, 1, 1)))[1].Requests);
    }

    [Fact]
    public async Task A_503_is_tried_again_and_then_a_failure_that_says_what_it_can_mean()
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(3);
        rig.Settings = rig.Settings with { MaximumRetryCount = 1 };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, Path = "/search/report/data/", Count = 1 });
        Assert.Equal((SyncStatus.Complete, 1), ((await rig.SenateAsync())[0].Status, rig.Port.Details.Count(detail => detail.Contains("Retrying", StringComparison.Ordinal))));
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, Path = "/search/report/data/", Count = 2 });
        rig.Forget();

        var run = await rig.SenateAsync();

        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal((ErrorIds.SourceUnavailable, "page 1", 503), (failure.ErrorId, failure.Item, failure.StatusCode));
        Assert.Contains("under maintenance (503", failure.Message, StringComparison.Ordinal);
        Assert.Equal((SyncStatus.Incomplete, SyncStatus.Complete), (run[0].Status, run[1].Status));
        Assert.Equal(SyncStatus.Complete, (await rig.SenateAsync())[0].Status);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Theory]
    [InlineData(FaultKind.NoList, ErrorIds.FormatChanged)]
    [InlineData(FaultKind.Garbage, ErrorIds.FormatChanged)]
    public async Task A_search_that_is_answered_with_something_else_fails_and_marks_nothing(FaultKind kind, string errorId)
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(3);
        await rig.SenateAsync();
        rig.Replica.Faults.Add(new Fault { Kind = kind, Path = "/search/report/data/", Count = 1 });

        var run = await rig.SenateAsync();

        Assert.Equal([$"page 1: {errorId}"], rig.Port.FailedItems);
        Assert.Equal(SyncStatus.Incomplete, run[0].Status);
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
    }

    [Fact]
    public async Task A_row_of_the_search_that_cannot_be_read_costs_itself_and_is_asked_for_again()
    {
        await using var rig = await SenateRuns.StartAsync();
        var reports = rig.PublishSenate(2);
        var good = $"""["Jane","Doe","Doe, Jane (Senator)","<a href=\"{reports[0].Path}\" target=\"_blank\">{reports[0].Title}</a>","{reports[0].FiledOn:MM'/'dd'/'yyyy}"]""";
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 200,
            Path = "/search/report/data/",
            Count = 1,
            Body = $$"""{"draw":1,"recordsTotal":2,"data":[{{good}},["Jane","Doe","Senator","no link","soon"]],"result":"ok"}""",
        });

        var run = await rig.SenateAsync();

        Assert.Equal([$"page 1, row 2: {ErrorIds.RowUnreadable}"], rig.Port.FailedItems);
        Assert.Equal((SyncStatus.Incomplete, 1, SyncStatus.Complete), (run[0].Status, run[0].Failed, run[1].Status));
        Assert.Equal([$"{reports[0].Id:D}"], rig.Database.Lines("SELECT filing_id FROM filings WHERE status = 'parsed'"));

        Assert.Equal(SyncStatus.Complete, (await rig.SenateAsync())[0].Status);
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Theory]
    [InlineData(FaultKind.Garbage, ErrorIds.BodyTruncated)]
    [InlineData(FaultKind.Truncate, ErrorIds.BodyTruncated)]
    [InlineData(FaultKind.NoList, ErrorIds.FormatChanged)]
    public async Task A_page_that_is_no_report_is_an_error_of_that_filing_and_is_asked_for_again(FaultKind kind, string errorId)
    {
        await using var rig = await SenateRuns.StartAsync();
        var reports = rig.PublishSenate(4);
        var path = reports[1].Path;
        rig.Replica.Faults.Add(kind == FaultKind.NoList
            ? new Fault { Kind = FaultKind.Status, Status = 200, Path = path, Count = 1, Body = "<html><head><title>Notice</title></head><body>Closed today.</body></html>" }
            : new Fault { Kind = kind, Path = path, Count = 1 });

        await rig.SenateAsync();

        Assert.Equal([$"{reports[1].Id:D}: {errorId}"], rig.Port.FailedItems);
        Assert.Equal([$"{reports[1].Id:D}"], rig.Database.Lines("SELECT filing_id FROM filings WHERE status = 'new'"));
        Assert.Equal(SyncStatus.Complete, (await rig.SenateAsync())[1].Status);
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
    }

    [Fact]
    public async Task A_report_that_fails_a_gate_publishes_nothing_and_keeps_its_page()
    {
        await using var rig = await SenateRuns.StartAsync();
        var bad = SenateRuns.Report(1, rig.Today());
        rig.Replica.Senate.Add(bad with { Transactions = [bad.Transactions[0] with { Amount = "$3 - $4" }] });

        await rig.SenateAsync();

        Assert.Equal([$"{bad.Id:D}: {ErrorIds.FilingUnreadable}"], rig.Port.FailedItems);
        Assert.Equal(["failed|Amount"], rig.Database.Lines("SELECT status, error_id FROM filings"));
        Assert.Equal(0, rig.Database.Count("filing_transactions"));
        Assert.Single(Directory.GetFiles(Path.Combine(rig.Folder, "capitol.files", "senate"), $"{bad.Id:D}.html", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Only_the_reports_of_the_members_that_were_named_are_read()
    {
        await using var rig = await SenateRuns.StartAsync();
        var reports = rig.PublishSenate(6);
        await rig.SenateAsync();
        rig.Database.Execute($"UPDATE filings SET status = 'new', politician_id = iif(filing_id = '{reports[2].Id:D}', 'D000563', 'D000564'), matched_by = 'user'");
        rig.Database.Execute("INSERT INTO politicians (politician_id, state_id, party, first_name, last_name, chamber) VALUES ('D000563', 'il', 'democrat', 'Dick', 'Durbin', 'senate')");

        var report = await rig.RunAsync(new SenateFilingsRequest { Settings = rig.Settings, Politicians = ["Durbin"] });

        Assert.Equal(1, report.Items);
        Assert.Equal([$"{reports[2].Id:D}"], rig.Database.Lines("SELECT filing_id FROM filings WHERE status = 'parsed'"));
    }
}
