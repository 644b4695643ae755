using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>What is printed is read again, wherever a page ends.</summary>
public sealed class PrintedReportTests
{
    public static TheoryData<PtrEra, string> Kinds => Reports.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_field_is_read_as_printed(PtrEra era, string layout)
    {
        var report = Reports.Of(era, layout, Reports.Varied);
        PrintedReport.Same(report, await PrintedReport.ReadAsync(report));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_may_end_anywhere_in_a_row(PtrEra era, string layout)
    {
        // Less than a line at a time, over more than the height of the tallest row, so that every line is a page's last once.
        for (var bottom = 73; bottom < 260; bottom += 5)
        {
            var report = Reports.Of(era, layout, Reports.Varied);
            report = report with { Layout = report.Layout with { Bottom = bottom }, HasStamp = bottom % 2 == 0 };
            PrintedReport.Same(report, await PrintedReport.ReadAsync(report));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_follows_the_transactions_is_not_part_of_them(PtrEra era, string layout)
    {
        var report = Reports.Of(era, layout, Reports.Varied) with
        {
            HasFootnote = false,
            Vehicles = ["Interactive Brokers LLC", "Sale of Spouse Inherited Assets (Owner: SP)", "L: US", "Filing Status: New"],
            Comments = "All transactions were made on 01/02/2026 and notified on 01/05/2026 by a manager, P and S alike, for $1,001 - $15,000 each.",
        };
        for (var bottom = 73; bottom < 200; bottom += 11)
        {
            var moved = report with { Layout = report.Layout with { Bottom = bottom } };
            PrintedReport.Same(moved, await PrintedReport.ReadAsync(moved));
        }
    }

    [Fact]
    public async Task Labels_may_have_blanks_where_their_small_letters_were()
    {
        var report = Reports.Of(PtrEra.New, nameof(PtrLayout.WithIds), Reports.Varied) with { HasBlankLabels = true };
        PrintedReport.Same(report, await PrintedReport.ReadAsync(report));
    }

    [Fact]
    public void The_same_report_is_printed_as_the_same_bytes()
    {
        var report = Reports.Of(Reports.Varied);
        Assert.Equal(PtrPdf.Write(report), PtrPdf.Write(report));
    }

    [Fact]
    public async Task Images_of_paper_are_a_scan()
    {
        var document = await new HouseFilingReader(TimeProvider.System)
            .ReadAsync(PtrPdf.WriteScan(pages: 3), "8221321", TestContext.Current.CancellationToken);
        Assert.Equal(("8221321", true, 3), (document.FilingId, document.IsScan, document.Pages));
        Assert.Empty(document.Lines);
    }

    [Theory]
    [InlineData(2, null, 1)]
    [InlineData(2, "RECEIVED 2026 JAN 12 PM 3:05", 0)]
    [InlineData(1, "HAND DELIVERED", 0)]
    public async Task So_are_those_with_a_blank_page_or_a_stamp(int images, string? stamp, int blank)
    {
        var document = await new HouseFilingReader(TimeProvider.System)
            .ReadAsync(PtrPdf.WriteScan(images, stamp, blank), "8221321", TestContext.Current.CancellationToken);
        Assert.Equal((true, images + blank), (document.IsScan, document.Pages));
    }

    [Theory]
    [InlineData(1, "Filing ID #20034916", 0)]
    [InlineData(1, "SOME TEXT", 1)]
    [InlineData(0, null, 2)]
    public async Task What_may_be_a_report_is_none(int images, string? stamp, int blank) =>
        await Assert.ThrowsAsync<FilingUnreadableException>(() => new HouseFilingReader(TimeProvider.System)
            .ReadAsync(PtrPdf.WriteScan(images, stamp, blank), "20034916", TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_long_report_is_read_whole()
    {
        var rows = Enumerable.Range(0, 40).SelectMany(_ => Reports.Varied).ToArray();
        var report = Reports.Of(PtrEra.New, nameof(PtrLayout.WithIds), rows);
        var document = await PrintedReport.ReadAsync(report);
        Assert.True(document.Pages >= 26, $"{document.Pages} pages");
        PrintedReport.Same(report, document);
    }

    [Fact]
    public async Task A_comment_may_run_over_several_pages()
    {
        var words = string.Join(' ', Enumerable.Range(0, 4_000).Select(number => $"word{number}"));
        var report = Reports.Of(new PtrRow { Asset = "First [ST]", Comments = words }, new PtrRow { Asset = "Second [ST]" });
        var document = await PrintedReport.ReadAsync(report);
        Assert.True(document.Pages > 3);
        PrintedReport.Same(report, document);
    }

    [Fact]
    public async Task Amended_rows_have_the_id_that_is_printed_before_them()
    {
        var report = Reports.Of(
            PtrEra.New, nameof(PtrLayout.WithIds),
            new PtrRow { Asset = "Boeing Company (BA) [ST]", Id = "2000152831", Owner = "SP", FilingStatus = "Amended" },
            new PtrRow { Asset = "Boeing Company (BA) [ST]" });
        var document = await PrintedReport.ReadAsync(report);
        Assert.Equal([("2000152831", "Amended"), (null, "New")], document.Lines.Select(line => (line.PrintedId, line.FilingStatus)));
    }

    [Fact]
    public async Task The_parts_of_an_asset_are_told_apart()
    {
        var document = await PrintedReport.ReadAsync(Reports.Of(Reports.Varied));
        Assert.Equal(
            [
                ("Apple Inc. - Common Stock", "AAPL", "ST"),
                ("Berkshire Hathaway Inc. New Common Stock", "BRK.B", "ST"),
                ("Berkshire Hathaway Inc. New Common Stock", "BRK.B", "ST"),
                ("SPDR S&P 500 Buyback ETF", "SPYB", "ST"),
                ("AT&T Inc. 5.000% Perpetual Preferred Stock, Series A", "T$A", "ST"),
                ("Bitcoin", "CRYPTO:BTC", "CT"),
                ("Royal Dutch Shell PLC Royal Dutch Shell PLC American Depositary Shares, each representing two Class B ordinary shares with a nominal value", "RDS.B", "ST"),
                ("Chicago IL Met Wtr R 5% 12/01/23", null, "GS"),
                ("A private company without a code", null, null),
                ("Tesla, Inc.", "TSLA", "OP"),
                ("Something of a kind that is new", null, "Z9"),
            ],
            document.Lines.Select(line => (line.Asset, line.Ticker, line.AssetCode)));
        Assert.Equal(new OptionTerms("call", 150, new DateOnly(2026, 1, 16), 50), document.Lines[9].Option);
        Assert.All(document.Lines.Where(line => line.AssetCode is not "OP"), line => Assert.Null(line.Option));
    }

    [Fact]
    public async Task Sales_are_full_or_partial()
    {
        var document = await PrintedReport.ReadAsync(Reports.Of(Reports.Varied));
        Assert.Equal(
            [(FilingTxType.Buy, null), (FilingTxType.Sell, FilingTxExtent.Full), (FilingTxType.Sell, FilingTxExtent.Partial), (FilingTxType.Exchange, null)],
            document.Lines.Select(line => (line.TxType, line.TxExtent)).Distinct());
    }

    [Fact]
    public async Task A_signature_without_its_label_is_the_last_name_with_a_date()
    {
        var report = Reports.Of(PtrEra.Old, nameof(PtrLayout.Of2015), Reports.Varied) with { HasSignatureLabel = false, SignedOn = "2/1/2026" };
        PrintedReport.Same(report, await PrintedReport.ReadAsync(report));
    }

    [Fact]
    public async Task Text_that_reads_like_a_label_and_is_not_set_like_one_stays_text()
    {
        // Long enough that the last words are the first of their line.
        var filler = string.Concat(Enumerable.Repeat("mmmmmmmmmmmmmm ", 30));
        foreach (var label in new[] { "C:", "Filing Status:" })
        {
            for (var words = 3; words <= 11; words++)
            {
                var text = $"{filler[..(words * 15)]}{label} {filler[..(13 * 15)]}{label} the end";
                var report = Reports.Of(new PtrRow { Asset = "First [ST]", Description = text }, new PtrRow { Asset = "Second [ST]" });
                PrintedReport.Same(report, await PrintedReport.ReadAsync(report));
            }
        }
    }
}
