using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>Pages of the Senate that a person saved with a browser.</summary>
public sealed class SenateImportTests
{
    private const string Uuid = "727b4eb6-1111-4222-8333-444455556666";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_saved_page_is_stored_under_the_UUID_of_its_file_name_and_matched_to_the_senator()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        await SaveMemberAsync(rig);
        var page = SenatePages.Report(SenateSamples.Everything());

        var filing = (await ImportAsync(rig, $"ptr_{Uuid.ToUpperInvariant()} (1).html", page)).Filing!;

        Assert.Equal(("senate", Uuid, "parsed", "D000999", MatchRules.TermAndName, new DateTime(2026, 6, 16), 2026, 5),
            (filing.Source, filing.FilingId, filing.Status, filing.PoliticianId, filing.MatchedBy, filing.FiledOn, filing.Year, filing.Transactions));
        Assert.Equal($"https://efdsearch.senate.gov/search/view/ptr/{Uuid}/", filing.Url.AbsoluteUri);
        Assert.Equal(page, await File.ReadAllTextAsync(filing.DocumentPath!, Cancel));
        Assert.Equal(["1|AAPL|buy", "2|NULL|sell", "3|NULL|buy", "4|NVDA|sell", "5|NULL|exchange"], rig.Database.Lines("SELECT line, ticker, tx_type FROM filing_transactions ORDER BY line"));
    }

    [Fact]
    public async Task A_page_whose_file_name_does_not_tell_and_a_bot_check_are_refused()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);

        var nameless = await ImportAsync(rig, "report.html", SenatePages.Report(SenateSamples.Everything()));
        var blocked = await ImportAsync(rig, Uuid + ".html", "<html><head><title>Access Denied</title></head><body>Access Denied</body></html>");

        Assert.Equal([ErrorIds.FilingUnreadable, ErrorIds.FilingUnreadable], [nameless.Error!.ErrorId, blocked.Error!.ErrorId]);
        Assert.EndsWith("failed the check FilingId: a page of the Senate does not print its ID; put the UUID in its address into the file's name, or pass it with -FilingId. None of its rows are stored.", nameless.Error.Message, StringComparison.Ordinal);
        Assert.Contains("check PageKind", blocked.Error.Message, StringComparison.Ordinal);
        Assert.Equal(0, rig.Database.Count("filings"));
    }

    [Theory]
    [InlineData("x.pdf", "not a pdf")]
    [InlineData("notes.txt", "")]
    [InlineData("page.html", "<html>hello</html>")]
    [InlineData(Uuid + ".html", "<html>hello</html>")]
    public async Task What_is_no_document_of_either_chamber_is_called_so(string name, string content)
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);

        var error = (await ImportAsync(rig, name, content)).Error!;

        Assert.Equal(ErrorIds.FilingUnreadable, error.ErrorId);
        Assert.Contains("it is neither a PDF of the House nor a report page of the Senate.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("FilingId", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_no_report_is_called_what_it_is_whatever_its_file_is_called()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);

        var error = (await ImportAsync(rig, "saved.html", "<html><head><title>Access Denied</title></head><body>Access Denied</body></html>")).Error!;

        Assert.Contains("check PageKind: A periodic transaction report was expected; this is a bot check.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_saved_page_and_a_synced_one_have_the_same_rows_whichever_comes_first(bool importsFirst)
    {
        await using var rig = await SenateRuns.StartAsync();
        var report = SenateSamples.Everything() with { Id = new Guid(Uuid), FiledOn = rig.Today().AddDays(-3) };
        rig.Replica.Senate.Add(report);
        const string Rows = "SELECT line_id, filing_id, row_key, line, first_seen_at FROM filing_transactions ORDER BY line_id";
        if (importsFirst)
            await ImportAsync(rig, $"{Uuid}.html", SenatePages.Report(report));
        else
            await rig.SenateAsync();
        var before = rig.Database.Lines(Rows);
        Assert.Equal(5, before.Count);
        rig.Forget();

        if (importsFirst)
            await rig.SenateAsync();
        else
            await ImportAsync(rig, $"{Uuid}.html", SenatePages.Report(report));

        Assert.Equal(before, rig.Database.Lines(Rows));
        Assert.Equal(["parsed|Jane Q|Doe|Senator"], rig.Database.Lines("SELECT status, filer_first, filer_last, filer_status FROM filings"));
        // A page that is here already is not asked for.
        Assert.Empty(rig.Targets("/search/view/"));
    }

    private static async Task<FilingReading> ImportAsync(EngineRig rig, string name, string page)
    {
        var path = Path.Combine(rig.Folder, name);
        await File.WriteAllTextAsync(path, page, Cancel);
        return Assert.Single(await rig.Engine.ImportFilingsAsync(rig.DatabasePath, [new SavedDocument(path, null)], Cancel).ToListAsync(Cancel));
    }

    private static async Task SaveMemberAsync(EngineRig rig)
    {
        var member = new MemberRecord("D000999", new MemberName { First = "Jane", Last = "Doe" }, [],
            [new MemberTerm(MemberChamber.Senate, "OH", null, new DateOnly(2023, 1, 3), new DateOnly(2029, 1, 3))]);
        await using var writer = new StoreWriter(Database.OpenForWriting(rig.DatabasePath), rig.Time);
        await writer.StoreAsync(new MembersBatch([member]), Cancel);
    }
}
