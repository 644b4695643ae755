using System.Globalization;
using System.Text;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Trades;

/// <summary>Listing pages that were not read, or read wrong, once.</summary>
public sealed class TradeListingCases
{
    private static readonly TradePageContext Context = new(12, 0, new DateTimeOffset(2025, 1, 2, 16, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_site_writes_September_with_four_letters()
    {
        var page = Read(await RealPages.ReadCaseAsync("capitoltrades/trades-table.published-in-Sept.html"));

        Assert.Equal((12, 0), (page.Trades.Count, page.Unreadable.Count));
        Assert.All(page.Trades, trade => Assert.Equal((2024, 9, 20), (trade.PubDate.Year, trade.PubDate.Month, trade.PubDate.Day)));
    }

    [Fact]
    public async Task One_odd_date_costs_its_row()
    {
        var page = Read(await RealPages.ReadCaseAsync("capitoltrades/trades-flight.one-bad-date.html"));

        Assert.Equal((11, 12, 35793L), (page.Trades.Count, page.Rows, page.Total));
        Assert.Equal(new UnreadableRow("10000062857", 4, "txDate", "0000-12-18"), Assert.Single(page.Unreadable));
    }

    [Fact]
    public async Task References_by_path_are_followed()
    {
        var page = Read(await RealPages.ReadCaseAsync("capitoltrades/trades-flight.path-references.html"));

        Assert.Equal((12, 0), (page.Trades.Count, page.Unreadable.Count));
        Assert.All(page.Trades.Skip(2), trade => Assert.Equal(("M001190", "Mullin", "republican"), (trade.Politician.PoliticianId, trade.Politician.LastName, trade.Politician.Party)));
    }

    [Theory]
    [InlineData("""{"_txId":"x"}""", null)]
    [InlineData("""{"_txId":2}""", "2")]
    [InlineData("null", null)]
    [InlineData("\"$7:nowhere\"", null)]
    [InlineData("7", null)]
    [InlineData("[[]]", null)]
    public void A_row_that_makes_no_sense_costs_itself(string odd, string? key)
    {
        var page = ReadFlight($"7:[{{\"data\":[{Row(1)},{odd},{Row(3)}],\"columnVisibility\":0,\"totalCount\":3}}]\n");

        Assert.Equal([1L, 3L], page.Trades.Select(trade => trade.TxId));
        Assert.Equal((key, 2), (Assert.Single(page.Unreadable).Key, page.Unreadable[0].Place));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[[{}]]")]
    [InlineData("\"$7:nowhere\"")]
    [InlineData("\"$a\"")]
    [InlineData("""{"_politicianId":"M001190","price":{"_txId":4}}""")]
    public void The_first_row_may_be_the_odd_one(string odd)
    {
        var page = ReadFlight($"a:{{\"b\":1}}\n7:[{{\"data\":[{odd},{odd},{Row(2)},{Row(3)}],\"columnVisibility\":0,\"totalCount\":4}}]\n");

        Assert.Equal([2L, 3L], page.Trades.Select(trade => trade.TxId));
        Assert.Equal([(null, 1), (null, 2)], page.Unreadable.Select(row => (row.Key, row.Place)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public void A_count_that_is_less_than_its_page_is_no_count(string total)
    {
        var flight = $"7:[{{\"data\":[{Row(1)},{Row(2)}],\"columnVisibility\":0,\"totalCount\":{total},\"totalPages\":1}}]\n";

        var error = Assert.Throws<PageException>(() => ReadFlight(flight));

        Assert.Equal(ErrorIds.FormatChanged, error.ErrorId);
        Assert.Contains($"the flight has 2 trades and says that there are {total}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"$a1\"", "a1:2983\n")]
    [InlineData("\"$a1\"", "a1:\"$n2983\"\n")]
    [InlineData("\"$a1:of:1\"", "a1:{\"of\":[1,\"2983\"]}\n")]
    public void Counts_may_stand_elsewhere(string count, string row)
    {
        var page = ReadFlight($"{row}7:[{{\"data\":[{Row(1)}],\"columnVisibility\":0,\"totalCount\":{count},\"totalPages\":{count}}}]\n");

        Assert.Equal((2983L, 2983L), (page.Total, page.Pages));
    }

    [Theory]
    [InlineData("pubDate", "\"yesterday\"", "yesterday")]
    [InlineData("pubDate", "null", null)]
    [InlineData("txDate", "20241218", "20241218")]
    [InlineData("price", "\"dear\"", "dear")]
    [InlineData("price", "1e999", "1e999")]
    [InlineData("reportingGap", "1.5", "1.5")]
    [InlineData("owner", "\"$ff\"", "$ff")]
    [InlineData("politician", "\"$7:0:data:0:nobody\"", "$7:0:data:0:nobody")]
    [InlineData("issuer", "[]", "[]")]
    public void An_odd_value_is_named_with_its_field(string field, string value, string? told)
    {
        var page = ReadFlight($"7:[{{\"data\":[{Row(1)},{Row(2, (field, value))}],\"columnVisibility\":0,\"totalCount\":2}}]\n");

        Assert.Equal(1, Assert.Single(page.Trades).TxId);
        Assert.Equal(new UnreadableRow("2", 2, field, told), Assert.Single(page.Unreadable));
    }

    [Fact]
    public void A_missing_key_is_named()
    {
        var page = ReadFlight($"7:[{{\"data\":[{Row(1)},{Row(2).Replace("\"txDate\":\"2024-12-18\",", "", StringComparison.Ordinal)}],\"columnVisibility\":0,\"totalCount\":2}}]\n");

        Assert.Equal(new UnreadableRow("2", 2, "txDate", null), Assert.Single(page.Unreadable));
    }

    [Fact]
    public void A_page_none_of_whose_rows_can_be_read_has_a_new_shape()
    {
        var error = Assert.Throws<PageException>(() => ReadFlight($"7:[{{\"data\":[{Row(1, ("txDate", "1"))},{Row(2, ("txDate", "1"))}],\"columnVisibility\":0,\"totalCount\":2}}]\n"));

        Assert.Equal(ErrorIds.FormatChanged, error.ErrorId);
        Assert.Contains("none of its 2 rows can be read", error.Message, StringComparison.Ordinal);
        Assert.Contains("'txDate'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_JSON_cannot_say_is_read()
    {
        var page = ReadFlight($"""
            7:[{Data(Row(1, ("price", "\"$NaN\""), ("value", "\"$-0\""), ("reportingGap", "\"$n12\""), ("txDate", "\"$D2024-12-18T00:00:00.000Z\""), ("comment", "\"$undefined\"")))}]

            """);

        var trade = Assert.Single(page.Trades);
        Assert.Equal((null, null, 12L, new DateOnly(2024, 12, 18), null), (trade.Price, trade.Value, trade.ReportingGap, trade.TxDate, trade.Comment));
    }

    [Theory]
    [InlineData("$Infinity")]
    [InlineData("$-Infinity")]
    public void Infinite_prices_are_unknown(string price) =>
        Assert.Null(Assert.Single(ReadFlight($"7:[{Data(Row(1, ("price", $"\"{price}\"")))}]\n").Trades).Price);

    [Fact]
    public void Strings_objects_rows_and_the_list_itself_may_stand_elsewhere()
    {
        var page = ReadFlight($$"""
            a1:"buy"
            a2:{{Row(2, ("txType", "\"$a1\""), ("politician", "\"$b:0:children:props:of\""))}}
            a3:[{{Row(1, ("txType", "\"$a1\""), ("issuer", "\"$a2:issuer\""))}},"$a2"]
            b:[{"children":["$","div",null,{"of":"$Lc"}]}]
            c:{"lastName":"Else","party":"$d","chamber":"house"}
            d:"other"
            7:[{"data":"$a3"},{"totalCount":2}]

            """.Replace("\r", "", StringComparison.Ordinal));

        Assert.Equal(["1|buy|Mullin|Test Co", "2|buy|Else|Test Co"],
            page.Trades.Select(trade => $"{trade.TxId}|{trade.TxType}|{trade.Politician.LastName}|{trade.Issuer.IssuerName}"));
        Assert.Equal("other", page.Trades[1].Politician.Party);
    }

    [Fact]
    public void References_in_a_circle_cost_their_row()
    {
        var page = ReadFlight($"""
            a:"$b"
            b:"$a"
            c:["$c"]
            7:[{Data(Row(1), Row(2, ("politician", "\"$a\"")), Row(3, ("politician", "\"$c\"")))}]

            """);

        Assert.Equal(1, Assert.Single(page.Trades).TxId);
        Assert.Equal(["2", "3"], page.Unreadable.Select(row => row.Key));
    }

    [Theory]
    [InlineData(70)]
    [InlineData(100_000)]
    public void Depth_is_no_obstacle(int depth)
    {
        var page = ReadFlight($"7:{new string('[', depth)}{Data(Row(1))}{new string(']', depth)}\n");

        Assert.Equal(1, Assert.Single(page.Trades).TxId);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Hostile_depth_inside_a_row_costs_the_row_alone(string open)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + new string(open[0] == '[' ? ']' : '}', 100_000);
        var page = ReadFlight($"7:[{Data(Row(1), Row(2, ("issuer", deep)), Row(3, ("unknown", deep)))}]\n");

        Assert.Contains(page.Trades, trade => trade.TxId == 1);
        Assert.Contains(page.Trades, trade => trade.TxId == 3);
    }

    [Fact]
    public void Hostile_depth_of_the_table_is_refused()
    {
        var html = $"<!DOCTYPE html><html><table><tbody><tr><td>{string.Concat(Enumerable.Repeat("<div>", 100_000))}</td><td></td></tr></tbody></table></html>";

        Assert.Equal(ErrorIds.FormatChanged, Assert.Throws<PageException>(() => Read(Encoding.UTF8.GetBytes(html))).ErrorId);
    }

    [Fact]
    public void References_to_more_than_any_page_holds_cost_their_rows()
    {
        // Put in, it would be a gigabyte.
        var page = ReadFlight($"a:{{\"b\":\"{new string('x', 100_000)}\"}}\n7:[{Data([Row(1), .. Enumerable.Repeat(Row(2, ("issuer", "\"$a\"")), 10_000)])}]\n");

        Assert.Equal(1, page.Trades[0].TxId);
        Assert.Contains(page.Unreadable, row => row.Key is "2");
    }

    [Theory]
    [InlineData("{\"data\":[", "]}")]
    [InlineData("[", "]")]
    public async Task A_probe_reads_hostile_depth(string open, string close)
    {
        var flight = $"7:{{\"data\":[{string.Concat(Enumerable.Repeat(open, 50_000))}{string.Concat(Enumerable.Repeat(close, 50_000))}],\"x\":{Data(Row(1))}}}\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(flight));
        using var body = await PageBody.ReadAsync(stream, null, 1_000_000, new(null, null), TestContext.Current.CancellationToken);

        Assert.Equal(1, new TradesInspection().Read(body).Rows);
    }

    [Fact]
    public async Task A_probe_looks_beyond_the_first_row()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"7:[{Data("null", "{}", Row(2), Row(3))}]\n"));
        using var body = await PageBody.ReadAsync(stream, null, 1_000_000, new(null, null), TestContext.Current.CancellationToken);

        Assert.Equal(3, new TradesInspection().Read(body).Rows);
    }

    [Fact]
    public void A_receipt_of_the_future_is_not_the_newest()
    {
        var page = ReadFlight($"7:[{Data(Row(1, ("pubDate", "\"2031-01-01T00:00:00Z\"")), Row(2, ("pubDate", "\"2025-01-02T00:00:00Z\"")))}]\n");

        Assert.Equal(new DateTimeOffset(2025, 1, 2, 0, 0, 0, TimeSpan.Zero), page.Newest);
    }

    private static string Data(params string[] rows) =>
        $"{{\"data\":[{string.Join(',', rows)}],\"columnVisibility\":0,\"totalCount\":{rows.Length.ToString(CultureInfo.InvariantCulture)}}}";

    internal static string Row(long id, params (string Field, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_txId"] = id.ToString(CultureInfo.InvariantCulture),
            ["_politicianId"] = "\"M001190\"",
            ["_issuerId"] = "5",
            ["chamber"] = "\"senate\"",
            ["comment"] = "null",
            ["issuer"] = """{"issuerName":"Test Co","issuerTicker":"TST:US"}""",
            ["owner"] = "\"spouse\"",
            ["politician"] = """{"lastName":"Mullin","party":"republican"}""",
            ["price"] = "1.5",
            ["pubDate"] = "\"2025-01-01T03:00:10Z\"",
            ["reportingGap"] = "13",
            ["txDate"] = "\"2024-12-18\"",
            ["txType"] = "\"sell\"",
            ["value"] = "8000",
        };
        foreach (var (field, value) in changes)
            fields[field] = value;
        return $"{{{string.Join(',', fields.Select(field => $"\"{field.Key}\":{field.Value}"))}}}";
    }

    private static TradePage ReadFlight(string flight) => Read(Encoding.UTF8.GetBytes(flight));

    private static TradePage Read(byte[] body) => Assert.IsType<TradePage>(TradePageReader.Read(body, Context));
}
