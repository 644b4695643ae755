using System.Globalization;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk;

/// <summary>Documents that are here already: kept ones read again, saved ones imported, and whose they are.</summary>
public sealed class FilingWorkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Filings_that_failed_or_that_an_older_reader_read_are_read_again_without_a_request_and_keep_their_rows()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var reports = rig.Publish(5);
        var good = PtrPdf.Write(reports[1]);
        var bad = reports[1] with { Rows = [reports[1].Rows[0] with { Amount = "$3 - $4" }] };
        rig.Replica.House.SetDocument(rig.Year(), bad.FilingId, () => PtrPdf.Write(bad));
        await rig.HouseAsync();
        var before = rig.Database.Lines("SELECT line_id, filing_id, row_key FROM filing_transactions ORDER BY line_id");
        rig.Database.Execute($"UPDATE filings SET reader_version = 0 WHERE filing_id = '{reports[0].FilingId}'");
        await File.WriteAllBytesAsync(rig.DocumentOf(bad.FilingId), good, Cancel);
        rig.Forget();

        var found = SyncEngine.FindFilingsToReread(rig.DatabasePath, filter: null);
        var readings = await rig.Engine.RereadFilingsAsync(rig.DatabasePath, found, Cancel).ToListAsync(Cancel);

        Assert.Equal([reports[0].FilingId, bad.FilingId], found.Select(filing => filing.FilingId).Order(StringComparer.Ordinal));
        Assert.All(readings, reading => Assert.Equal(("parsed", null), (reading.Filing!.Status, reading.Error)));
        Expect.Same(HouseRuns.Lines(reports), rig.StoredLines(rig.Year()));
        Assert.Equal(before, rig.Database.Lines($"SELECT line_id, filing_id, row_key FROM filing_transactions WHERE filing_id <> '{bad.FilingId}' ORDER BY line_id"));
        Assert.Equal(0, rig.Database.Count("sync_failures"));
        Assert.Empty(rig.Replica.Log.Snapshot());
        Assert.Empty(SyncEngine.FindFilingsToReread(rig.DatabasePath, filter: null));
    }

    [Fact]
    public async Task A_filing_that_fails_when_it_is_read_again_loses_its_rows_and_those_that_it_superseded_count_again()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var original = HouseRuns.Report(rig.Year(), 20090001);
        var amendment = HouseRuns.Report(rig.Year(), 20099000) with
        {
            SignedOn = string.Create(CultureInfo.InvariantCulture, $"12/31/{rig.Year()}"),
            Rows = [original.Rows[0] with { FilingStatus = "Amended", Id = "2000152831", Amount = "$15,001 - $50,000" }],
        };
        rig.Publish(1);
        rig.SetIndex(rig.Year(), [original, amendment]);
        await rig.HouseAsync();
        Assert.Single(rig.Database.Lines("SELECT 1 FROM filing_transactions WHERE superseded_by IS NOT NULL"));
        await File.WriteAllTextAsync(rig.DocumentOf(amendment.FilingId), "%PDF-1.7 and no more\n%%EOF", Cancel);

        var reading = Assert.Single(await rig.Engine.RereadFilingsAsync(
            rig.DatabasePath, [.. StoredFilings.Read(Database.OpenForReading(rig.DatabasePath), new FilingFilter { FilingId = [amendment.FilingId] })], Cancel).ToListAsync(Cancel));

        Assert.Equal((SyncStatus.Incomplete, 1), Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.HouseFilings]).Select(state => (state.Status, (int)state.Failed))));
        Assert.Equal((SyncStatus.Incomplete, 1), (await rig.HouseAsync())[1] is var next ? (next.Status, (int)next.Failed) : default);
        Assert.Equal(1, Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.HouseFilings])).Failed);
        Assert.Equal((ErrorIds.FilingUnreadable, "failed", "Pdf", null), (reading.Error!.ErrorId, reading.Filing!.Status, reading.Filing.Error, reading.Filing.Transactions));
        Expect.Same(HouseRuns.Lines([original]), rig.StoredLines(rig.Year()));
        Assert.Empty(rig.Database.Lines("SELECT 1 FROM filing_transactions WHERE superseded_by IS NOT NULL"));
    }

    [Fact]
    public async Task A_document_that_was_cut_short_costs_no_rows()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var report = Assert.Single(rig.Publish(1));
        await rig.HouseAsync();
        var content = await File.ReadAllBytesAsync(rig.DocumentOf(report.FilingId), Cancel);
        await File.WriteAllBytesAsync(rig.DocumentOf(report.FilingId), content[..(content.Length / 2)], Cancel);
        var all = StoredFilings.Read(Database.OpenForReading(rig.DatabasePath), new FilingFilter { FilingId = [report.FilingId] }).ToList();

        var reading = Assert.Single(await rig.Engine.RereadFilingsAsync(rig.DatabasePath, all, Cancel).ToListAsync(Cancel));

        Assert.Equal((ErrorIds.FilingUnreadable, "parsed"), (reading.Error!.ErrorId, reading.Filing!.Status));
        Assert.Contains("cut short", reading.Error.Message, StringComparison.Ordinal);
        Expect.Same(HouseRuns.Lines([report]), rig.StoredLines(rig.Year()));
        Assert.Equal(["parsed"], rig.Database.Lines($"SELECT status FROM filings WHERE filing_id = '{report.FilingId}'"));
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Fact]
    public async Task A_document_that_the_system_does_not_let_read_is_an_error_of_its_filing_and_the_others_are_read()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var reports = rig.Publish(3);
        await rig.HouseAsync();
        var path = rig.DocumentOf(reports[1].FilingId);
        var all = StoredFilings.Read(Database.OpenForReading(rig.DatabasePath), new FilingFilter { FilingId = [.. reports.Select(report => report.FilingId)] }).ToList();
        await using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var readings = await rig.Engine.RereadFilingsAsync(rig.DatabasePath, all, Cancel).ToListAsync(Cancel);

        Assert.Equal(3, readings.Count);
        var reading = Assert.Single(readings, reading => reading.Error is not null);
        Assert.Equal((ErrorIds.DocumentNotFound, reports[1].FilingId, "parsed"), (reading.Error!.ErrorId, reading.Filing!.FilingId, reading.Filing.Status));
        Assert.StartsWith($"The document of the filing {reports[1].FilingId} cannot be read: ", reading.Error.Message, StringComparison.Ordinal);
        Assert.Contains(path, reading.Error.Message, StringComparison.Ordinal);
        Expect.Same(HouseRuns.Lines(reports), rig.StoredLines(rig.Year()));
    }

    [Fact]
    public async Task Filings_cannot_be_read_again_while_they_are_synced()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        rig.Publish(1);
        await rig.HouseAsync();
        var all = StoredFilings.Read(Database.OpenForReading(rig.DatabasePath), new FilingFilter()).ToList();

        await using var first = rig.Engine.RereadFilingsAsync(rig.DatabasePath, all, Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await first.MoveNextAsync());
        var busy = await Assert.ThrowsAsync<SyncException>(async () => await rig.Engine.RereadFilingsAsync(rig.DatabasePath, all, Cancel).ToListAsync(Cancel));

        Assert.Equal(ErrorIds.StreamBusy, busy.ErrorId);
    }

    [Fact]
    public async Task A_saved_report_has_the_rows_of_a_sync_and_the_index_that_lists_it_later_changes_only_what_it_says()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var report = HouseRuns.Report(rig.Year(), 20090002);
        var path = Path.Combine(rig.Folder, "saved (1).pdf");
        await File.WriteAllBytesAsync(path, PtrPdf.Write(report), Cancel);

        var reading = Assert.Single(await rig.Engine.ImportFilingsAsync(rig.DatabasePath, [new SavedDocument(path, null)], Cancel).ToListAsync(Cancel));

        var signed = DateTime.ParseExact(report.SignedOn, "MM/dd/yyyy", CultureInfo.InvariantCulture);
        Assert.Equal(("house", report.FilingId, "parsed", report.FilerName, "VA01", signed, rig.Year()),
            (reading.Filing!.Source, reading.Filing.FilingId, reading.Filing.Status, reading.Filing.FilerName, reading.Filing.StateDistrict, reading.Filing.FiledOn, reading.Filing.Year));
        Assert.Equal(rig.DocumentOf(report.FilingId), reading.Filing.DocumentPath);
        Expect.Same(HouseRuns.Lines([report]), rig.StoredLines(rig.Year()));
        Assert.Equal(["Robin Q.|Example"], rig.Database.Lines("SELECT filer_first, filer_last FROM filings"));

        // The index files it under the year before.
        rig.SetIndex(rig.Year(), [HouseRuns.Report(rig.Year(), 20090005)]);
        rig.SetIndex(rig.Year() - 1, [report]);
        await rig.HouseAsync();

        Assert.Empty(rig.Targets($"/public_disc/ptr-pdfs/{rig.Year() - 1}/"));
        Expect.Same(HouseRuns.Lines([report]), rig.StoredLines(rig.Year() - 1));
        var listed = Assert.Single(StoredFilings.Read(Database.OpenForReading(rig.DatabasePath), new FilingFilter { FilingId = [report.FilingId] }));
        Assert.Equal(("parsed", rig.DocumentOf(report.FilingId)), (listed.Status, listed.DocumentPath));
    }

    [Fact]
    public async Task A_scan_can_be_imported_only_if_an_index_lists_it()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var path = Path.Combine(rig.Folder, "8220001.pdf");
        await File.WriteAllBytesAsync(path, PtrPdf.WriteScan(2), Cancel);

        var refused = Assert.Single(await rig.Engine.ImportFilingsAsync(rig.DatabasePath, [new SavedDocument(path, null)], Cancel).ToListAsync(Cancel));

        Assert.Equal((ErrorIds.FilingUnreadable, path, null), (refused.Error!.ErrorId, refused.Error.Target, refused.Filing));
        Assert.Equal(0, rig.Database.Count("filings"));

        rig.Publish(1);
        rig.SetIndex(rig.Year(), [HouseRuns.Report(rig.Year(), 8220001)]);
        rig.Replica.House.RemoveDocument(rig.Year(), "8220001");
        await rig.HouseAsync();
        var taken = Assert.Single(await rig.Engine.ImportFilingsAsync(rig.DatabasePath, [new SavedDocument(path, null)], Cancel).ToListAsync(Cancel));

        Assert.Equal(("scan", 2, null), (taken.Filing!.Status, taken.Filing.Pages, taken.Filing.Transactions));
    }

    [Fact]
    public async Task A_user_says_whose_a_filing_is_and_its_amendments_are_linked_among_that_members()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var original = HouseRuns.Report(rig.Year(), 20090001);
        var amendment = HouseRuns.Report(rig.Year(), 20099000) with
        {
            SignedOn = string.Create(CultureInfo.InvariantCulture, $"12/31/{rig.Year()}"),
            Rows = [original.Rows[0] with { FilingStatus = "Amended", Id = "2000152831", Amount = "$15,001 - $50,000" }],
        };
        rig.Publish(1);
        rig.SetIndex(rig.Year(), [original, amendment]);
        await rig.HouseAsync();
        const string Superseded = "SELECT filing_id, superseded_by FROM filing_transactions WHERE superseded_by IS NOT NULL";
        Assert.Equal([$"{original.FilingId}|{amendment.FilingId}"], rig.Database.Lines(Superseded));

        var set = await rig.Engine.SetFilerAsync(rig.DatabasePath, amendment.FilingId, "E000001");

        Assert.Equal(("E000001", "user"), (set.PoliticianId, set.MatchedBy));
        Assert.Empty(rig.Database.Lines(Superseded));
        await rig.Engine.SetFilerAsync(rig.DatabasePath, original.FilingId, "E000001");
        Assert.Equal([$"{original.FilingId}|{amendment.FilingId}"], rig.Database.Lines(Superseded));

        rig.Replica.House.Regenerate();
        await rig.HouseAsync();
        Assert.Equal(["E000001|user"], rig.Database.Lines($"SELECT DISTINCT politician_id, matched_by FROM filings WHERE filing_id IN ('{original.FilingId}', '{amendment.FilingId}')"));

        var cleared = await rig.Engine.SetFilerAsync(rig.DatabasePath, amendment.FilingId, politicianId: null);
        Assert.Equal((null, "unmatched"), (cleared.PoliticianId, cleared.MatchedBy));
        Assert.Empty(rig.Database.Lines(Superseded));
    }

    [Fact]
    public async Task Coverage_counts_every_filing_once()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var reports = rig.Publish(6).ToList();
        var bad = reports[0] with { Rows = [reports[0].Rows[0] with { Amount = "$3 - $4" }] };
        rig.Replica.House.SetDocument(rig.Year(), bad.FilingId, () => PtrPdf.Write(bad));
        rig.Replica.House.SetDocument(rig.Year(), reports[1].FilingId, () => PtrPdf.WriteScan(1));
        rig.Replica.House.SetDocument(rig.Year(), reports[2].FilingId, () => "<html></html>"u8.ToArray());
        await rig.HouseAsync();
        rig.SetIndex(rig.Year(), reports.Where(report => report != reports[3]).ToList());
        rig.Replica.House.SetDocument(rig.Year(), reports[2].FilingId, () => "<html></html>"u8.ToArray());
        await rig.HouseAsync();

        var coverage = FilingQuery.ReadCoverage(Database.OpenForReading(rig.DatabasePath), new FilingFilter { Year = [rig.Year()] });

        Assert.Equal(
            new FilingCoverage("house", "house", rig.Year()) { Seen = 6, Parsed = 2, Scans = 1, Failed = 1, New = 1, Gone = 1, Unmatched = 6, Transactions = reports.Skip(3).Sum(report => report.Rows.Count) },
            Assert.Single(coverage));
    }
}
