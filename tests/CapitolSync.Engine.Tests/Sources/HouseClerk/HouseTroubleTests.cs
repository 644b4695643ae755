using System.Globalization;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk;

/// <summary>Answers of the Clerk that are not as they should be: each is its own error, and nothing is lost or taken as read.</summary>
public sealed class HouseTroubleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FaultKind.EmptyList, ErrorIds.FormatChanged, "it lists no filing")]
    [InlineData(FaultKind.Reformatted, ErrorIds.FormatChanged, "it has no column \"DocID\"")]
    [InlineData(FaultKind.Garbage, ErrorIds.FormatChanged, "it is not a zip file")]
    [InlineData(null, ErrorIds.BodyTooLarge, "2026FD.xml unpacks to more than 50 MB")]
    public async Task An_index_that_cannot_be_read_is_an_error_and_changes_nothing(FaultKind? kind, string errorId, string reason)
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year();
        var reports = rig.Publish(4);
        await rig.HouseAsync();
        var before = rig.Database.Lines("SELECT filing_id, status, gone_at FROM filings ORDER BY 1");
        var files = rig.Database.Lines("SELECT path, etag FROM source_files ORDER BY 1");
        rig.SetIndex(year, [.. reports.Skip(1), HouseRuns.Report(year, 20099000)]);
        if (kind is { } fault)
            rig.Replica.Faults.Add(new Fault { Kind = fault, Path = string.Create(CultureInfo.InvariantCulture, $"/public_disc/financial-pdfs/{year}FD.zip"), Count = 1 });
        else
            rig.Replica.House.SetIndex(year, rig.Replica.House.Rows(year), HouseIndexZip.Pack(year, HouseIndexZip.Xml(year, rig.Replica.House.Rows(year)) + new string(' ', 60_000_000), null));

        var run = await rig.HouseAsync();

        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal((errorId, string.Create(CultureInfo.InvariantCulture, $"index {year}")), (failure.ErrorId, failure.Item));
        Assert.Contains(reason.Replace("2026", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), failure.Message, StringComparison.Ordinal);
        Assert.Equal((SyncStatus.Incomplete, 1), (run[0].Status, run[0].Failed));
        Assert.Equal(before, rig.Database.Lines("SELECT filing_id, status, gone_at FROM filings ORDER BY 1"));
        Assert.Equal(files, rig.Database.Lines("SELECT path, etag FROM source_files ORDER BY 1"));

        rig.SetIndex(year, [.. reports.Skip(1), HouseRuns.Report(year, 20099000)]);
        var next = await rig.HouseAsync();

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], next.Select(report => report.Status));
        Expect.Same(HouseRuns.Lines([.. reports, HouseRuns.Report(year, 20099000)]), rig.StoredLines(year));
        Assert.Equal([reports[0].FilingId], rig.Database.Lines("SELECT filing_id FROM filings WHERE status = 'gone'"));
    }

    [Fact]
    public async Task An_index_that_came_only_in_part_is_asked_for_again()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        rig.Publish(4);
        rig.Settings = rig.Settings with { MaximumRetryCount = 1 };
        var rows = rig.Replica.House.Rows(rig.Year());
        rig.Replica.House.SetIndex(rig.Year(), rows, HouseIndexZip.Make(rig.Year(), rows)[..^40]);

        await rig.HouseAsync();

        Assert.Equal(ErrorIds.BodyTruncated, Assert.Single(rig.Port.Failures).ErrorId);
        Assert.Equal(2, rig.Targets($"/public_disc/financial-pdfs/{rig.Year()}FD.zip").Count);
    }

    [Fact]
    public async Task Documents_that_are_compressed_and_not_labeled_are_read()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var reports = rig.Publish(3);
        var whole = Compressed(PtrPdf.Write(reports[0]));
        rig.Replica.House.SetDocument(rig.Year(), reports[0].FilingId, () => whole);
        rig.Replica.House.SetDocument(rig.Year(), reports[1].FilingId, () => whole[..^300]);
        rig.Settings = rig.Settings with { MaximumRetryCount = 0 };

        await rig.HouseAsync();

        Assert.Equal([$"{reports[1].FilingId}: {ErrorIds.BodyTruncated}"], rig.Port.FailedItems);
        Expect.Same(HouseRuns.Lines([reports[0], reports[2]]), rig.StoredLines(rig.Year()).Where(line => !line.Contains(reports[1].FilingId, StringComparison.Ordinal)));
        Assert.Equal(PtrPdf.Write(reports[0]), await File.ReadAllBytesAsync(rig.DocumentOf(reports[0].FilingId), Cancel));
    }

    private static byte[] Compressed(byte[] document)
    {
        using var compressed = new MemoryStream();
        using (var stream = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Fastest))
            stream.Write(document);
        return compressed.ToArray();
    }

    [Fact]
    public async Task An_index_whose_text_file_cannot_be_read_is_stored_with_a_warning()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year();
        var reports = rig.Publish(3);
        rig.Replica.House.SetIndex(year, rig.Replica.House.Rows(year), HouseIndexZip.Pack(year, HouseIndexZip.Xml(year, rig.Replica.House.Rows(year)), "Name\tNumber\r\n"));

        var run = await rig.HouseAsync();

        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(report => report.Status));
        Expect.Same(HouseRuns.Lines(reports), rig.StoredLines(year));
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"house.index, index {year}: its text file has no column \"DocID\", so its filings were not checked against it. They are stored as the XML file lists them."),
            Assert.Single(rig.Port.Warnings, warning => warning.Contains("text file", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_report_that_cannot_be_read_is_a_failure_even_if_the_run_ends_in_an_outage()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        rig.Publish(8);
        rig.Settings = rig.Settings with { Concurrency = 1, MaximumRetryCount = 0 };
        await rig.RunAsync(new HouseIndexRequest { Settings = rig.Settings });
        var first = rig.Database.Lines("SELECT filing_id FROM filings ORDER BY filed_on DESC, filing_id DESC LIMIT 1")[0];
        rig.Spoil(first);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 500, Path = "/public_disc/ptr-pdfs/*", After = 1 });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.RunAsync(new HouseFilingsRequest { Settings = rig.Settings }));

        Assert.Equal(ErrorIds.CircuitOpen, end.ErrorId);
        Assert.Equal([$"{first}|FilingUnreadable|1"], rig.Database.Lines("SELECT item, error_id, attempts FROM sync_failures"));
        Assert.Equal([$"{first}: FilingUnreadable"], rig.Port.FailedItems);
        rig.Replica.Faults.Clear();
        rig.Forget();
        Assert.Equal(SyncStatus.Incomplete, (await rig.RunAsync(new HouseFilingsRequest { Settings = rig.Settings })).Status);
        Assert.Equal([$"{first}|FilingUnreadable"], rig.Database.Lines("SELECT item, error_id FROM sync_failures"));
    }

    [Fact]
    public async Task A_403_in_the_middle_ends_the_run_after_one_request_and_the_next_reads_the_rest()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        var reports = rig.Publish(8);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 403, Path = "/public_disc/ptr-pdfs/*", After = 4, Count = 1 });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.HouseAsync());

        Assert.Equal((ErrorIds.SourceBlocked, StreamNames.HouseFilings), (end.ErrorId, end.Cursor!.Stream));
        Assert.Equal(5, rig.Targets("/public_disc/ptr-pdfs/").Count);
        Assert.Equal(["new|5", "parsed|4"], rig.Database.Lines("SELECT status, count(*) FROM filings GROUP BY 1 ORDER BY 1"));
        rig.Forget();
        await rig.HouseAsync();
        Assert.Equal(5, rig.Targets("/public_disc/ptr-pdfs/").Count);
        Expect.Same(HouseRuns.Lines(reports), rig.StoredLines(rig.Year()));
    }

    [Fact]
    public async Task A_row_of_an_index_that_cannot_be_read_is_a_failure_until_it_can()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year();
        var reports = rig.Publish(3);
        var rows = rig.Replica.House.Rows(year);
        rig.Replica.House.SetIndex(year, [rows[0], rows[1] with { FilingDate = "soon" }, rows[2]]);

        var first = await rig.HouseAsync();

        Assert.Equal((SyncStatus.Incomplete, 1), (first[0].Status, first[0].Failed));
        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal((ErrorIds.RowUnreadable, $"index {year}", $"/public_disc/financial-pdfs/{year}FD.zip"), (failure.ErrorId, failure.Item, failure.Uri?.AbsolutePath));
        Assert.Contains($": {reports[1].FilingId}, row 2: 'FilingDate' cannot be read: 'soon'. The other rows are stored", failure.Message, StringComparison.Ordinal);
        Assert.Equal([reports[0].FilingId, reports[2].FilingId], rig.Database.Lines($"SELECT filing_id FROM filings WHERE year = {year} ORDER BY 1"));
        rig.Forget();
        await rig.HouseAsync();
        // The index of the year before has no such entries.
        Assert.Equal([200, 304], rig.Replica.Log.Snapshot().Select(request => request.Status).Order());

        rig.Replica.House.SetIndex(year, rows);
        Assert.Equal(SyncStatus.Complete, (await rig.HouseAsync())[0].Status);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
        Expect.Same(HouseRuns.Lines(reports), rig.StoredLines(year));
        rig.Forget();
        await rig.HouseAsync();
        Assert.Equal([304, 304], rig.Replica.Log.Snapshot().Select(request => request.Status));
    }

    [Theory]
    [InlineData(false, ErrorIds.PoliticianNotFound)]
    [InlineData(true, ErrorIds.StreamBusy)]
    public async Task Filings_that_cannot_even_begin_hide_neither_the_report_nor_the_failures_of_the_index(bool isHeld, string errorId)
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year();
        rig.Publish(3);
        var rows = rig.Replica.House.Rows(year);
        rig.Replica.House.SetIndex(year, [rows[0], rows[1] with { FilingDate = "soon" }, rows[2]]);
        _ = CapitolSync.Engine.Store.Sqlite.Database.OpenForWriting(rig.DatabasePath);
        if (isHeld)
            rig.Database.Execute($"""
                INSERT INTO sync_leases (stream, token, host, process_id, process_started_at, acquired_at, heartbeat_at)
                VALUES ('{StreamNames.HouseFilings}', 'theirs', 'elsewhere.invalid', 7, '', '{rig.Time.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'}', '{rig.Time.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'}')
                """);

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.RunAsync(
            new HouseIndexRequest { Settings = rig.Settings }, new HouseFilingsRequest { Settings = rig.Settings, Politicians = isHeld ? null : ["Typo"] }));

        Assert.Equal((errorId, null), (end.ErrorId, end.Report));
        Assert.Equal((StreamNames.HouseIndex, SyncStatus.Incomplete), Assert.Single(end.EarlierReports) is var index ? (index.Stream, index.Status) : default);
        Assert.Equal([$"index {year}: {ErrorIds.RowUnreadable}"], rig.Port.FailedItems);
    }

    [Fact]
    public async Task Each_row_of_an_index_that_cannot_be_read_is_named()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year();
        rig.Publish(15);
        var rows = rig.Replica.House.Rows(year);
        rig.Replica.House.SetIndex(year, [.. rows.Select((row, index) => index < 2 ? row : row with { FilingDate = $"soon{index}" })]);

        await rig.HouseAsync();

        var failure = Assert.Single(rig.Port.Failures);
        var named = string.Join("; ", rows.Skip(2).Take(10).Select((row, index) => $"{row.DocId}, row {index + 3}: 'FilingDate' cannot be read: 'soon{index + 2}'"));
        Assert.Contains($"13 rows cannot be read: {named}; and 3 more. The other rows are stored", failure.Message, StringComparison.Ordinal);
        Assert.All(rows.Skip(12), row => Assert.Contains(rig.Port.Details, detail => detail.Contains($"{row.DocId}, row ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_member_who_is_found_later_has_the_amendments_of_all_their_filings_linked(bool isIndexMadeAnew)
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year();
        var original = HouseRuns.Report(year, 20090001);
        var amendment = HouseRuns.Report(year, 20099000) with
        {
            SignedOn = string.Create(CultureInfo.InvariantCulture, $"12/31/{year}"),
            Rows = [original.Rows[0] with { FilingStatus = "Amended", Id = "2000152831", Amount = "$15,001 - $50,000" }],
        };
        rig.Publish(1);
        rig.SetIndex(year, [original, amendment]);
        // Two forms of the name, which only the member's record shows to be one person's.
        rig.Replica.House.SetIndex(year, [.. rig.Replica.House.Rows(year).Select((row, index) => row with { First = index == 0 ? "Robin Q." : "Rob" })]);
        await rig.HouseAsync();
        const string Superseded = "SELECT filing_id, superseded_by FROM filing_transactions WHERE superseded_by IS NOT NULL";
        Assert.Empty(rig.Database.Lines(Superseded));
        await SaveMemberAsync(rig);
        if (isIndexMadeAnew)
            rig.Replica.House.Regenerate();

        await rig.HouseAsync();

        Assert.Equal(["E000999"], rig.Database.Lines($"SELECT DISTINCT politician_id FROM filings WHERE year = {year}"));
        Assert.Equal([$"{original.FilingId}|{amendment.FilingId}"], rig.Database.Lines(Superseded));
    }

    [Fact]
    public async Task What_a_run_that_was_killed_left_of_a_document_does_not_stay()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var report = rig.Publish(1)[0];
        var folder = Path.GetDirectoryName(rig.DocumentOf(report.FilingId))!;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(rig.DocumentOf(report.FilingId) + ".partial", "%PDF-1.4 and no more", Cancel);

        await rig.HouseAsync();

        Assert.Equal([rig.DocumentOf(report.FilingId)], Directory.GetFiles(folder));
    }

    private static async Task SaveMemberAsync(EngineRig rig)
    {
        var member = new MemberRecord("E000999", new MemberName { First = "Robin", Last = "Example" }, [],
            [new MemberTerm(MemberChamber.House, "VA", 1, new DateOnly(rig.Year() - 1, 1, 3), new DateOnly(rig.Year() + 1, 1, 3))]);
        await using var writer = new StoreWriter(Database.OpenForWriting(rig.DatabasePath), rig.Time);
        await writer.StoreAsync(new MembersBatch([member]), Cancel);
    }
}
