using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Engine.Sources.SenateEfd.Search;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>Pages that are set otherwise than those of today, and say the same.</summary>
public sealed class ReportVariantTests
{
    private const string Comment = "<th scope=\"col\">Comment</th>";

    private static readonly string Page = SenatePages.Report(SenateSamples.Everything());

    private static readonly IReadOnlyList<FilingLine> Lines = Read(Page).Lines;

    [Fact]
    public void A_column_more_is_passed_over_and_told()
    {
        var page = Page.Replace(Comment, Comment + "<th>Cap. Gains</th>", StringComparison.Ordinal).Replace("</tr>\n", "<td>Yes</td></tr>\n", StringComparison.Ordinal);
        var document = Read(page);
        Assert.Equal(Lines, document.Lines);
        Assert.Equal([(null, "Columns", "the table has a column \"Cap. Gains\" that is not known and was not read")], document.Warnings.Select(warning => (warning.Line, warning.Gate, warning.Message)));
    }

    [Fact]
    public void A_report_without_comments_is_read_and_told()
    {
        var report = SenateSamples.Report(SenateSamples.Row());
        var page = SenatePages.Report(report).Replace(Comment, "", StringComparison.Ordinal).Replace("<td>--</td>", "", StringComparison.Ordinal);
        var document = Read(page);
        Assert.Equal(Read(SenatePages.Report(report)).Lines, document.Lines);
        Assert.Equal(["the table has no column \"Comment\""], document.Warnings.Select(warning => warning.Message), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("th")]
    [InlineData("td")]
    public void A_header_that_is_repeated_under_the_rows_is_no_row(string cell)
    {
        string[] names = ["#", "Transaction Date", "Owner", "Ticker", "Asset Name", "Asset Type", "Type", "Amount", "Comment"];
        var foot = $"</tbody><tfoot><tr>{string.Concat(names.Select(name => $"<{cell}>{name}</{cell}>"))}</tr></tfoot>";
        var document = Read(Page.Replace("</tbody>", foot, StringComparison.Ordinal));
        Assert.Equal(Lines, document.Lines);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void Two_tables_are_still_refused()
    {
        var table = Page[Page.IndexOf("<table", StringComparison.Ordinal)..(Page.IndexOf("</table>", StringComparison.Ordinal) + "</table>".Length)];
        var refusal = Assert.Throws<FilingUnreadableException>(() => Read(Page.Replace("</table>", "</table>" + table, StringComparison.Ordinal)));
        Assert.Equal(ReportGate.Columns, refusal.Gate);
    }

    [Fact]
    public void Counts_may_be_written_with_commas()
    {
        var report = SenateSamples.Report([.. Enumerable.Repeat(SenateSamples.Row(), 1024)]);
        var page = SenatePages.Report(report);
        var written = page.Replace("(1024 transactions", "(1,024 transactions", StringComparison.Ordinal).Replace("1024 Joint", "1,024 Joint", StringComparison.Ordinal);
        Assert.Equal(page.Length + 2, written.Length);
        Assert.Equal(Read(page).Lines, Read(written).Lines);
    }

    [Theory]
    [InlineData("<td>3</td>", "<th scope=\"row\">3</th>")]
    [InlineData("</table>", "</table><img class=\"filingImage\" src=\"a.gif\" alt=\"attachment\">")]
    [InlineData("<h1 class=\"mb-2\">", "<h1>eFD</h1><h1 class=\"mb-2\">")]
    [InlineData("$1,001 - $15,000", "$1,001 &#8208; $15,000")]
    [InlineData("$1,001 - $15,000", "$1,001&#8203; &#8722; $15,000")]
    [InlineData("Sale (Full)", "Sale&nbsp;\n(Full)")]
    [InlineData("Sale (Full)</td>", "Sale (Full)<br></td>")]
    [InlineData("1 Dependent Child", "1 Children")]
    [InlineData("<td>\n        NVDA", "<td>NVDA")]
    [InlineData("CBS Corporation (Exchanged)", "CBS<br>Corporation (Exchanged)")]
    [InlineData("ViacomCBS Inc. (Received)", "ViacomCBS<br/>Inc. (received)")]
    [InlineData("<em>Matures:</em> 2036-04-15", "<em>Matures:</em> 2036-04-15</div><div class=\"text-muted\"><em>Matures:</em> 2040-01-01")]
    [InlineData("<em>Matures:</em> 2036-04-15", "<em>Matures:</em> 2036-04-15<br><em>Rate/Coupon:</em> 7%")]
    public void Other_markup_says_the_same(string printed, string instead)
    {
        var page = Page.Replace(printed, instead, StringComparison.Ordinal);
        Assert.Equal(Lines.Select(Plain), Read(page).Lines.Select(Plain));
    }

    [Theory]
    [InlineData("—")]
    [InlineData("&ndash;")]
    [InlineData("-")]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("&nbsp;")]
    [InlineData("&#8203;")]
    public void Nothing_is_written_in_several_ways(string nothing)
    {
        var page = SenatePages.Report(SenateSamples.Report(SenateSamples.Row() with { Ticker = null }));
        Assert.Contains("<td>--</td>", page, StringComparison.Ordinal);
        var line = Assert.Single(Read(page.Replace("<td>--</td>", $"<td>{nothing}</td>", StringComparison.Ordinal)).Lines);
        Assert.Equal((null, null), (line.Ticker, line.Comments));
    }

    [Theory]
    [InlineData("@ noon", 16)]
    [InlineData("@ midnight", 4)]
    [InlineData("@ 10 a.m.", 14)]
    [InlineData("@ 3:00 p.m.", 19)]
    public void The_time_of_filing_may_be_worded_in_other_ways(string time, int utcHour) =>
        Assert.Equal(new DateTimeOffset(2026, 6, 16, utcHour, 0, 0, TimeSpan.Zero), Read(Page.Replace("@ 10:27 AM", time, StringComparison.Ordinal)).FiledAt);

    [Fact]
    public void Columns_in_any_order_are_read_by_their_names()
    {
        var report = SenateSamples.Report(SenateSamples.Row());
        var expected = Read(SenatePages.Report(report)).Lines;
        string[] names = ["#", "Transaction Date", "Owner", "Ticker", "Asset Name", "Asset Type", "Type", "Amount", "Comment"];
        string[] cells = ["1", "05/15/2026", "Joint", "AAPL", "Apple Inc. - Common Stock", "Stock", "Purchase", "$1,001 - $15,000", "--"];
        var random = new Random(20_261_127);
        for (var i = 0; i < 30; i++)
        {
            var order = Enumerable.Range(0, names.Length).ToArray();
            random.Shuffle(order);
            var page = SenatePages.Report(report);
            var (start, end) = (page.IndexOf("<thead>", StringComparison.Ordinal), page.IndexOf("</table>", StringComparison.Ordinal));
            page = $"{page[..start]}<tr>{string.Concat(order.Select(place => $"<th>{names[place]}</th>"))}</tr><tr>{string.Concat(order.Select(place => $"<td>{cells[place]}</td>"))}</tr>{page[end..]}";
            Assert.Equal(expected, Read(page).Lines);
        }
    }

    [Theory]
    [InlineData(" ")]
    [InlineData(" Strike price: ")]
    [InlineData(" Expires: 1")]
    [InlineData("Company:")]
    [InlineData("(")]
    public void Text_of_any_length_is_read_in_one_pass(string part)
    {
        var words = string.Concat(Enumerable.Repeat(part, 300_000 / part.Length));
        var page = Page.Replace("Equity Index-Linked Note", words + "x", StringComparison.Ordinal).Replace("City of Mobile AL", "City of Mobile AL" + words, StringComparison.Ordinal);
        Assert.Equal(5, Read(page).Lines.Count);
    }

    [Theory]
    [InlineData("<a ")]
    [InlineData("<a href=\\\"")]
    [InlineData("<a href=\\\"/search/view/ptr/abcdef01-2345-4789-8bcd-ef0123456789/\\\"")]
    [InlineData("<a href=\\\"/search/view/ptr/abcdef01-2345-4789-8bcd-ef0123456789/\\\">x")]
    [InlineData(" (Senator")]
    [InlineData(" for 1/1/")]
    public void A_row_of_any_length_is_read_in_one_pass(string part)
    {
        var words = string.Concat(Enumerable.Repeat(part, 300_000 / part.Length));
        var answer = SearchAnswerReader.Read(SenateSamples.Bytes($"{{\"recordsTotal\":1,\"data\":[[\"A\",\"B{words}\",\"C{words}\",\"{words}\",\"1/1/2026\"]]}}"));
        Assert.Equal(1, answer.Rows.Count + answer.Problems.Count);
    }

    // Where a name's lines are broken is not part of it.
    private static FilingLine Plain(FilingLine line) => line with { AssetText = "" };

    private static FilingDocument Read(string page) => ReportReader.Read(SenateSamples.Bytes(page), "x");
}
