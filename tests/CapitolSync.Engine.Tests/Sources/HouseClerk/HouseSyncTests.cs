using System.Globalization;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk;

public sealed class HouseSyncTests
{
    [Fact]
    public async Task An_older_index_that_was_looked_at_in_the_future_is_looked_at_again()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year() - 3;
        rig.SetIndex(year, [HouseRuns.Report(year, 20090005)]);
        await rig.RunAsync(new HouseIndexRequest { Settings = rig.Settings, Years = [year] });
        rig.Forget();
        await rig.RunAsync(new HouseIndexRequest { Settings = rig.Settings });
        Assert.Empty(rig.Targets($"/public_disc/financial-pdfs/{year}FD.zip"));
        rig.Database.Execute("UPDATE source_files SET checked_at = '2099-01-01T00:00:00.000Z'");

        await rig.RunAsync(new HouseIndexRequest { Settings = rig.Settings });

        Assert.Single(rig.Targets($"/public_disc/financial-pdfs/{year}FD.zip"));
    }

    [Fact]
    public async Task A_limited_run_reads_the_indexes_of_all_years_that_are_wanted()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        int[] years = [rig.Year(), rig.Year() - 1, rig.Year() - 2, rig.Year() - 3];
        foreach (var year in years)
            rig.SetIndex(year, [HouseRuns.Report(year, 20090000 + year)]);
        rig.Options = rig.Options with { MaxItems = 1 };

        var reports = await rig.RunAllAsync(
            TestContext.Current.CancellationToken,
            new HouseIndexRequest { Settings = rig.Settings, Years = years }, new HouseFilingsRequest { Settings = rig.Settings, Years = years });

        Assert.Equal([(SyncStatus.Complete, 4, 0), (SyncStatus.Limited, 1, 3)], reports.Select(report => (report.Status, report.Items, report.Remaining)).Select(one => (one.Status, (int)one.Items, (int)one.Remaining!)));
    }

    [Fact]
    public async Task A_year_of_filings_is_stored_row_for_row_and_a_second_run_sends_two_conditional_requests()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var reports = rig.Publish(40);

        var first = await rig.HouseAsync();

        Expect.Same(HouseRuns.Lines(reports), rig.StoredLines(rig.Year()));
        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], first.Select(report => report.Status));
        Assert.Equal((43, 41), (first.Sum(report => report.Requests), first[1].Items));
        var before = rig.Database.Lines("SELECT * FROM filing_transactions ORDER BY line_id");

        rig.Forget();
        var second = await rig.HouseAsync();

        Assert.Equal([2, 0], second.Select(report => report.Requests));
        Assert.Equal([0, 0], second.Select(report => report.Added + report.Updated));
        Assert.All(rig.Replica.Log.Snapshot(), request => Assert.Equal(304, request.Status));
        Expect.Same(before, rig.Database.Lines("SELECT * FROM filing_transactions ORDER BY line_id"));
    }

    [Fact]
    public async Task An_index_that_was_only_made_anew_costs_its_requests_and_changes_nothing()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        rig.Publish(5);
        await rig.HouseAsync();
        rig.Replica.House.Regenerate();

        var again = await rig.HouseAsync();

        Assert.Equal((0, 6), (again[0].Added + again[0].Updated, again[0].Unchanged));
        Assert.Equal(0, again[1].Requests);
    }

    [Fact]
    public async Task Filings_that_are_added_amended_withdrawn_or_late_arrive_or_are_marked()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year();
        var reports = rig.Publish(20).ToList();
        await rig.HouseAsync();

        var original = reports[3];
        var amendment = HouseRuns.Report(year, 20099000) with
        {
            SignedOn = string.Create(CultureInfo.InvariantCulture, $"12/31/{year}"),
            Rows = [original.Rows[0] with { FilingStatus = "Amended", Id = "2000152831", Amount = "$15,001 - $50,000" }],
        };
        var added = Enumerable.Range(0, 20).Select(number => HouseRuns.Report(year, 20095000 + number)).ToList();
        var withdrawn = reports[7];
        rig.SetIndex(year, [.. reports.Where(report => report != withdrawn), .. added, amendment]);
        var late = HouseRuns.Report(year, 20098000);
        rig.SetIndex(year - 1, [HouseRuns.Report(year - 1, 20090000), late]);

        var run = await rig.HouseAsync();

        Assert.Equal((22, 22), (run[0].Added, run[1].Items));
        Expect.Same(HouseRuns.Lines([.. reports, .. added, amendment]), rig.StoredLines(year));
        Assert.Equal([$"{withdrawn.FilingId}|gone"], rig.Database.Lines("SELECT filing_id, status FROM filings WHERE gone_at IS NOT NULL"));
        Assert.Equal([$"{original.FilingId}|1|{amendment.FilingId}"], rig.Database.Lines("SELECT filing_id, line, superseded_by FROM filing_transactions WHERE superseded_by IS NOT NULL"));
        Assert.Equal([original.FilingId], rig.Database.Lines($"SELECT amends FROM filings WHERE filing_id = '{amendment.FilingId}'"));
        Expect.Same(HouseRuns.Lines([HouseRuns.Report(year - 1, 20090000), late]), rig.StoredLines(year - 1));
    }

    [Theory]
    [InlineData(60, 2, 0)]
    [InlineData(20, 9, 0)]
    [InlineData(20, 10, 10)]
    public async Task An_index_that_lacks_more_than_half_of_the_filings_is_believed_in_what_it_lists_alone(int filings, int left, int gone)
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year();
        var reports = rig.Publish(filings);
        await rig.RunAsync(new HouseIndexRequest { Settings = rig.Settings });
        var added = HouseRuns.Report(year, 20099000);
        rig.SetIndex(year, [.. reports.Take(left), added]);

        var run = await rig.RunAsync(new HouseIndexRequest { Settings = rig.Settings });

        Assert.Equal((SyncStatus.Complete, 1), (run.Status, run.Added));
        Assert.Equal(gone, rig.Database.Count("filings WHERE gone_at IS NOT NULL OR status = 'gone'"));
        var warning = Assert.Single(rig.Port.Warnings, warning => warning.Contains("no longer listed", StringComparison.Ordinal));
        Assert.EndsWith(
            gone > 0
                ? string.Create(CultureInfo.InvariantCulture, $"index {year}: {gone} filings are no longer listed. They are kept and marked as gone.")
                : string.Create(CultureInfo.InvariantCulture, $"index {year}: {filings - left} of {filings + 1} filings are no longer listed. That is more than half, so the index is taken for incomplete and none of them is marked as gone."),
            warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_fails_a_gate_publishes_nothing_keeps_its_document_and_is_not_asked_for_again()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var reports = rig.Publish(3);
        var bad = reports[1] with { Rows = [reports[1].Rows[0] with { Amount = "$3 - $4" }] };
        rig.Replica.House.SetDocument(rig.Year(), bad.FilingId, () => PtrPdf.Write(bad));

        var run = await rig.HouseAsync();

        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal((ErrorIds.FilingUnreadable, bad.FilingId), (failure.ErrorId, failure.Item));
        Assert.Contains("Amount", failure.Message, StringComparison.Ordinal);
        Assert.Equal((SyncStatus.Incomplete, 1), (run[1].Status, run[1].Failed));
        Assert.Equal([$"{bad.FilingId}|failed|Amount"], rig.Database.Lines("SELECT filing_id, status, error_id FROM filings WHERE status = 'failed'"));
        Assert.Empty(rig.Database.Lines($"SELECT 1 FROM filing_transactions WHERE filing_id = '{bad.FilingId}'"));
        Assert.Equal(PtrPdf.Write(bad), await File.ReadAllBytesAsync(
            Path.Combine(rig.Folder, "capitol.files", "house", rig.Year().ToString(CultureInfo.InvariantCulture), $"{bad.FilingId}.pdf"), TestContext.Current.CancellationToken));

        Assert.EndsWith("Update-CtFiling reads it again, which helps once a newer version of the module is installed.", failure.Message, StringComparison.Ordinal);

        rig.Forget();
        var again = await rig.HouseAsync();
        Assert.Empty(rig.Targets("/public_disc/ptr-pdfs/"));
        Assert.Equal((SyncStatus.Incomplete, 1), (again[1].Status, again[1].Failed));
        Assert.Contains(rig.Port.Warnings, warning => warning.Contains("Filings that failed a check in an earlier run: 1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kept_document_that_the_system_does_not_let_read_is_fetched_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not replace what is open.");
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var report = Assert.Single(rig.Publish(1));
        await rig.HouseAsync();
        rig.Database.Execute("UPDATE filings SET status = 'new'");
        rig.Forget();
        await using var locked = new FileStream(rig.DocumentOf(report.FilingId), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = await rig.HouseAsync();

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(part => part.Status));
        Assert.Single(rig.Targets($"/public_disc/ptr-pdfs/{rig.Year()}/"));
        Expect.Same(HouseRuns.Lines([report]), rig.StoredLines(rig.Year()));
    }

    [Fact]
    public async Task A_kept_document_that_was_cut_short_is_fetched_again()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var report = rig.Publish(1)[0];
        await rig.HouseAsync();
        var path = Path.Combine(rig.Folder, "capitol.files", "house", rig.Year().ToString(CultureInfo.InvariantCulture), $"{report.FilingId}.pdf");
        var whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(path, whole.AsMemory(0, whole.Length / 2), TestContext.Current.CancellationToken);
        rig.Database.Execute("UPDATE filings SET status = 'new'");
        rig.Forget();

        await rig.HouseAsync();

        Assert.Single(rig.Targets("/public_disc/ptr-pdfs/"));
        Assert.Equal(whole, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Empty(rig.Port.Failures);
        Expect.Same(HouseRuns.Lines([report]), rig.StoredLines(rig.Year()));
    }

    [Fact]
    public async Task A_page_in_place_of_a_PDF_is_an_error_of_that_filing_and_is_asked_for_again()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var reports = rig.Publish(3);
        rig.Replica.House.SetDocument(rig.Year(), reports[1].FilingId, () => "<html><body>Sorry</body></html>"u8.ToArray());

        await rig.HouseAsync();

        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal((ErrorIds.FormatChanged, reports[1].FilingId), (failure.ErrorId, failure.Item));
        Assert.Equal([$"{reports[1].FilingId}|new"], rig.Database.Lines("SELECT filing_id, status FROM filings WHERE status <> 'parsed'"));

        rig.Replica.House.SetDocument(rig.Year(), reports[1].FilingId, () => PtrPdf.Write(reports[1]));
        var again = await rig.HouseAsync();

        Assert.Equal(SyncStatus.Complete, again[1].Status);
        Expect.Same(HouseRuns.Lines(reports), rig.StoredLines(rig.Year()));
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Fact]
    public async Task A_report_that_was_cut_short_is_tried_again_and_then_an_error()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var reports = rig.Publish(2);
        rig.Replica.House.SetDocument(rig.Year(), reports[0].FilingId, () => PtrPdf.Write(reports[0])[..2000]);

        await rig.HouseAsync();

        Assert.Equal((ErrorIds.BodyTruncated, reports[0].FilingId), (Assert.Single(rig.Port.Failures).ErrorId, rig.Port.Failures[0].Item));
        Assert.Equal(["new", "parsed"], rig.Database.Lines($"SELECT DISTINCT status FROM filings ORDER BY 1"));
    }

    [Fact]
    public async Task A_document_that_cannot_be_kept_ends_the_run_and_the_filing_is_read_by_the_next()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var reports = rig.Publish(2);
        var folder = Path.Combine(rig.Folder, "capitol.files");
        await File.WriteAllTextAsync(folder, "in the way", TestContext.Current.CancellationToken);

        var end = await Assert.ThrowsAsync<SyncException>(rig.HouseAsync);

        Assert.Equal((ErrorIds.DocumentNotSaved, StreamNames.HouseFilings), (end.ErrorId, end.Cursor!.Stream));
        Assert.Equal(["new"], rig.Database.Lines("SELECT DISTINCT status FROM filings"));

        File.Delete(folder);
        await rig.HouseAsync();

        Expect.Same(HouseRuns.Lines(reports), rig.StoredLines(rig.Year()));
    }
}
