using System.Globalization;
using System.Text;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>The Senate from the agreement to the rows, as its site behaves.</summary>
public sealed class SenateSyncTests
{
    [Fact]
    public async Task Without_accepted_terms_nothing_is_asked()
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(1);
        rig.Settings = rig.Settings with { AcceptsTerms = false };

        var refused = await Assert.ThrowsAsync<SyncException>(() => rig.SenateAsync());

        Assert.Equal((ErrorIds.TermsNotAccepted, "SenateTermsAccepted"), (refused.ErrorId, refused.Target));
        Assert.Contains("Set-CtSetting SenateTermsAccepted $true", refused.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Replica.Log.Snapshot());
        Assert.Equal(0, rig.Replica.Senate.Agreements);
    }

    [Fact]
    public async Task Filings_are_stored_row_for_row_after_one_agreement_and_a_second_run_only_searches()
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(40);
        rig.Replica.Senate.Add(SenateRuns.Report(900, rig.Today()) with { PaperPages = 7, Transactions = [] });
        rig.Settings = rig.Settings with { Contact = "name@example.org" };

        var first = await rig.SenateAsync();

        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], first.Select(report => report.Status));
        Assert.Equal((41, 40, 1), (first[0].Added, first[1].Items, rig.Replica.Senate.Agreements));
        Assert.All(rig.Replica.Log.Snapshot(), request =>
        {
            Assert.EndsWith("; name@example.org)", request.UserAgent, StringComparison.Ordinal);
            Assert.Equal("name@example.org", request.From);
        });

        rig.Forget();
        var second = await rig.SenateAsync();

        Assert.Equal(["GET /search/home/", "POST /search/home/", "POST /search/report/data/"], rig.Replica.Log.Snapshot().Select(request => $"{request.Method} {request.Target}"));
        Assert.Equal((0, 0), (second.Sum(report => report.Added + report.Updated), second[1].Requests));
    }

    [Fact]
    public async Task A_list_of_four_pages_that_grows_and_shrinks_while_it_is_read_is_stored_whole()
    {
        await using var rig = await SenateRuns.StartAsync();
        var reports = rig.PublishSenate(320);
        rig.WhenSearched(2, () => rig.Replica.Senate.Add(SenateRuns.Report(1001, rig.Today()), SenateRuns.Report(1002, rig.Today())));
        rig.WhenSearched(3, () => rig.Replica.Senate.Remove(reports[5].Id));
        rig.WhenSearched(4, () =>
        {
            // One comes and one goes at once: the total stays as it was.
            rig.Replica.Senate.Add(SenateRuns.Report(1003, rig.Today().AddDays(-140)));
            rig.Replica.Senate.Remove(reports[20].Id);
        });

        var run = await rig.SenateAsync();

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(report => report.Status));
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
        Assert.Equal(321, rig.Replica.Senate.Reports.Count);
    }

    [Fact]
    public async Task A_report_that_is_withdrawn_after_the_site_has_counted_costs_one_request()
    {
        await using var rig = await SenateRuns.StartAsync();
        var reports = rig.PublishSenate(60);
        await rig.SenateAsync();
        rig.Forget();
        rig.Replica.Senate.Remove(reports[10].Id);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 200,
            Path = "/search/report/data/",
            Count = 1,
            Body = Encoding.UTF8.GetString(SenateSearchAnswer.Write(1, 60, rig.Replica.Senate.Reports)),
        });

        var run = await rig.SenateAsync(new DateOnly(2020, 1, 1));

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(report => report.Status));
        Assert.Equal((2, 0), (rig.Searches(), rig.Port.Failures.Count));
        Assert.Equal([$"{reports[10].Id:D}"], rig.Database.Lines("SELECT filing_id FROM filings WHERE gone_at IS NOT NULL"));
    }

    [Theory]
    [InlineData("/search/report/data/", 2, 104)]
    [InlineData("/search/view/*", 7, 12)]
    public async Task A_session_that_is_lost_in_the_middle_is_begun_again_once(string path, int request, int filings)
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(filings);
        rig.Replica.When(request, path, rig.Replica.Senate.ExpireSessions);

        var run = await rig.SenateAsync();

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(report => report.Status));
        Assert.Equal((2, 0), (rig.Replica.Senate.Agreements, rig.Port.Failures.Count));
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
    }

    [Theory]
    [InlineData("/search/report/data/", 1, 104)]
    [InlineData("/search/view/*", 7, 12)]
    public async Task An_agreement_in_place_of_a_page_is_the_end_of_a_session_too(string path, int after, int filings)
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(filings);
        rig.Replica.Faults.Add(Shown(path) with { After = after, Count = 1 });

        var run = await rig.SenateAsync();

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(report => report.Status));
        Assert.Equal((2, 0), (rig.Replica.Senate.Agreements, rig.Port.Failures.Count));
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
    }

    [Fact]
    public async Task An_agreement_that_is_shown_whenever_it_was_given_ends_the_run_after_the_second()
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(3);
        rig.Replica.Faults.Add(Shown("/search/report/data/"));

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.SenateAsync());

        Assert.Equal((ErrorIds.FormatChanged, 2, 2), (end.ErrorId, rig.Replica.Senate.Agreements, rig.Searches()));
    }

    [Fact]
    public async Task A_session_that_is_never_kept_ends_the_run_after_the_second_agreement()
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(3);
        rig.Replica.Faults.Add(Home("/search/report/data/"));

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.SenateAsync());

        Assert.Equal((ErrorIds.FormatChanged, 2, 2), (end.ErrorId, rig.Replica.Senate.Agreements, rig.Searches()));
    }

    [Fact]
    public async Task A_bot_check_ends_the_run_after_one_request_and_is_told_with_the_last_state()
    {
        await using var rig = await SenateRuns.StartAsync();
        var today = rig.Today();
        rig.PublishSenate(12);
        await rig.SenateAsync();
        var before = rig.SenateLines();
        rig.Replica.Senate.IsBlocked = true;
        rig.Forget();

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.SenateAsync());

        Assert.Equal((ErrorIds.SourceBlocked, 403), (end.ErrorId, end.StatusCode));
        Assert.Single(rig.Replica.Log.Snapshot());
        Assert.Contains("Import-CtFiling", end.Message, StringComparison.Ordinal);
        // The day may change meanwhile.
        Assert.Contains([today, rig.Today()], day => end.Message.Contains(string.Create(CultureInfo.InvariantCulture, $"reading back to {day.AddDays(-30):yyyy-MM-dd}"), StringComparison.Ordinal));
        Expect.Same(before, rig.SenateLines());
        var state = Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.SenateIndex]));
        Assert.Equal((SyncStatus.Complete, 12), (state.Status, state.Done));
        Assert.InRange(state.BlockedUntil!.Value - rig.Time.GetUtcNow(), TimeSpan.FromHours(5.9), TimeSpan.FromHours(6));
    }

    [Theory]
    [InlineData(200, "<html><head><meta http-equiv=\"refresh\" content=\"5; URL='/search/home/?bm-verify=AAQAAAAK'\"></head><body></body></html>")]
    [InlineData(403, null)]
    public async Task A_block_in_the_middle_keeps_what_was_read_and_the_next_run_continues(int status, string? body)
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.PublishSenate(12);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = status, Body = body, Path = "/search/view/*", After = 5, Count = 1 });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.SenateAsync());

        Assert.Equal(ErrorIds.SourceBlocked, end.ErrorId);
        Assert.Equal(["new|7", "parsed|5"], rig.Database.Lines("SELECT status, count(*) FROM filings GROUP BY 1 ORDER BY 1"));
        rig.Forget();
        await rig.SenateAsync();
        Assert.Equal(7, rig.Targets("/search/view/").Count);
        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
    }

    [Fact]
    public async Task An_amendment_of_an_amendment_replaces_it_as_a_whole()
    {
        await using var rig = await SenateRuns.StartAsync();
        var original = SenateSamples.Everything() with { Id = SenateRuns.Id(1), FiledOn = rig.Today().AddDays(-20) };
        var first = original with { Id = SenateRuns.Id(3), TitleOn = original.FiledOn, FiledOn = rig.Today().AddDays(-10), Amendment = 1, Transactions = [.. original.Transactions.Skip(1)] };
        var second = first with
        {
            Id = SenateRuns.Id(2),
            FiledOn = rig.Today(),
            Amendment = 2,
            Transactions = [first.Transactions[0] with { Amount = "$50,001 - $100,000" }, .. first.Transactions.Skip(1)],
        };
        rig.Replica.Senate.Add(original, first);
        await rig.SenateAsync();
        Assert.Equal(Superseded(original, first), SupersededLines(rig));

        rig.Replica.Senate.Add(second);
        await rig.SenateAsync();

        Expect.Same(rig.Replica.Senate.Lines(), rig.SenateLines());
        Assert.Equal([.. Superseded(original, first), .. Superseded(first, second)], SupersededLines(rig));
        Assert.Equal(
            second.Transactions.Select((row, index) => $"{second.Id:D}|{index + 1}|{row.Amount}"),
            rig.Database.Lines("SELECT filing_id, line, amount_text FROM filing_transactions WHERE superseded_by IS NULL ORDER BY filing_id, line"));
    }

    private static IReadOnlyList<string> SupersededLines(EngineRig rig) =>
        rig.Database.Lines("SELECT filing_id, line, superseded_by FROM filing_transactions WHERE superseded_by IS NOT NULL ORDER BY filing_id, line");

    private static IEnumerable<string> Superseded(SenateReport earlier, SenateReport by) =>
        earlier.Transactions.Select((_, index) => $"{earlier.Id:D}|{index + 1}|{by.Id:D}");

    private static Fault Shown(string path) => new() { Kind = FaultKind.Status, Status = 200, Path = path, Body = SenateSitePages.Agreement("token", refused: true) };

    private static Fault Home(string path) => new()
    {
        Kind = FaultKind.Status,
        Status = 302,
        Body = "",
        Path = path,
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Location"] = "/search/home/" },
    };
}
