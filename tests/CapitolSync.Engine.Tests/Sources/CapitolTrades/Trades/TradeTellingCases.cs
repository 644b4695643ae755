using System.Globalization;
using System.Text;
using System.Text.Json;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Trades;

/// <summary>Listing pages that tell of their trades twice, once thinly or oddly.</summary>
public sealed class TradeTellingCases
{
    private static readonly TradePageContext Context = new(12, 0, new DateTimeOffset(2025, 1, 2, 16, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_table_completes_what_the_flight_lacks_field_by_field()
    {
        var page = Read([Flight(7, ("price", "null"), ("owner", "null"), ("txDate", "null"), ("value", "null"), ("txType", "null"), ("reportingGap", "null"), ("issuer", "{\"issuerName\":\"Test Co\",\"issuerTicker\":null}"))], [Table(7)]);

        var trade = Assert.Single(page.Trades);
        Assert.Equal((12.5, "spouse", new DateOnly(2024, 12, 13), 8_000.0, "sell", 20L), (trade.Price, trade.Owner, trade.TxDate, trade.Value, trade.TxType, trade.ReportingGap));
        Assert.Equal(("TST:US", "Test Co", false), (trade.Issuer.IssuerTicker, trade.Issuer.IssuerName, trade.Partial));
        // The flight is the better known: the instant, not the day.
        Assert.Equal(new DateTimeOffset(2025, 1, 1, 3, 0, 10, TimeSpan.Zero), trade.PubDate);
        Assert.Null(page.Warning);
    }

    [Fact]
    public void What_both_know_is_the_flights()
    {
        var trade = Assert.Single(Read([Flight(7, ("comment", "\"c\""), ("chamber", "null"))], [Table(7, price: "$99.00")]).Trades);

        Assert.Equal((1.5, "senate", "c"), (trade.Price, trade.Chamber, trade.Comment));
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("N/A&nbsp;")]
    [InlineData("—")]
    [InlineData("--")]
    [InlineData("")]
    public void What_neither_knows_stays_unknown(string none)
    {
        var trade = Assert.Single(Read([Flight(7, ("price", "null"), ("issuer", "{\"issuerName\":\"Test Co\",\"issuerTicker\":null}"))], [Table(7, price: none, ticker: none)]).Trades);
        var alone = Assert.Single(Read([], [Table(7, price: none, ticker: none).Replace("<div>13 Dec</div><div>2024</div>", $"<div>{none}</div>", StringComparison.Ordinal)]).Trades);

        Assert.Equal((null, null), (trade.Price, trade.Issuer.IssuerTicker));
        Assert.Equal((null, null, null), (alone.Price, alone.Issuer.IssuerTicker, alone.TxDate));
    }

    [Fact]
    public void A_member_and_an_issuer_without_an_object_are_the_tables()
    {
        var trade = Assert.Single(Read([Flight(7, ("politician", "null"), ("issuer", "null"))], [Table(7)]).Trades);

        Assert.Equal(("M001190", "Tom Mullin", "republican", true), (trade.Politician.PoliticianId, trade.Politician.FullName, trade.Politician.Party, trade.Politician.Partial));
        Assert.Equal((5L, "Test Co", "TST:US"), (trade.Issuer.IssuerId, trade.Issuer.IssuerName, trade.Issuer.IssuerTicker));
    }

    [Fact]
    public void A_row_that_the_flight_has_in_an_odd_way_is_the_tables_and_that_is_said()
    {
        var page = Read([Flight(6), Flight(7, ("txDate", "\"0000-12-18\"")), Flight(8)], [Table(6), Table(7), Table(8)]);

        Assert.Equal([6L, 7L, 8L], page.Trades.Select(trade => trade.TxId));
        Assert.Empty(page.Unreadable);
        Assert.Equal((true, new DateOnly(2024, 12, 13)), (page.Trades[1].Partial, page.Trades[1].TxDate));
        Assert.StartsWith("trade 7, row 2: 'txDate' cannot be read: '0000-12-18'; 1 row of the rendered table was read instead.", page.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_neither_has_in_a_readable_way_is_named()
    {
        var page = Read([Flight(6), Flight(7, ("txDate", "\"0000-12-18\""))], [Table(6), Table(7, traded: "18 Dec 0000")]);

        Assert.Equal(("7", 2, "txDate"), (Assert.Single(page.Unreadable).Key, page.Unreadable[0].Place, page.Unreadable[0].Field));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"$undefined\"")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    public void A_row_without_an_id_is_the_tables_at_its_place(string id)
    {
        foreach (var place in (int[])[0, 1, 2])
        {
            string[] flight = [Flight(6), Flight(7), Flight(8)];
            flight[place] = flight[place].Replace($"\"_txId\":{(6 + place).ToString(CultureInfo.InvariantCulture)}", $"\"_txId\":{id}", StringComparison.Ordinal);
            var page = Read(flight, [Table(6), Table(7), Table(8)]);

            Assert.Equal([6L, 7L, 8L], page.Trades.Select(trade => trade.TxId));
            Assert.Equal((true, 0), (page.Trades[place].Partial, page.Unreadable.Count));
            Assert.StartsWith($"trade {6 + place}, row {place + 1}: '_txId' ", page.Warning, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_place_says_nothing_where_the_table_has_another_order_or_other_rows()
    {
        var odd = Flight(7).Replace("\"_txId\":7", "\"_txId\":null", StringComparison.Ordinal);

        Assert.Equal((null, 1), (Read([odd, Flight(8)], [Table(8), Table(7)]).Unreadable.Single().Key, Read([odd, Flight(8)], [Table(8), Table(7)]).Trades.Count));
        Assert.Single(Read([odd, Flight(8)], [Table(6), Table(7), Table(8)]).Unreadable);
        Assert.Single(Read([odd, Flight(8)], [Table(8), Table(8)]).Unreadable);
    }

    [Fact]
    public void Tables_in_another_order_and_ids_that_begin_alike_are_told_apart()
    {
        var page = Read([Flight(7, ("price", "null")), Flight(70, ("price", "null")), Flight(700, ("price", "null"))], [Table(700, price: "$3"), Table(70, price: "$2"), Table(7, price: "$1")]);

        Assert.Equal([1.0, 2.0, 3.0], page.Trades.Select(trade => trade.Price!.Value));
    }

    [Theory]
    [InlineData("https://www.capitoltrades.com/trades/7", 7)]
    [InlineData("/trades/7?from=list", 7)]
    public void Links_may_be_whole_or_have_a_query(string link, long id) =>
        Assert.Equal(id, Assert.Single(Read([], [Table(7).Replace("\"/trades/7\"", $"\"{link}\"", StringComparison.Ordinal)]).Trades).TxId);

    [Theory]
    [InlineData("\"https://www.capitoltrades.com/trades/7\"")]
    [InlineData("\"/trades/7?from=list\"")]
    [InlineData("\"/trades/7#top\"")]
    [InlineData("'/trades/7'")]
    [InlineData("/trades/7")]
    public void The_table_completes_the_flight_however_the_link_is_written(string link)
    {
        var page = Read([Flight(70), Flight(7, ("price", "null")), Flight(8, ("txDate", "\"0000-12-18\""))],
            [Table(70), Table(7).Replace("\"/trades/7\"", link, StringComparison.Ordinal), Table(8).Replace("\"/trades/8\"", link.Replace('7', '8'), StringComparison.Ordinal)]);

        Assert.Equal([(70L, 1.5, false), (7L, 12.5, false), (8L, 12.5, true)], page.Trades.Select(trade => (trade.TxId, trade.Price!.Value, trade.Partial)));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    public void Empty_texts_and_zeros_of_the_flight_leave_the_word_to_the_table(string empty)
    {
        var page = Read([Flight(7, ("price", "0"), ("value", "0"), ("owner", empty), ("txDate", empty), ("chamber", empty), ("issuer", $"{{\"issuerName\":{empty},\"issuerTicker\":{empty}}}"),
            ("politician", $"{{\"lastName\":\"Mullin\",\"party\":{empty},\"chamber\":{empty},\"_stateId\":{empty},\"dob\":{empty}}}"))], [Table(7)]);

        var trade = Assert.Single(page.Trades);
        Assert.Equal((12.5, 8_000.0, "spouse", new DateOnly(2024, 12, 13), "senate"), (trade.Price, trade.Value, trade.Owner, trade.TxDate, trade.Chamber));
        Assert.Equal(("Test Co", "TST:US", "republican", "senate", "ok", null),
            (trade.Issuer.IssuerName, trade.Issuer.IssuerTicker, trade.Politician.Party, trade.Politician.Chamber, trade.Politician.StateId, trade.Politician.Dob));
        Assert.Null(page.Warning);
    }

    [Fact]
    public void An_empty_date_of_publication_is_the_tables()
    {
        var page = Read([Flight(7, ("pubDate", "\"\""))], [Table(7)]);

        Assert.Equal(new DateTimeOffset(2024, 12, 20, 0, 0, 0, TimeSpan.Zero), Assert.Single(page.Trades).PubDate);
        Assert.Empty(page.Unreadable);
    }

    [Theory]
    [InlineData("$0.00")]
    [InlineData("0")]
    public void A_price_of_nothing_is_no_price(string price) => Assert.Null(Assert.Single(Read([], [Table(7, price: price)]).Trades).Price);

    [Theory]
    [InlineData("$1,234.50", 1234.5)]
    [InlineData("12", 12.0)]
    [InlineData("$1.2K", 1200.0)]
    [InlineData("$1.25M", 1250000.0)]
    public void Prices_are_read_as_people_write_them(string price, double value) => Assert.Equal(value, Assert.Single(Read([], [Table(7, price: price)]).Trades).Price);

    private static TradePage Read(string[] flight, string[] table)
    {
        var rows = $"7:[{{\"data\":[{string.Join(',', flight)}],\"columnVisibility\":0,\"totalCount\":{Math.Max(flight.Length, table.Length).ToString(CultureInfo.InvariantCulture)}}}]\n";
        var script = flight.Length == 0 ? "" : $"<script>self.__next_f.push([1,{JsonSerializer.Serialize(rows)}])</script>";
        return Assert.IsType<TradePage>(TradePageReader.Read(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body><table><tbody>{string.Concat(table)}</tbody></table>{script}</body></html>"), Context));
    }

    private static string Flight(long id, params (string Field, string Value)[] changes) => TradeListingCases.Row(id, changes);

    private static string Table(long id, string price = "$12.50", string ticker = "TST:US", string traded = "13 Dec 2024") => string.Create(CultureInfo.InvariantCulture, $"""
        <tr class="x"><td><h2 class="politician-name"><a href="/politicians/M001190">Tom Mullin</a></h2><span class="q-field party party--republican">Republican</span>
        <span class="q-field chamber chamber--senate">Senate</span><span class="q-field us-state-compact us-state-compact--ok">OK</span></td>
        <td><h3 class="issuer-name"><a href="/issuers/5">Test Co</a></h3><span class="q-field issuer-ticker">{ticker}</span></td>
        <td><div><div>20 Dec</div><div>2024</div></div></td><td><div><div>{traded[..6]}</div><div>{traded[7..]}</div></div></td>
        <td><div class="cell--reporting-gap"><div class="q-value"><span>20</span></div></div></td>
        <td><span class="q-field owner-with-icon owner-with-icon--spouse"></span></td><td><span class="q-field tx-type tx-type--sell">sell</span></td>
        <td><span class="q-field trade-size"><span>1K–15K</span></span></td><td><span>{price}</span></td><td><a href="/trades/{id}">Go</a></td></tr>
        """);
}
