using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk;

/// <summary>Reports of the House as people save them: under any name, and through programs that add to them.</summary>
public sealed class SavedReportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("20260715.pdf")]
    [InlineData("20090009.pdf")]
    [InlineData("9115820.pdf")]
    public async Task A_report_that_prints_its_number_is_stored_under_it_whatever_its_file_is_called(string name)
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var report = HouseRuns.Report(rig.Year(), 20090002);

        var reading = await ImportAsync(rig, name, PtrPdf.Write(report));

        Assert.Null(reading.Error);
        Assert.Equal((report.FilingId, "parsed"), (reading.Filing!.FilingId, reading.Filing.Status));
        Expect.Same(HouseRuns.Lines([report]), rig.StoredLines(rig.Year()));
    }

    [Fact]
    public async Task A_number_that_was_given_has_to_be_the_one_that_is_printed()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);

        var reading = await ImportAsync(rig, "20090002.pdf", PtrPdf.Write(HouseRuns.Report(rig.Year(), 20090002)), "20090003");

        Assert.Equal(ErrorIds.FilingUnreadable, reading.Error!.ErrorId);
        Assert.Contains("report 20090003 was asked for, and 20090002 is printed on it", reading.Error.Message, StringComparison.Ordinal);
        Assert.Equal(0, rig.Database.Count("filings"));
    }

    [Theory]
    [InlineData("9115820.pdf", true)]
    [InlineData("9115820 (1).pdf", true)]
    [InlineData("2026_9115820.pdf", true)]
    [InlineData("20260715 9115820.pdf", true)]
    [InlineData("scan.pdf", false)]
    [InlineData("91158201234.pdf", false)]
    [InlineData("9115820 or 9115821.pdf", false)]
    public async Task A_scan_has_the_number_that_stands_alone_in_the_name_of_its_file(string name, bool isFound)
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        rig.Publish(1);
        rig.SetIndex(rig.Year(), [HouseRuns.Report(rig.Year(), 9115820)]);
        rig.Replica.House.RemoveDocument(rig.Year(), "9115820");
        await rig.HouseAsync();

        var reading = await ImportAsync(rig, name, PtrPdf.WriteScan(2));

        Assert.Equal(isFound ? ("9115820", "scan", null) : (null, null, ErrorIds.FilingUnreadable), (reading.Filing?.FilingId, reading.Filing?.Status, reading.Error?.ErrorId));
    }

    [Theory]
    [InlineData("9115820.pdf", "check Filer: images of paper do not say who filed them and when; Sync-HouseFiling has to list the report first, with -Year if it was filed before last year. None of its rows are stored.")]
    [InlineData("scan.pdf", "check FilingId: images of paper do not tell their number; put the DocID into the file's name, or pass it with -FilingId. None of its rows are stored.")]
    public async Task A_scan_that_is_not_known_is_no_broken_document(string name, string saying)
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);

        var reading = await ImportAsync(rig, name, PtrPdf.WriteScan(2));

        Assert.EndsWith(saying, reading.Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n")]
    public async Task A_PDF_may_have_something_before_its_header(string before)
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var report = HouseRuns.Report(rig.Year(), 20090002);

        var reading = await ImportAsync(rig, "saved.pdf", [.. System.Text.Encoding.UTF8.GetBytes(before), .. PtrPdf.Write(report)]);

        Assert.Null(reading.Error);
        Assert.Equal(("house", report.FilingId), (reading.Filing!.Source, reading.Filing.FilingId));
        Expect.Same(HouseRuns.Lines([report]), rig.StoredLines(rig.Year()));
    }

    private static async Task<FilingReading> ImportAsync(EngineRig rig, string name, byte[] pdf, string? filingId = null)
    {
        var path = Path.Combine(rig.Folder, name);
        await File.WriteAllBytesAsync(path, pdf, Cancel);
        return Assert.Single(await rig.Engine.ImportFilingsAsync(rig.DatabasePath, [new SavedDocument(path, filingId)], Cancel).ToListAsync(Cancel));
    }
}
