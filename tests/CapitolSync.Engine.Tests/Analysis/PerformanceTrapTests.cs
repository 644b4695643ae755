using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Analysis.Returns;
using CapitolSync.Engine.Store.Queries;
using static CapitolSync.Engine.Tests.Analysis.Trades;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>What makes a measured return go wrong, one by one. ACME gains 10 % within 30 days of 2026-01-05, and SPY 4 %.</summary>
public sealed class PerformanceTrapTests
{
    private const string Traded = "2026-01-05";
    private readonly ListedPrices _prices = new ListedPrices()
        .On("ACME", Traded, 10).On("ACME", "2026-02-04", 11)
        .On("SPY", Traded, 500).On("SPY", "2026-01-26", 510).On("SPY", "2026-02-04", 520).On("SPY", "2026-02-25", 530).On("SPY", "2026-03-02", 535);

    [Fact]
    public void The_excess_is_the_return_less_the_benchmarks_over_the_same_days()
    {
        var one = Only(Buy(Traded, 1_000));

        Assert.Equal((LeftOut.No, Day("2026-01-05"), Day("2026-02-04")), (one.LeftOut, one.Start, one.End));
        Assert.Equal((0.10, 0.04, 0.06), (Math.Round(one.Return, 12), Math.Round(one.Benchmark, 12), Math.Round(one.Excess, 12)));
    }

    [Fact]
    public void Splits_and_dividends_are_in_the_adjusted_closes()
    {
        var prices = Market().On("ACME", Traded, 40, adjusted: 9.5).On("ACME", "2026-02-04", 10, split: 4);

        Assert.Equal(0.5 / 9.5, Only(prices, Buy(Traded, 1_000)).Return, 12);
    }

    [Fact]
    public void A_close_that_is_not_adjusted_measures_nothing()
    {
        _prices.Site.Add(("OTHER", Day(Traded), 10));
        _prices.Site.Add(("OTHER", Day("2026-02-04"), 12));

        Assert.Equal(LeftOut.NoPrice, Only(Buy(Traded, 1_000, ticker: "OTHER")).LeftOut);
    }

    [Fact]
    public void Without_trading_on_the_day_it_starts_at_the_last_close_before() =>
        Assert.Equal((Day("2026-01-05"), LeftOut.No), (Only(Buy("2026-01-10", 1_000)).Start, Only(Buy("2026-01-10", 1_000)).LeftOut));

    [Theory]
    // Thirty days later are Monday, March 2, which has a close, and the day after, which has none yet.
    [InlineData("2026-01-31", nameof(LeftOut.No))]
    [InlineData("2026-02-01", nameof(LeftOut.HorizonNotOver))]
    public void A_horizon_that_ends_today_is_over_once_there_is_a_close(string traded, string why)
    {
        var prices = Market().On("ACME", "2026-01-30", 10).On("ACME", "2026-03-02", 12);

        Assert.Equal(why, Only(prices, Buy(traded, 1_000)).LeftOut.ToString());
    }

    [Fact]
    public void A_horizon_that_ends_on_a_weekend_is_over_with_the_close_before()
    {
        var prices = new ListedPrices().On("SPY", Traded, 500).On("SPY", "2026-02-06", 505).On("ACME", "2026-01-08", 10).On("ACME", "2026-02-06", 12);

        Assert.Equal((LeftOut.No, Day("2026-02-06")), (Only(prices, Buy("2026-01-08", 1_000)).LeftOut, Only(prices, Buy("2026-01-08", 1_000)).End));
        Assert.Equal(LeftOut.HorizonNotOver, Only(prices, Buy("2026-01-10", 1_000)).LeftOut);
    }

    [Fact]
    public void A_security_that_was_delisted_within_the_horizon_is_counted_apart()
    {
        _prices.On("GONE", Traded, 10).On("GONE", "2026-01-20", 1);

        Assert.Equal(LeftOut.PricesEnd, Only(Buy(Traded, 1_000, ticker: "GONE")).LeftOut);
    }

    [Fact]
    public void Nothing_is_measured_without_the_benchmark() => Assert.Equal(
        LeftOut.NoBenchmark, Only(new ListedPrices().On("ACME", Traded, 10).On("ACME", "2026-02-04", 11), Buy(Traded, 1_000)).LeftOut);

    [Fact]
    public void Who_copies_a_trade_starts_with_the_first_close_after_it_was_published()
    {
        // Filed on Sunday, January 25.
        _prices.On("ACME", "2026-01-26", 10.5).On("ACME", "2026-02-25", 9.45);
        var one = Only(_prices, PerformanceStart.Publication, Buy(Traded, 1_000));

        Assert.Equal((Day("2026-01-26"), Day("2026-02-25")), (one.Start, one.End));
        Assert.Equal(-0.1 - (530.0 / 510 - 1), one.Excess, 12);
    }

    [Fact]
    public void Published_is_what_came_first_and_the_close_of_that_day_is_too_early()
    {
        _prices.On("ACME", "2026-01-26", 10.5).On("ACME", "2026-01-27", 10.6).On("ACME", "2026-02-25", 9.45);
        var filed = Buy(Traded, 1_000) with { FiledOn = Day("2026-01-26"), PublishedAt = new DateTimeOffset(2026, 1, 28, 0, 0, 0, TimeSpan.Zero) };
        var site = filed with { FiledOn = null };

        Assert.Equal((Day("2026-01-26"), Day("2026-01-28")), (filed.KnownOn, site.KnownOn));
        Assert.Equal(Day("2026-01-27"), Only(_prices, PerformanceStart.Publication, filed).Start);
    }

    [Fact]
    public void What_was_published_last_is_not_over() => Assert.Equal(
        LeftOut.HorizonNotOver, Only(_prices, PerformanceStart.Publication, Buy(Traded, 1_000) with { FiledOn = Day("2026-03-02") }).LeftOut);

    [Fact]
    public void A_lot_that_was_split_into_lines_is_one_trade()
    {
        var one = Only(Buy(Traded, 1_000, 2_000), Buy(Traded, 3_000, 5_000), Buy(Traded, 100));

        Assert.Equal((3, 4_100.0, 7_100.0, 5_600.0), (one.Trade.Lines, one.Trade.Amount?.Low, one.Trade.Amount?.High, one.Trade.Weight));
        Assert.Equal(2, Returns(_prices, PerformanceStart.Trade, Buy(Traded, 1_000), Buy(Traded, 1_000) with { Owner = "spouse" }).Count);
    }

    [Fact]
    public void Options_are_left_out_and_counted()
    {
        var row = Assert.Single(Measure(1, PerformanceGrouping.All, Buy(Traded, 1_000), Buy(Traded, 1_000) with { AssetKind = "stock-option" }, Buy("2026-02-20", 1_000)));

        Assert.Equal((1, 2, 0, 1, "1 option, 1 without a price"), (row.Trades, row.LeftOut, row.NotOver, row.NoPrice, row.LeftOutWhy));
    }

    [Fact]
    public void The_figures_are_those_of_a_textbook()
    {
        _prices.On("B", Traded, 100).On("B", "2026-02-04", 104).On("C", Traded, 100).On("C", "2026-02-04", 98);
        var row = Assert.Single(Measure(3, PerformanceGrouping.All, Buy(Traded, 1_000), Buy(Traded, 3_000, ticker: "B"), Buy(Traded, 4_000, ticker: "C")));

        // Excess returns of 6, 0 and −6 %.
        Assert.Equal((3, 0.0, 0.0), (row.Trades, Math.Round(row.Mean!.Value, 12), Math.Round(row.Median!.Value, 12)));
        Assert.Equal(((0.06 * 1_000) - (0.06 * 4_000)) / 8_000, row.WeightedMean!.Value, 12);
        Assert.Equal(0.06 / Math.Sqrt(3), row.StandardError!.Value, 12);
        Assert.Equal((1 / 3.0, 0.0), (row.ShareAbove, Math.Round(row.T!.Value, 9)));
        Assert.Equal((0.04, 0.04), (Math.Round(row.MeanReturn!.Value, 12), Math.Round(row.MeanBenchmarkReturn!.Value, 12)));
    }

    [Fact]
    public void One_trade_has_no_error_and_equal_ones_no_t()
    {
        var one = Assert.Single(Measure(1, PerformanceGrouping.All, Buy(Traded, 1_000)));
        var equal = Assert.Single(Measure(1, PerformanceGrouping.All, Buy(Traded, 1_000), Buy(Traded, 1_000) with { Owner = "joint" }));
        var none = Assert.Single(Measure(0, PerformanceGrouping.All, Buy("2026-02-20", 1_000)));

        Assert.Equal((null, null), (one.StandardError, one.T));
        Assert.Equal((0.0, null), (equal.StandardError, equal.T));
        Assert.Equal((0, null, null, null, null), (none.Trades, none.Mean, none.Median, none.WeightedMean, none.ShareAbove));
    }

    [Fact]
    public void Small_groups_are_left_out_and_told_of()
    {
        var notes = new List<string>();
        var rows = Measure(2, PerformanceGrouping.Chamber, notes.Add, Buy(Traded, 1_000), Buy(Traded, 1_000) with { Owner = "joint" }, Buy(Traded, 1_000) with { Owner = "spouse", Chamber = "senate" });

        Assert.Equal(["house"], rows.Select(row => row.Name));
        Assert.Equal(["1 group has fewer than 2 measured trades over a horizon and is left out (-MinTrades)."], notes);
    }

    [Fact]
    public void A_member_who_changed_chambers_has_trades_in_both()
    {
        TradeFact[] trades = [Buy(Traded, 1_000), Buy(Traded, 1_000) with { Owner = "joint", Chamber = "senate" }];

        Assert.Equal(["house", "senate"], Measure(1, PerformanceGrouping.Chamber, trades).Select(row => row.Name).Order());
        Assert.Equal([("Ann Adams", 2)], Measure(1, PerformanceGrouping.Politician, trades).Select(row => (row.Name, row.Trades)));
    }

    [Fact]
    public void A_trade_counts_in_each_committee_of_its_day()
    {
        var request = Request(1);
        var groups = new EventGroups(PerformanceGrouping.Committee, (_, day) => day <= Day(Traded) ? [("hsba", "Financial Services"), ("hsag", "Agriculture")] : []);
        var rows = PerformanceQuery.Measure([Buy(Traded, 1_000), Buy("2026-01-06", 1_000)], _prices, request, PerformanceGrouping.Committee, groups, null);

        Assert.Equal([("", 1), ("Agriculture", 1), ("Financial Services", 1)], rows.Select(row => (row.Name, row.Trades)).Order());
    }

    private EventReturn Only(params TradeFact[] trades) => Only(_prices, trades);

    private static EventReturn Only(IPrices prices, params TradeFact[] trades) => Only(prices, PerformanceStart.Trade, trades);

    private static EventReturn Only(IPrices prices, PerformanceStart from, params TradeFact[] trades) => Assert.Single(Returns(prices, from, trades));

    private static List<EventReturn> Returns(IPrices prices, PerformanceStart from, params TradeFact[] trades) =>
        [.. PerformanceQuery.Returns(trades, prices, Request(0) with { From = from })];

    private List<Performance> Measure(int minTrades, PerformanceGrouping groupBy, params TradeFact[] trades) => Measure(minTrades, groupBy, null, trades);

    private List<Performance> Measure(int minTrades, PerformanceGrouping groupBy, Action<string>? note, params TradeFact[] trades) =>
        [.. PerformanceQuery.Measure(trades, _prices, Request(minTrades), groupBy, new EventGroups(groupBy, (_, _) => []), told => note?.Invoke(told.Text))];

    private static PerformanceRequest Request(int minTrades) => new() { Filter = new TradeFilter(), Horizon = [30], MinTrades = minTrades };

    private static ListedPrices Market() => new ListedPrices().On("SPY", Traded, 500).On("SPY", "2026-01-30", 512).On("SPY", "2026-02-04", 520).On("SPY", "2026-03-02", 530);

    private static DateOnly Day(string text) => Date(text);
}
