using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Links;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>Which official lines and trades of CapitolTrades are one.</summary>
public sealed class TradeLinkerTests
{
    [Theory]
    [InlineData("BRK.B", "BRK.B")]
    [InlineData("brk/b:US", "BRK.B")]
    [InlineData(" BRK-B ", "BRK.B")]
    [InlineData("AAPL:US", "AAPL")]
    [InlineData("NESN:SW", "NESN:SW")]
    [InlineData("CRYPTO:BTC", "$$BTC")]
    [InlineData("$$BTC", "$$BTC")]
    [InlineData("--", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Tickers_have_one_form(string? printed, string? ticker) => Assert.Equal(ticker, AssetNames.NormalizeTicker(printed));

    [Theory]
    [InlineData("$1,001 - $15,000", 8000L)]
    [InlineData("$15,001 - $50,000", 32500L)]
    [InlineData("$50,001 - $100,000", 75000L)]
    [InlineData("$100,001 - $250,000", 175000L)]
    [InlineData("$250,001 - $500,000", 375000L)]
    [InlineData("$500,001 - $1,000,000", 750000L)]
    [InlineData("$1,000,001 - $5,000,000", 3000000L)]
    [InlineData("$5,000,001 - $25,000,000", 15000000L)]
    [InlineData("$25,000,001 - $50,000,000", 37500000L)]
    [InlineData("Over $50,000,000", null)]
    public void The_value_of_a_band_is_that_of_CapitolTrades(string amount, long? value) => Assert.Equal(value, TradeFacts.Value(AmountText.Read(amount)!));

    [Fact]
    public void A_trade_of_a_known_filing_is_linked_within_it() => Expect(
        ["F/1=10 filing", "G/1=11 filing"], [],
        [Line("F/1", "AAPL"), Line("G/1", "AAPL")], [Trade(11, "AAPL:US") with { FilingId = "G" }, Trade(10, "AAPL:US") with { FilingId = "F" }]);

    [Fact]
    public void A_trade_of_a_filing_that_is_not_here_is_not_linked_to_another() => Expect(
        [], [], [Line("F/1", "AAPL")], [Trade(10, "AAPL:US") with { FilingId = "G" }]);

    [Fact]
    public void Within_a_filing_owner_and_ticker_tell_lines_apart() => Expect(
        ["F/1=12 filing", "F/2=11 filing", "F/3=10 filing"], [],
        [Line("F/1", "AAPL", "self"), Line("F/2", "AAPL", "spouse"), Line("F/3", "MSFT", "spouse")],
        [Trade(10, "MSFT:US", "spouse") with { FilingId = "F" }, Trade(11, "AAPL:US", "spouse") with { FilingId = "F" }, Trade(12, "AAPL:US", "self") with { FilingId = "F" }]);

    [Fact]
    public void Identical_lines_are_linked_as_often_as_they_occur() => Expect(
        ["F/1=10 filing", "F/2=11 filing", "F/3=12 filing"], [],
        [Line("F/1", "AAPL"), Line("F/2", "AAPL"), Line("F/3", "AAPL")], [Trade(10, "AAPL") with { FilingId = "F" }, Trade(11, "AAPL") with { FilingId = "F" }, Trade(12, "AAPL") with { FilingId = "F" }]);

    [Fact]
    public void Of_identical_lines_those_that_the_site_has_not_stay_alone() => Expect(
        ["F/1=10 filing", "F/2=11 filing"], [], [Line("F/1", "AAPL"), Line("F/2", "AAPL"), Line("F/3", "AAPL")], [Trade(10, "AAPL") with { FilingId = "F" }, Trade(11, "AAPL") with { FilingId = "F" }]);

    [Fact]
    public void In_one_filing_a_line_whose_ticker_only_one_side_knows_is_linked() => Expect(
        ["F/1=10 filing"], [], [Line("F/1", null)], [Trade(10, "AAPL:US") with { FilingId = "F" }]);

    [Fact]
    public void In_one_filing_an_open_band_is_linked_by_the_ticker() => Expect(
        ["F/1=10 filing"], [], [Line("F/1", "AAPL") with { Value = null }], [Trade(10, "AAPL:US") with { FilingId = "F", Value = 50_000_001 }]);

    [Fact]
    public void In_one_filing_an_open_band_without_a_ticker_is_linked_by_the_name() => Expect(
        ["F/1=10 filing"], [],
        [Line("F/1", null) with { Asset = "Power 6.4% 2049", Value = null }, Line("F/2", null) with { Asset = "Power 6.0% 2033", Value = 8000 }],
        [Trade(10, null) with { FilingId = "F", Asset = "POWER 6.4% 2049", Value = 50_000_001 }]);

    [Fact]
    public void A_name_is_the_same_with_accents_and_without() => Expect(
        ["F/1=10 content"], [],
        [Line("F/1", null) with { Asset = "Creme & Brulee S.A." }], [Trade(10, null) with { Asset = "Crème & Brûlée S.A." }]);

    [Fact]
    public void In_one_filing_another_ticker_or_value_or_day_or_type_is_another_trade() => Expect(
        [], [],
        [Line("F/1", "AAPL")],
        [
            Trade(10, "MSFT:US") with { FilingId = "F" }, Trade(11, "AAPL:US") with { FilingId = "F", Value = 32500 }, Trade(12, "AAPL:US") with { FilingId = "F", TxDate = new DateOnly(2026, 1, 6) },
            Trade(13, "AAPL:US") with { FilingId = "F", TxType = "sell" },
        ]);

    [Fact]
    public void Lines_that_differ_and_fit_as_well_are_not_linked_and_counted() => Expect(
        [], ["F/1", "F/2", "10", "11"],
        [Line("F/1", null) with { Asset = "Bond of A" }, Line("F/2", null) with { Asset = "Bond of B" }],
        [Trade(10, null) with { FilingId = "F", Asset = "Municipal" }, Trade(11, null) with { FilingId = "F", Asset = "Treasury" }]);

    [Fact]
    public void The_name_tells_lines_without_a_ticker_apart() => Expect(
        ["F/1=11 filing", "F/2=10 filing"], [],
        [Line("F/1", null) with { Asset = "Bond of A" }, Line("F/2", null) with { Asset = "Bond of B" }],
        [Trade(10, null) with { FilingId = "F", Asset = "BOND OF B" }, Trade(11, null) with { FilingId = "F", Asset = "Bond of A." }]);

    [Fact]
    public void Without_a_filing_member_day_ticker_type_and_band_link() => Expect(
        ["F/1=10 content"], [], [Line("F/1", "BRK.B"), Line("F/2", "MSFT"), Line("F/3", "BRK.B") with { PoliticianId = "P2" }], [Trade(10, "BRK/B:US")]);

    [Theory]
    [InlineData("spouse", "child")]
    [InlineData("self", "joint")]
    public void Without_a_filing_another_owner_is_another_trade(string owner, string other) => Expect([], [], [Line("F/1", "AAPL", owner)], [Trade(10, "AAPL:US", other)]);

    [Fact]
    public void Without_a_filing_and_a_ticker_nothing_is_linked() => Expect([], [], [Line("F/1", null)], [Trade(10, null)]);

    [Fact]
    public void Of_the_same_line_in_two_filings_the_nearer_is_linked() => Expect(
        ["G/1=10 content"], [],
        [Line("F/1", "AAPL") with { FiledOn = new DateOnly(2026, 1, 10) }, Line("G/1", "AAPL") with { FiledOn = new DateOnly(2026, 2, 10) }], [Trade(10, "AAPL") with { PublishedOn = new DateOnly(2026, 2, 11) }]);

    [Fact]
    public void Of_lines_that_differ_that_filed_next_to_the_publication_is_linked() => Expect(
        ["F/1=10 content", "G/1=11 content"], [],
        [Line("F/1", "AAPL", "self") with { FiledOn = new DateOnly(2026, 1, 10) }, Line("G/1", "AAPL", "spouse") with { FiledOn = new DateOnly(2026, 2, 10) }],
        [Trade(11, "AAPL", null) with { PublishedOn = new DateOnly(2026, 2, 11) }, Trade(10, "AAPL", null) with { PublishedOn = new DateOnly(2026, 1, 11) }]);

    [Fact]
    public void Of_lines_that_differ_and_are_as_near_none_is_linked() => Expect(
        [], ["F/1", "F/2", "10"], [Line("F/1", "AAPL", "self"), Line("F/2", "AAPL", "spouse")], [Trade(10, "AAPL", null)]);

    [Fact]
    public void Without_a_filing_a_line_that_stands_comes_before_one_that_was_replaced()
    {
        Expect(["G/1=10 content"], [], [Line("F/1", "AAPL") with { SupersededBy = "G" }, Line("G/1", "AAPL")], [Trade(10, "AAPL")]);
        Expect(["F/1=10 content"], [], [Line("F/1", "AAPL") with { SupersededBy = "G" }, Line("G/1", "AAPL") with { Value = 32500 }], [Trade(10, "AAPL")]);
    }

    [Fact]
    public void A_trade_of_a_filing_that_was_amended_goes_with_the_line_that_says_the_same_of_it() => Expect(
        ["F/2=11 filing", "H/1=10 amendment"], [],
        [
            Line("F/1", "AAPL") with { SupersededBy = "G" }, Line("F/2", "MSFT") with { SupersededBy = "G" }, Line("G/1", "AAPL") with { SupersededBy = "H" },
            Line("H/1", "AAPL"), Line("G/2", "MSFT") with { Value = 32500 },
        ],
        [Trade(10, "AAPL") with { FilingId = "F" }, Trade(11, "MSFT") with { FilingId = "F" }]);

    [Fact]
    public void Where_the_site_has_the_amendment_too_each_trade_stays_with_its_filing() => Expect(
        ["F/1=10 filing", "G/1=11 filing"], [],
        [Line("F/1", "AAPL") with { SupersededBy = "G" }, Line("G/1", "AAPL")], [Trade(10, "AAPL") with { FilingId = "F" }, Trade(11, "AAPL") with { FilingId = "G" }]);

    /// <summary>Both sides of one truth, shuffled, with identical lines: every pair is found, and no wrong one.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_five_thousand_trades_all_are_linked_and_none_wrongly(int seed)
    {
        var random = new Random(seed);
        var truth = Enumerable.Range(0, 5000).Select(number => (
            Line: Line($"F{number / 9}/{number % 9}", $"T{random.Next(40)}", random.Next(2) == 0 ? "self" : "spouse")
                with
            { PoliticianId = $"P{number / 45}", TxDate = new DateOnly(2026, 1, 1).AddDays((number / 9 * 3) + random.Next(3)), FiledOn = new DateOnly(2026, 2, 1).AddDays(number / 9 * 3), Asset = null },
            Named: random.Next(2) == 0)).ToArray();
        var trades = truth.Select((pair, number) => new SiteTrade(number, pair.Line.TxDate, pair.Line.TxType)
        {
            FilingId = pair.Named ? pair.Line.Line.FilingId : null,
            PoliticianId = pair.Line.PoliticianId,
            Value = pair.Line.Value,
            Ticker = pair.Line.Ticker + ":US",
            Owner = pair.Line.Owner,
            PublishedOn = pair.Line.FiledOn,
        }).ToArray();
        random.Shuffle(trades);
        var links = TradeLinker.Link([.. truth.Select(pair => pair.Line)], trades);
        Assert.Equal((5000, 0, 0), (links.Links.Count, links.AmbiguousLines.Count, links.AmbiguousTrades.Count));
        Assert.Equal(5000, links.Links.Select(link => link.Line).Distinct().Count());
        Assert.Equal(5000, links.Links.Select(link => link.TxId).Distinct().Count());
        var lines = truth.ToDictionary(pair => pair.Line.Line, pair => pair.Line);
        Assert.All(links.Links, link => Assert.Equal(lines[link.Line] with { Line = truth[link.TxId].Line.Line }, truth[link.TxId].Line));
        Assert.All(links.Links, link => Assert.Equal(link.Line.FilingId, truth[link.TxId].Line.Line.FilingId));
    }

    private static OfficialTrade Line(string line, string? ticker, string? owner = "self") => new(new LineRef(line.Split('/')[0], line.Split('/')[1]), new DateOnly(2026, 1, 5), "buy")
    {
        PoliticianId = "P1",
        Value = 8000,
        Ticker = ticker,
        Asset = ticker is null ? null : ticker + " Inc.",
        Owner = owner,
        FiledOn = new DateOnly(2026, 2, 1),
    };

    private static SiteTrade Trade(long id, string? ticker, string? owner = "self") => new(id, new DateOnly(2026, 1, 5), "buy")
    {
        PoliticianId = "P1",
        Value = 8000,
        Ticker = ticker,
        Owner = owner,
        PublishedOn = new DateOnly(2026, 2, 2),
    };

    private static void Expect(string[] linked, string[] ambiguous, OfficialTrade[] lines, SiteTrade[] trades)
    {
        var links = TradeLinker.Link(lines, trades);
        Assert.Equal(linked, links.Links.Select(link => $"{link.Line.FilingId}/{link.Line.Key}={link.TxId} {link.Rule}").Order(StringComparer.Ordinal));
        Assert.Equal(ambiguous, (string[])[.. links.AmbiguousLines.Select(line => $"{line.FilingId}/{line.Key}"), .. links.AmbiguousTrades.Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
    }
}
