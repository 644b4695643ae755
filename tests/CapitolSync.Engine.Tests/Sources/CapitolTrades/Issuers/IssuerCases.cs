using System.Text;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Issuers;

/// <summary>Issuers' pages with figures that are not there, or odd.</summary>
public sealed class IssuerCases
{
    [Fact]
    public async Task Figures_that_JSON_cannot_say_are_unknown()
    {
        var detail = IssuerDetailReader.Read(await RealPages.ReadCaseAsync("capitoltrades/issuer.NaN-Infinity.html"), 429789);

        Assert.Equal((180.0, null, 215.0, null), (detail.Performance!.Trailing365, detail.Performance.Trailing365Change, detail.Performance.Ytd, detail.Performance.YtdChange));
        Assert.Equal([new EodPrice(new DateTime(2026, 1, 15), 225.5), new EodPrice(new DateTime(2026, 1, 16), 227.3)], detail.EodPrices);
        Assert.Empty(detail.Unreadable);
    }

    [Fact]
    public void A_price_that_is_not_known_is_left_out_and_an_odd_one_is_named()
    {
        var detail = Read("""[["2026-01-15","$NaN"],["2026-01-16",null],["$D2026-01-17T00:00:00.000Z","227.3"],["soon",1],["2026-01-19"],["2026-01-20",5]]""");

        Assert.Equal([new EodPrice(new DateTime(2026, 1, 17), 227.3), new EodPrice(new DateTime(2026, 1, 20), 5)], detail.EodPrices);
        Assert.Equal([new UnreadableRow(null, 4, "eodPrices", """["soon",1]"""), new UnreadableRow(null, 5, "eodPrices", """["2026-01-19"]""")], detail.Unreadable);
    }

    [Fact]
    public void Prices_none_of_which_can_be_read_have_a_new_shape() =>
        Assert.Equal(ErrorIds.FormatChanged, Assert.Throws<PageException>(() => Read("""[{"day":1}]""")).ErrorId);

    [Fact]
    public void Figures_may_stand_elsewhere()
    {
        var detail = Read("\"$a:prices\"", "a:{\"prices\":[[\"2026-01-15\",1]]}\n");

        Assert.Equal(new EodPrice(new DateTime(2026, 1, 15), 1), Assert.Single(detail.EodPrices));
    }

    [Fact]
    public void Two_tellings_of_one_issuer_are_united_field_by_field()
    {
        var detail = ReadData(
            """{"_issuerId":7,"issuerName":"Test Co","performance":{"mcap":null,"ytd":3,"eodPrices":[["2026-01-15",1]]}}""",
            """{"_issuerId":8,"issuerName":"Other Co","issuerTicker":"OTH:US","sector":"energy"}""",
            """{"_issuerId":7,"issuerName":"Test Company","issuerTicker":"TST:US","sector":"utilities","performance":{"mcap":12,"ytd":4,"eodPrices":[["2026-01-15",2],["2026-01-16",3]]}}""");

        Assert.Equal((7L, "Test Co", "TST:US", "utilities", null), (detail.Issuer.IssuerId, detail.Issuer.IssuerName, detail.Issuer.IssuerTicker, detail.Issuer.Sector, detail.Issuer.Country));
        Assert.Equal((12.0, 3.0), (detail.Performance!.Mcap, detail.Performance.Ytd));
        Assert.Equal([new EodPrice(new DateTime(2026, 1, 15), 1), new EodPrice(new DateTime(2026, 1, 16), 3)], detail.EodPrices);
        Assert.Empty(detail.Unreadable);
    }

    [Theory]
    [InlineData("""{"_issuerId":7}""")]
    [InlineData("""{"_issuerId":7,"issuerName":"","issuerTicker":null}""")]
    [InlineData("""{"_issuerId":8}""")]
    [InlineData("\"$undefined\"")]
    [InlineData("null")]
    public void A_thin_telling_hides_no_full_one_and_alone_is_none(string thin)
    {
        const string Full = """{"_issuerId":7,"issuerName":"Test Co","issuerTicker":"TST:US"}""";

        Assert.Equal("Test Co", ReadData(thin, Full).Issuer.IssuerName);
        Assert.Equal("Test Co", ReadData(Full, thin).Issuer.IssuerName);
        Assert.Throws<PageException>(() => ReadData(thin));
    }

    [Fact]
    public void An_odd_telling_is_named_where_another_is_good()
    {
        var detail = ReadData("""{"_issuerId":7,"issuerName":5}""", """{"_issuerId":7,"issuerName":"Test Co"}""");

        Assert.Equal("Test Co", detail.Issuer.IssuerName);
        Assert.Equal(new UnreadableRow("7", 1, "issuerName", "5"), Assert.Single(detail.Unreadable));
    }

    [Fact]
    public void An_odd_figure_costs_itself_and_is_named()
    {
        var detail = ReadData("""{"_issuerId":7,"issuerName":"Test Co","sector":["x"],"performance":{"mcap":"dear","ytd":1e999,"mtd":3,"eodPrices":[["2026-01-15",1]]} }""");

        Assert.Equal(("Test Co", null, null, null, 3.0), (detail.Issuer.IssuerName, detail.Issuer.Sector, detail.Performance!.Mcap, detail.Performance.Ytd, detail.Performance.Mtd));
        Assert.Single(detail.EodPrices);
        Assert.Equal([new UnreadableRow("7", 1, "sector", """["x"]"""), new UnreadableRow("7", 1, "mcap", "dear"), new UnreadableRow("7", 1, "ytd", "1e999")], detail.Unreadable);
    }

    [Theory]
    [InlineData("""{"_issuerId":7,"issuerName":"Test Co","sector":5,"performance":{"eodPrices":[{"day":1}]} }""")]
    [InlineData("""{"_issuerId":7,"issuerName":"Test Co","sector":5,"country":"$ff"}""")]
    [InlineData("""{"_issuerId":7,"issuerName":"Test Co","sector":5,"a":1,"a":2}""")]
    public void More_than_odd_values_is_a_new_shape(string telling) => Assert.Equal(ErrorIds.FormatChanged, Assert.Throws<PageException>(() => ReadData(telling)).ErrorId);

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"-Infinity\"")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("\"N/A\"")]
    [InlineData("\"$NaN\"")]
    public void A_figure_that_says_nothing_is_null(string figure)
    {
        var detail = ReadData($$"""{"_issuerId":7,"issuerName":"Test Co","performance":{"mcap":{{figure}},"ytd":0,"ytdChange":{{figure}},"eodPrices":[["2026-01-15",{{figure}}],["2026-01-16",0],["2026-01-17",5]]} }""");

        Assert.Equal((null, 0.0, null), (detail.Performance!.Mcap, detail.Performance.Ytd, detail.Performance.YtdChange));
        Assert.Equal(new EodPrice(new DateTime(2026, 1, 17), 5), Assert.Single(detail.EodPrices));
        Assert.Empty(detail.Unreadable);
    }

    private static IssuerDetail ReadData(params string[] tellings) => IssuerDetailReader.Read(Encoding.UTF8.GetBytes(
        $"0:[{string.Join(',', tellings.Select(telling => $"{{\"issuerData\":{telling}}}"))}]\n"), 7);

    private static IssuerDetail Read(string prices, string rows = "") => IssuerDetailReader.Read(Encoding.UTF8.GetBytes(
        $$$$"""{{{{rows}}}}0:["$","div",null,{"issuerData":{"_issuerId":7,"issuerName":"Test Co","issuerTicker":"TST:US","performance":{"mcap":1,"eodPrices":{{{{prices}}}} }}}]""" + "\n"), 7);
}
