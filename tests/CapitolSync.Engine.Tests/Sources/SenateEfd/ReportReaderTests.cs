using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>What an electronic report holds beyond the plain row.</summary>
public sealed class ReportReaderTests
{
    [Fact]
    public void The_heading_gives_filer_day_amendment_and_moment()
    {
        var report = SenateSamples.Report(SenateSamples.Row()) with { Amendment = 2, TitleOn = new DateOnly(2024, 11, 15) };
        var document = Read(report);
        Assert.Equal(("The Honorable Jane Q Doe (Doe, Janie)", new DateOnly(2026, 6, 16), new DateOnly(2024, 11, 15), 2), (document.FilerName, document.FiledOn, document.TitleOn, document.Amendment));
        Assert.Equal(new DateTimeOffset(2026, 6, 16, 14, 27, 0, TimeSpan.Zero), document.FiledAt);
        Assert.Equal(("727b4eb6-1111-4222-8333-444455556666", false, null), (document.FilingId, document.IsScan, document.Pages));
    }

    [Theory]
    [InlineData("2026-06-16", "3 PM", "2026-06-16T19:00")]
    [InlineData("2026-07-16", "12:36 AM", "2026-07-16T04:36")]
    [InlineData("2026-01-05", "12 PM", "2026-01-05T17:00")]
    [InlineData("2026-01-05", "9:46 AM", "2026-01-05T14:46")]
    [InlineData("2026-12-31", "11:59 PM", "2027-01-01T04:59")]
    public void The_moment_of_filing_is_read_in_the_Senates_time_zone(string day, string time, string utc)
    {
        var filedOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var document = Read(SenateSamples.Report(SenateSamples.Row()) with { FiledOn = filedOn, FiledTime = time });
        Assert.Equal((filedOn, DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture)), (document.FiledOn, document.FiledAt));
    }

    [Fact]
    public void Rows_come_in_the_order_of_their_numbers()
    {
        var document = Read(SenateSamples.Everything());
        Assert.Equal([1, 2, 3, 4, 5], document.Lines.Select(line => line.Line));
        Assert.Equal(["Joint", "Self", "Spouse", "Child", "Joint"], document.Lines.Select(line => line.Owner));
        Assert.Equal(
            [(FilingTxType.Buy, null), (FilingTxType.Sell, FilingTxExtent.Full), (FilingTxType.Buy, null), (FilingTxType.Sell, FilingTxExtent.Partial), (FilingTxType.Exchange, null)],
            document.Lines.Select(line => (line.TxType, line.TxExtent)));
        Assert.Equal([(100100L, 1500000L), (1500100L, 5000000L), (5000100L, 10000000L), (10000100L, 25000000L), (100100L, 1500000L)], document.Lines.Select(line => (line.Amount.LowCents, line.Amount.HighCents!.Value)));
    }

    [Fact]
    public void A_plain_row_has_nothing_that_is_not_printed()
    {
        var line = Read(SenateSamples.Report(SenateSamples.Row())).Lines[0];
        Assert.Equal(("Apple Inc. - Common Stock", "Apple Inc. - Common Stock", "AAPL", "Stock"), (line.AssetText, line.Asset, line.Ticker, line.AssetCode));
        Assert.Equal((null, null, null, null, null, null, null, null), (line.Comments, line.Company, line.Description, line.Option, line.Bond, line.Received, line.HasCapitalGains, line.NotifiedOn));
    }

    [Fact]
    public void Company_description_and_comment_are_apart_from_the_name()
    {
        var line = Read(SenateSamples.Everything()).Lines[1];
        Assert.Equal(
            ("BofA Finance LLC Notes", "Bank of America Corporation (Charlotte, NC)", "Equity Index-Linked Note", "Matured & redeemed", null),
            (line.Asset, line.Company, line.Description, line.Comments, line.Ticker));
        Assert.Equal("BofA Finance LLC Notes Company: Bank of America Corporation (Charlotte, NC) Description: Equity Index-Linked Note", line.AssetText);
    }

    [Theory]
    [InlineData("<em>Rate/Coupon:</em> 5.5%<br> <em>Matures:</em> 2036-04-15", "5.5%", "2036-04-15")]
    [InlineData("<em>Rate/Coupon:</em> 4.250% <em>Matures:</em> 04/15/2036", "4.250%", "2036-04-15")]
    [InlineData("<em>Matures:</em> 2036-04-15", null, "2036-04-15")]
    [InlineData("<em>Rate/Coupon:</em> variable<br><em>Matures:</em> --", "variable", null)]
    public void Bonds_have_coupon_and_maturity(string details, string? coupon, string? matures)
    {
        var line = Read(SenateSamples.Report(SenateSamples.Row("City of Mobile AL", null) with { Details = [details] })).Lines[0];
        Assert.Equal(new BondTerms(coupon, matures is null ? null : DateOnly.Parse(matures, System.Globalization.CultureInfo.InvariantCulture)), line.Bond);
        Assert.Equal(("City of Mobile AL", null), (line.Asset, line.Option));
    }

    [Theory]
    [InlineData("Option Type: Call <br/><em>Strike price:</em> $75.00 <br> <em>Expires:</em> 2026-08-21", "call", 75, "2026-08-21")]
    [InlineData("Option Type: Put <br/><em>Strike price:</em> $1,075.50 <br> <em>Expires:</em> 07/17/2020", "put", 1075.5, "2020-07-17")]
    [InlineData("Option Type: Neither <em>Strike price:</em> $2 <em>Expires:</em> 07/17/2020", "neither", 2, "2020-07-17")]
    public void Options_have_kind_strike_and_expiry(string details, string kind, double strike, string expires)
    {
        var line = Read(SenateSamples.Report(SenateSamples.Row("NVIDIA", "NVDA") with { Details = [details] })).Lines[0];
        Assert.Equal(new OptionTerms(kind, (decimal)strike, DateOnly.Parse(expires, System.Globalization.CultureInfo.InvariantCulture), null), line.Option);
        Assert.Equal(("NVIDIA", "NVDA", null), (line.Asset, line.Ticker, line.Bond));
    }

    [Fact]
    public void Free_words_that_look_like_terms_stay_words()
    {
        var line = Read(SenateSamples.Report(SenateSamples.Row() with { Details = ["<em>Description:</em> Company: none. Matures: never"] })).Lines[0];
        Assert.Equal(("Company: none. Matures: never", null, null), (line.Description, line.Company, line.Bond));
    }

    [Fact]
    public void An_exchange_is_one_row_with_both_legs()
    {
        var line = Read(SenateSamples.Everything()).Lines[4];
        Assert.Equal(("CBS Corporation", null, new ExchangeLeg("ViacomCBS Inc.", "VIAC")), (line.Asset, line.Ticker, line.Received));
        Assert.Equal("CBS Corporation (Exchanged) ViacomCBS Inc. (Received)", line.AssetText);
    }

    [Fact]
    public void With_one_ticker_for_two_legs_neither_gets_it()
    {
        var page = SenatePages.Report(SenateSamples.Everything()).Replace("--\n<br>\n<a", "<a", StringComparison.Ordinal);
        var line = ReportReader.Read(SenateSamples.Bytes(page), "x").Lines[4];
        Assert.Equal(("CBS Corporation", null, new ExchangeLeg("ViacomCBS Inc.", null)), (line.Asset, line.Ticker, line.Received));
    }

    [Fact]
    public void Entities_and_scattered_white_space_are_read_as_text()
    {
        var page = SenatePages.Report(SenateSamples.Report(SenateSamples.Row("Procter & Gamble  \"A\" <Common>", "pg")));
        var line = ReportReader.Read(SenateSamples.Bytes(page.Replace("<td>Purchase</td>", "<td>\n\t Purchase&nbsp;\n</td>", StringComparison.Ordinal)), "x").Lines[0];
        Assert.Equal(("Procter & Gamble \"A\" <Common>", "PG", "Purchase"), (line.Asset, line.Ticker, line.TypeText));
    }

    [Theory]
    [InlineData("2206-05-15")]
    [InlineData("0026-05-15")]
    [InlineData("2011-12-31")]
    [InlineData("2026-06-18")]
    public void A_date_that_cannot_be_right_is_kept_as_printed_and_told(string printed)
    {
        var day = DateOnly.ParseExact(printed, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var document = Read(SenateSamples.Report(SenateSamples.Row(), SenateSamples.Row() with { Date = day }));
        Assert.Equal([new DateOnly(2026, 5, 15), day], document.Lines.Select(line => line.TxDate));
        Assert.Equal(
            [new FilingWarning(2, ReportGate.TxDate, $"the transaction's date {printed} cannot be right in a report filed on 2026-06-16")],
            document.Warnings);
    }

    [Theory]
    [InlineData("2012-01-01")]
    [InlineData("2026-06-17")]
    public void A_date_that_may_be_right_is_not_told(string printed)
    {
        var day = DateOnly.ParseExact(printed, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Empty(Read(SenateSamples.Report(SenateSamples.Row() with { Date = day })).Warnings);
    }

    [Fact]
    public void A_report_on_paper_is_a_scan_without_rows()
    {
        var document = Read(SenateSamples.Report() with { PaperPages = 7 });
        Assert.Equal((true, 7, 0, null, null), (document.IsScan, document.Pages, document.Lines.Count, document.FilerName, document.FiledOn));
    }

    [Fact]
    public void A_report_that_counts_no_transactions_has_none() => Assert.Empty(Read(SenateSamples.Report()).Lines);

    private static FilingDocument Read(SenateReport report) => ReportReader.Read(SenateSamples.Bytes(SenatePages.Report(report)), report.Id.ToString("D").ToUpperInvariant());
}
