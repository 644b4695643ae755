using System.Text;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.TradeDetails;

/// <summary>Trades' own pages that tell of the trade twice, thinly, or oddly.</summary>
public sealed class TradeDetailCases
{
    private const long Id = 20003780429;
    private const string Url = "https://efdsearch.senate.gov/search/view/ptr/be9bb561-8290-4364-85b4-06a59ef0ec01/";

    [Fact]
    public async Task A_small_object_and_a_card_are_united()
    {
        var detail = TradeDetailReader.Read(await RealPages.ReadCaseAsync("capitoltrades/trade-detail.small-flight+card.html"), Id);

        Assert.Equal((Url, null, new DateOnly(2025, 9, 20)), (detail.FilingUrl, detail.FilingId, detail.FilingDate));
        Assert.Equal(("stock", "CVX:US", "spouse", "a comment"), (detail.AssetType, detail.AssetTicker, detail.Owner, detail.Comment));
        Assert.Equal((32_500, 151.20), (detail.Value, detail.Price));
        // The heading of the card is dollars; nothing tells of shares.
        Assert.Equal((null, null, null), (detail.Size, detail.SizeRangeLow, detail.SizeRangeHigh));
        Assert.Empty(detail.Unreadable);
    }

    [Fact]
    public void A_small_object_without_a_card_is_a_page_that_is_loading() =>
        Assert.Equal(ErrorIds.PageLoading, Fails(Page($$"""{"filingUrl":"{{Url}}","tradeId":{{Id}}}""")));

    [Fact]
    public void The_better_known_comes_first_field_by_field()
    {
        var detail = Read(Page(
            $$"""{"tradeId":{{Id}},"size":367,"sizeRangeLow":169,"sizeRangeHigh":564,"price":88.8,"owner":null,"comment":"","asset":{"assetType":null,"instrument":"call-option"} }""",
            Card("15K–50K", ("Shares", "370"), ("Price", "$88.80"), ("Owner", "Child"), ("Asset Type", "Stock Options"))));

        Assert.Equal((367, 169, 564, 88.8), (detail.Size, detail.SizeRangeLow, detail.SizeRangeHigh, detail.Price));
        Assert.Equal(("child", "stock-options", "call-option", 32_500), (detail.Owner, detail.AssetType, detail.Instrument, detail.Value));
    }

    [Fact]
    public void Two_objects_of_one_trade_are_united()
    {
        var detail = Read(Page($$"""[{"filingUrl":"https://example.org/1/20026.pdf","tradeId":{{Id}}},{"tradeId":{{Id}},"size":12},{"tradeId":4,"size":99}]"""));

        Assert.Equal(("https://example.org/1/20026.pdf", 20026, 12), (detail.FilingUrl, detail.FilingId, detail.Size));
    }

    [Theory]
    [InlineData(70)]
    [InlineData(200)]
    [InlineData(5000)]
    public void Depth_is_no_obstacle(int depth) =>
        Assert.Equal(12, Read(Page($$"""{{new string('[', depth)}}{"tradeId":{{Id}},"size":12}{{new string(']', depth)}}""")).Size);

    [Fact]
    public void Not_known_is_not_zero()
    {
        var detail = Read(Page($$"""{"tradeId":{{Id}},"filingId":0,"filingUrl":"","size":0,"sizeRangeLow":0,"sizeRangeHigh":0,"asset":{"assetType":"stock","assetTicker":""} }"""));

        Assert.Equal((null, null, null, null, null, null), (detail.FilingId, detail.FilingUrl, detail.Size, detail.SizeRangeLow, detail.SizeRangeHigh, detail.AssetTicker));
    }

    [Theory]
    [InlineData("44 - 144", null, 44, 144)]
    [InlineData("44 – 144", null, 44, 144)]
    [InlineData("1,044 - 10,144", null, 1044, 10144)]
    [InlineData("367", 367, null, null)]
    [InlineData("N/A", null, null, null)]
    [InlineData("n/a", null, null, null)]
    [InlineData("-", null, null, null)]
    [InlineData("--", null, null, null)]
    [InlineData("–", null, null, null)]
    [InlineData("—", null, null, null)]
    public void Shares_are_a_number_or_a_range(string shares, int? size, int? low, int? high)
    {
        var detail = Read(Page("{}", Card("1K–15K", ("Shares", shares))));

        Assert.Equal((size, low, high, 8_000), (detail.Size, detail.SizeRangeLow, detail.SizeRangeHigh, detail.Value));
        Assert.Empty(detail.Unreadable);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("N/A&nbsp;")]
    [InlineData("&#8203;")]
    [InlineData("—")]
    [InlineData("--")]
    [InlineData("")]
    public void Whatever_says_that_a_value_is_not_known_is_none(string none)
    {
        var detail = Read(Page("{}", Card("1K–15K", ("Asset&nbsp;Type", "Stock&nbsp;Options"), ("Shares", none), ("Price", none), ("Filed On", none), ("Owner", none))));

        Assert.Equal(("stock-options", null, null, null, null), (detail.AssetType, detail.Size, detail.Price, detail.FilingDate, detail.Owner));
        Assert.Empty(detail.Unreadable);
    }

    [Theory]
    [InlineData("15001", "50000", "88.8", true)]
    [InlineData("15001", "50000", "null", true)]
    [InlineData("169", "564", "88.8", false)]
    [InlineData("1001", "15000", "1.0", false)]
    public void Numbers_at_the_edges_of_a_disclosed_range_are_dollars(string low, string high, string price, bool isDollars)
    {
        var detail = Read(Page($$"""{"tradeId":{{Id}},"sizeRangeLow":{{low}},"sizeRangeHigh":{{high}},"price":{{price}}}"""));

        Assert.Equal(isDollars, detail.SizeRangeLow is null);
        Assert.Equal(isDollars ? 32_500.5 : null, detail.Value);
    }

    [Theory]
    [InlineData("0", "\"\"")]
    [InlineData("\"\"", "\" \"")]
    [InlineData("\"NaN\"", "null")]
    [InlineData("-0", "\"$undefined\"")]
    [InlineData("\"-\"", "null")]
    [InlineData("\"—\"", "null")]
    [InlineData("\"n/a\"", "null")]
    public void Zeros_and_empty_texts_of_the_flight_leave_the_word_to_the_card(string none, string empty)
    {
        var detail = Read(Page(
            $$"""{"tradeId":{{Id}},"filingUrl":{{empty}},"filingDate":{{empty}},"size":{{none}},"sizeRangeLow":{{none}},"sizeRangeHigh":{{none}},"price":{{none}},"owner":{{empty}},"comment":{{empty}},"hasCapitalGains":{{empty}},"asset":{"assetType":{{empty}},"instrument":"call-option"} }""",
            Card("15K–50K", ("Shares", "44 - 144"), ("Price", "$151.20"), ("Owner", "Child"), ("Asset Type", "Stock"), ("Filed On", "20 Sept 2025"))));

        Assert.Equal((null, 44, 144, 151.20, 32_500), (detail.Size, detail.SizeRangeLow, detail.SizeRangeHigh, detail.Price, detail.Value));
        Assert.Equal(("child", "stock", "call-option", new DateOnly(2025, 9, 20), null), (detail.Owner, detail.AssetType, detail.Instrument, detail.FilingDate, detail.HasCapitalGains));
        Assert.Empty(detail.Unreadable);
    }

    [Fact]
    public void A_card_knows_no_price_of_nothing_and_no_shares_of_none()
    {
        var detail = Read(Page("{}", Card("1K–15K", ("Shares", "0"), ("Price", "$0.00"))));

        Assert.Equal((null, null, 8_000), (detail.Size, detail.Price, detail.Value));
        Assert.Empty(detail.Unreadable);
    }

    [Theory]
    [InlineData("\"44 - 144\"", null, 44, 144)]
    [InlineData("\"1,044 – 10,144\"", null, 1044, 10144)]
    [InlineData("12.5", 13, null, null)]
    [InlineData("12.4", 12, null, null)]
    [InlineData("0.2", null, null, null)]
    [InlineData("\"$n367\"", 367, null, null)]
    [InlineData("\"1,044\"", 1044, null, null)]
    [InlineData("3.67e2", 367, null, null)]
    public void Shares_of_the_flight_are_read_as_the_cards_are(string shares, int? size, int? low, int? high)
    {
        var detail = Read(Page($$"""{"tradeId":{{Id}},"size":{{shares}},"asset":{"assetType":"stock"} }"""));

        Assert.Equal((size, low, high, "stock"), (detail.Size, detail.SizeRangeLow, detail.SizeRangeHigh, detail.AssetType));
        Assert.Empty(detail.Unreadable);
    }

    [Theory]
    [InlineData("size", "\"many\"", "many")]
    [InlineData("sizeRangeHigh", "1e999", "1e999")]
    [InlineData("sizeRangeLow", "[1,2]", "[…]")]
    [InlineData("size", "true", "true")]
    [InlineData("size", "\"-5 - \"", "-5 - ")]
    [InlineData("filingDate", "\"soon\"", "soon")]
    [InlineData("owner", "\"$ff\"", "$ff")]
    [InlineData("comment", "5", "5")]
    [InlineData("filingId", "\"x\"", "x")]
    [InlineData("hasCapitalGains", "\"maybe\"", "maybe")]
    public void An_odd_value_of_the_flight_costs_its_own_field(string field, string value, string told)
    {
        var detail = Read(Page($$"""{"tradeId":{{Id}},"{{field}}":{{value}},"price":88.8,"asset":{"assetType":"stock"} }"""));

        Assert.Equal((88.8, "stock", null, null, null, null), (detail.Price, detail.AssetType, detail.Size, detail.SizeRangeLow, detail.FilingDate, detail.Owner));
        Assert.Equal(new UnreadableRow("20003780429", 1, field, told), Assert.Single(detail.Unreadable));
    }

    [Theory]
    [InlineData("<script>var card = 'transaction-detail-card';</script>")]
    [InlineData("<article class=\"news\"><p>transaction-detail-card</p></article>")]
    [InlineData("<script>var html = '<article class=\"transaction-detail-card\"><h1>1K–15K</h1></article>';</script>")]
    public void A_card_is_found_behind_what_only_speaks_of_it(string before) =>
        Assert.Equal(("stock", 32_500), (Read(Page("{}", before + Card("15K–50K", ("Asset Type", "Stock")))) is var detail ? detail.AssetType : null, detail.Value));

    [Fact]
    public void An_amount_beyond_all_numbers_is_none() => Assert.Null(SizeRange.Parse("1K–999,999,999,999B"));

    [Fact]
    public void An_odd_object_is_named_where_the_card_is_good()
    {
        var detail = Read(Page($$"""{"tradeId":{{Id}},"hasCapitalGains":"maybe"}""", Card("1K–15K", ("Asset Type", "Stock"))));

        Assert.Equal("stock", detail.AssetType);
        Assert.Equal(new UnreadableRow("20003780429", 1, "hasCapitalGains", "maybe"), Assert.Single(detail.Unreadable));
    }

    [Fact]
    public void An_odd_value_of_the_card_is_named()
    {
        var detail = Read(Page("{}", Card("1K–15K", ("Filed On", "long ago"))));

        Assert.Equal(new UnreadableRow("20003780429", 1, "Filed On", "long ago"), Assert.Single(detail.Unreadable));
    }

    [Fact]
    public void Another_trades_odd_object_is_nobodys_business() =>
        Assert.Empty(Read(Page($$"""[{"tradeId":5,"hasCapitalGains":"maybe"},{"tradeId":{{Id}},"size":1}]""")).Unreadable);

    [Fact]
    public void Hostile_depth_of_the_card_is_refused() => Assert.Equal(ErrorIds.PageLoading, Fails(
        Page("{}", $"<article class=\"transaction-detail-card\"><h1>{string.Concat(Enumerable.Repeat("<b>", 100_000))}</h1></article>")));

    private static TradeDetail Read(byte[] page) => TradeDetailReader.Read(page, Id);

    private static string Fails(byte[] page) => Assert.Throws<PageException>(() => Read(page)).ErrorId;

    private static byte[] Page(string json, string card = "") => Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html><body>{card}<script>self.__next_f.push([1,{JsonSerializer.Serialize($"2a:[\"$\",\"$L1f\",null,{{\"of\":{json}}}]\n")}])</script></body></html>");

    private static string Card(string band, params (string Label, string Value)[] values) => $"""
        <article class="q-widget transaction-detail-card"><h1>{band}</h1>
        <div class="cell--politician"><a href="/politicians/C000174">A Member</a></div>
        {string.Concat(values.Select(pair => $"<div><span>{pair.Value}</span><span>{pair.Label}</span></div>"))}</article>
        """;
}
