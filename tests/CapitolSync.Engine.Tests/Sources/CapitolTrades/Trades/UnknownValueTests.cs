using System.Text;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Trades;

/// <summary>What the site does not know it writes as null, as an empty text, or as 0. All mean the same, and none keeps the better telling out.</summary>
public sealed class UnknownValueTests
{
    private static readonly TradePageContext Context = new(12, 0, new DateTimeOffset(2025, 1, 2, 16, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("\"\\u00a0\"")]
    [InlineData("\"$a\"")]
    [InlineData("\"$undefined\"")]
    [InlineData("null")]
    public void Empty_texts_are_unknown(string empty)
    {
        var trade = Read(
            "a:\"\"\n",
            ("comment", empty), ("owner", empty), ("chamber", empty), ("txType", empty), ("txTypeExtended", empty), ("txDate", empty),
            ("issuer", $$"""{"_stateId":{{empty}},"c2iq":{{empty}},"country":{{empty}},"issuerName":{{empty}},"issuerTicker":{{empty}},"sector":{{empty}}}"""),
            ("politician", $$"""{"_stateId":{{empty}},"chamber":{{empty}},"dob":{{empty}},"firstName":{{empty}},"gender":{{empty}},"lastName":{{empty}},"nickname":{{empty}},"party":{{empty}}}"""));

        Assert.Equal((null, null, null, null, null, null), (trade.Comment, trade.Owner, trade.Chamber, trade.TxType, trade.TxTypeExtended, trade.TxDate));
        Assert.Equal(new(5), trade.Issuer);
        Assert.Equal(new("M001190"), trade.Politician);
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData("N/A\u00a0")]
    [InlineData("--")]
    [InlineData("—")]
    [InlineData("\u2015")]
    public void Texts_that_say_so_are_unknown(string none)
    {
        var trade = Read("", ("price", $"\"{none}\""), ("owner", $"\"{none}\""), ("txDate", $"\"{none}\""), ("issuer", $$"""{"issuerName":"Test","issuerTicker":"{{none}}","sector":"{{none}}"}"""));

        Assert.Equal((null, null, null, null, null), (trade.Price, trade.Owner, trade.TxDate, trade.Issuer.IssuerTicker, trade.Issuer.Sector));
    }

    [Theory]
    [InlineData("\"$undefined\"", "")]
    [InlineData("\"$a\"", "a:\"$undefined\"\n")]
    [InlineData("\"$a:of\"", "a:{\"of\":\"$undefined\"}\n")]
    public void An_object_that_is_undefined_costs_itself(string undefined, string rows)
    {
        var page = ReadPage(rows, TradeListingCases.Row(1, ("politician", undefined)), TradeListingCases.Row(2, ("issuer", undefined), ("comment", "\"$$undefined\"")));

        Assert.Empty(page.Unreadable);
        Assert.Equal((true, "M001190", false), (page.Trades[0].Politician.Partial, page.Trades[0].Politician.PoliticianId, page.Trades[0].Issuer.Partial));
        Assert.Equal((true, 5L, "$undefined"), (page.Trades[1].Issuer.Partial, page.Trades[1].Issuer.IssuerId, page.Trades[1].Comment));
    }

    [Fact]
    public void Spaces_around_a_text_mean_nothing_except_in_what_a_person_wrote()
    {
        var trade = Read("a:\" buy\\n\"\n", ("txType", "\"$a\""), ("owner", "\" spouse \""), ("chamber", "\"house\\u00a0\""), ("_politicianId", "\" m001190\""), ("comment", "\" c \""),
            ("issuer", """{"issuerName":" Test Co ","issuerTicker":"TST:US "}"""), ("politician", """{"lastName":"Mullin ","party":" republican","_stateId":"ok "}"""));

        Assert.Equal(("buy", "spouse", "house", " c "), (trade.TxType, trade.Owner, trade.Chamber, trade.Comment));
        Assert.Equal(("Test Co", "TST:US"), (trade.Issuer.IssuerName, trade.Issuer.IssuerTicker));
        Assert.Equal(("M001190", "Mullin", "republican", "ok"), (trade.Politician.PoliticianId, trade.Politician.LastName, trade.Politician.Party, trade.Politician.StateId));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-0")]
    [InlineData("-1")]
    [InlineData("\"0\"")]
    [InlineData("\"\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"$n0\"")]
    public void Amounts_of_zero_are_unknown(string none)
    {
        var trade = Read("", ("price", none), ("value", none));

        Assert.Equal((null, null), (trade.Price, trade.Value));
    }

    [Fact]
    public void A_gap_of_no_days_is_known() => Assert.Equal(0, Read("", ("reportingGap", "0")).ReportingGap);

    [Fact]
    public void An_empty_date_that_no_trade_is_without_costs_its_row()
    {
        var page = ReadPage("", TradeListingCases.Row(1), TradeListingCases.Row(2, ("pubDate", "\"\"")));

        Assert.Equal(1, Assert.Single(page.Trades).TxId);
        Assert.Equal(("2", "pubDate"), (Assert.Single(page.Unreadable).Key, page.Unreadable[0].Field));
    }

    [Fact]
    public async Task What_the_own_page_tells_takes_the_place_of_what_the_listing_does_not_know_and_stays()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        var told = rig.Replica.Data.Trades.First(trade => trade is { Price: not null, Comment: not null });
        var line = TestDatabase.Line(told.Price, told.Comment, told.Owner, told.Value);
        // As an earlier version stored it.
        rig.Database.Execute($"UPDATE trades SET price = 0, comment = '', owner = '', value = 0 WHERE tx_id = {told.TxId}");

        await rig.DetailsAsync();

        Assert.Equal([line], rig.Database.Lines($"SELECT price, comment, owner, value FROM trades WHERE tx_id = {told.TxId}"));
        var unknown = rig.Replica.Data.Trades.First(trade => trade is { Price: null, Comment: null });
        rig.Database.Execute($"UPDATE trades SET price = 12.5, comment = 'told' WHERE tx_id = {unknown.TxId}");
        await rig.FullAsync();
        Assert.Equal(["12.5|told"], rig.Database.Lines($"SELECT price, comment FROM trades WHERE tx_id = {unknown.TxId}"));
    }

    private static TradeRow Read(string rows, params (string Field, string Value)[] changes) => Assert.Single(ReadPage(rows, TradeListingCases.Row(1, changes)).Trades);

    private static TradePage ReadPage(string rows, params string[] trades) => Assert.IsType<TradePage>(TradePageReader.Read(
        Encoding.UTF8.GetBytes($"{rows}7:[{{\"data\":[{string.Join(',', trades)}],\"columnVisibility\":0,\"totalCount\":2}}]\n"), Context));
}
