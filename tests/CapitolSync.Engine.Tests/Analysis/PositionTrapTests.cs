using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Analysis.Positions;
using static CapitolSync.Engine.Tests.Analysis.Trades;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>What makes a position go wrong, one by one. ACME closes at 10 on Monday 2026-01-05 and at 20 on Monday 2026-02-02.</summary>
public sealed class PositionTrapTests
{
    private const string Bought = "2026-01-05", Sold = "2026-02-02";
    private readonly ListedPrices _prices = new ListedPrices().On("ACME", Bought, 10).On("ACME", Sold, 20).On("SPY", Sold, 500);

    [Fact]
    public void What_was_bought_is_held_at_its_cost_and_worth_the_last_price()
    {
        var position = Only(Buy(Bought, 1_000, 3_000));

        Assert.Equal((100m, 200m, 300m), (position.SharesLow, position.Shares, position.SharesHigh));
        Assert.Equal((1_000m, 2_000m, 3_000m), (position.CostLow, position.Cost, position.CostHigh));
        Assert.Equal((2_000m, 4_000m, 6_000m), (position.ValueLow, position.Value, position.ValueHigh));
        Assert.Equal((1_000m, 2_000m, 3_000m), (position.UnrealizedLow, position.Unrealized, position.UnrealizedHigh));
        Assert.Equal((0m, 0m, 0m, false, false), (position.RealizedLow, position.Realized, position.RealizedHigh, position.IsClosed, position.IsOversold));
    }

    [Fact]
    public void A_partial_sale_takes_from_the_oldest_lot_and_the_low_run_sells_most()
    {
        _prices.On("ACME", "2026-01-06", 16);
        var position = Only(Buy(Bought, 1_000), Buy("2026-01-06", 1_600), Sell(Sold, 1_000, 3_000));

        // 100 at 10 and 100 at 16; sold are 150, 100 and 50 at 20.
        Assert.Equal((50m, 100m, 150m), (position.SharesLow, position.Shares, position.SharesHigh));
        Assert.Equal((800m, 1_600m, 2_100m), (position.CostLow, position.Cost, position.CostHigh));
        // 1,000 + 200, 1,000 and 500: the range of the three runs.
        Assert.Equal((500m, 1_000m, 1_200m), (position.RealizedLow, position.Realized, position.RealizedHigh));
        Assert.Equal((200m, 400m, 900m), (position.UnrealizedLow, position.Unrealized, position.UnrealizedHigh));
        Assert.Equal([(0m, 0m, 50m), (50m, 100m, 100m)], position.Lots.Select(lot => (lot.SharesLow, lot.Shares, lot.SharesHigh)));
    }

    [Fact]
    public void A_split_between_purchase_and_sale_multiplies_the_shares()
    {
        var prices = new ListedPrices().On("ACME", Bought, 10).On("ACME", "2026-01-20", 5, split: 4).On("ACME", Sold, 6);
        var position = Only(prices, Buy(Bought, 1_000), Sell(Sold, 1_200));

        // 400 after the split at 2.50, of which 200 are sold at 6.
        Assert.Equal((200m, 500m, 1_200m, 700m, 700m), (position.Shares, position.Cost, position.Value, position.Realized, position.Unrealized));
    }

    [Fact]
    public void A_purchase_on_the_day_of_the_split_is_at_the_new_price()
    {
        var prices = new ListedPrices().On("ACME", Bought, 10).On("ACME", "2026-01-20", 5, split: 2).On("ACME", Sold, 6);

        Assert.Equal(20m, Only(prices, Buy("2026-01-20", 100)).Shares);
    }

    [Fact]
    public void Closed_positions_come_last_even_where_of_an_open_one_nothing_may_be_left()
    {
        var prices = new ListedPrices().On("AAA", Bought, 10).On("AAA", Sold, 10).On("ZZZ", Bought, 10).On("ZZZ", Sold, 10).On("SPY", Sold, 500);
        TradeFact[] facts = [Buy(Bought, 1_000, ticker: "AAA"), SellAll(Sold, 1_000, ticker: "AAA"), Buy(Bought, 1_000, 3_000, "ZZZ"), Sell(Sold, 1_000, 3_000, "ZZZ")];

        Assert.Equal([("ZZZ", 0m, false), ("AAA", 0m, true)], new PositionBook(facts, prices, byOwner: false).Positions().Select(one => (one.Ticker, one.Value, one.IsClosed)));
    }

    [Fact]
    public void A_dividend_changes_neither_shares_nor_cost()
    {
        // As a source of prices adjusts what came before a dividend of 1.
        var prices = new ListedPrices().On("ACME", Bought, 10, adjusted: 9).On("ACME", Sold, 20, adjusted: 20);

        Assert.Equal((100m, 1_000m, 2_000m), (Only(prices, Buy(Bought, 1_000)).Shares, Only(prices, Buy(Bought, 1_000)).Cost, Only(prices, Buy(Bought, 1_000)).Value));
    }

    [Theory]
    [InlineData("2026-01-10")]
    [InlineData("2026-01-12")]
    public void Without_trading_on_the_day_the_last_close_before_counts(string weekendOrGap) => Assert.Equal(100m, Only(Buy(weekendOrGap, 1_000)).Shares);

    [Fact]
    public void A_close_of_last_month_is_no_price_and_the_trade_is_left_out()
    {
        var book = Book(Buy("2026-01-25", 1_000), Buy(Bought, 1_000));

        Assert.Equal((1, "1 without a price", 100m), (Assert.Single(book.Positions()).LeftOut, Assert.Single(book.Positions()).LeftOutWhy, Assert.Single(book.Positions()).Shares));
    }

    [Fact]
    public void CapitolTrades_price_counts_where_there_is_no_close_of_the_day()
    {
        Assert.Equal(200m, Only(Buy("2026-01-06", 1_000) with { Price = 5 }).Shares);
        Assert.Equal(100m, Only(Buy(Bought, 1_000) with { Price = 5 }).Shares);
    }

    [Fact]
    public void A_security_of_which_the_prices_end_is_marked()
    {
        _prices.On("GONE", Bought, 10);
        var position = Only(Buy(Bought, 1_000, ticker: "GONE"));

        Assert.Equal((1_000m, new DateTime(2026, 1, 5), true), (position.Value, position.PriceDate, position.IsStale));
        Assert.False(Only(Buy(Bought, 1_000)).IsStale);
    }

    [Fact]
    public void A_sale_before_any_purchase_makes_no_gain()
    {
        var position = Only(Sell(Bought, 1_000, 15_000), Buy(Sold, 2_000));

        Assert.Equal((true, 100m, 800m, 0m, 0m), (position.IsOversold, position.OversoldLow, position.Oversold, position.RealizedLow, position.RealizedHigh));
        Assert.Equal((100m, 2_000m), (position.Shares, position.Cost));
    }

    [Fact]
    public void What_the_ranges_allow_is_not_oversold()
    {
        var position = Only(Buy(Bought, 1_000, 15_000), Sell(Sold, 1_000, 15_000));

        Assert.Equal((false, 0m, 0m, 1_450m), (position.IsOversold, position.OversoldLow, position.SharesLow, position.SharesHigh));
    }

    [Fact]
    public void The_part_of_a_sale_beyond_the_holding_earns_nothing()
    {
        var position = Only(Buy(Bought, 1_000), Sell(Sold, 6_000));

        Assert.Equal((true, 200m, 0m, 1_000m, 2_000m), (position.IsOversold, position.Oversold, position.Shares, position.Realized, position.Proceeds));
    }

    [Fact]
    public void A_full_sale_closes_whatever_there_was()
    {
        var position = Only(Buy(Bought, 1_000, 15_000), SellAll(Sold, 1_000, 15_000));

        Assert.Equal((0m, 0m, true, false), (position.SharesHigh, position.CostHigh, position.IsClosed, position.IsOversold));
        Assert.Equal((1_000m, 8_000m, 15_000m), (position.RealizedLow, position.Realized, position.RealizedHigh));
    }

    [Fact]
    public void On_a_day_purchases_come_first_and_the_sale_of_everything_last()
    {
        TradeFact[] trades = [SellAll(Bought, 100), Sell(Bought, 500), Buy(Bought, 1_000)];

        Assert.All([trades, trades.Reverse()], order => Assert.Equal((0m, 1_000m, 1_000m, false), (Only([.. order]).Shares, Only([.. order]).Proceeds, Only([.. order]).Acquired, Only([.. order]).IsOversold)));
    }

    [Fact]
    public void Owners_share_no_lots()
    {
        TradeFact[] trades = [Buy(Bought, 1_000), Buy(Bought, 2_000) with { Owner = "spouse" }, SellAll(Sold, 9_000) with { Owner = "spouse" }];

        Assert.Equal((100m, 1_000m, 2_000m), (Only(trades).Shares, Only(trades).Cost, Only(trades).Realized));
        Assert.Equal([("self", 100m), ("spouse", 0m)], new PositionBook(trades, _prices, byOwner: true).Positions().Select(one => (one.Owner, one.Shares)));
    }

    [Fact]
    public void An_option_beside_its_stock_is_left_out()
    {
        var book = Book(Buy(Bought, 1_000), Buy(Bought, 50_000) with { AssetKind = "stock-option" }, Make(TxKind.Buy, Bought, 1_000, 1_000, null) with { AssetKind = "corporate-bond" });

        Assert.Equal((100m, 1, "1 option"), (Assert.Single(book.Positions()).Shares, Assert.Single(book.Positions()).LeftOut, Assert.Single(book.Positions()).LeftOutWhy));
        Assert.Equal([LeftOut.Option, LeftOut.Bond], book.LeftOutFacts.Select(one => one.Why));
    }

    [Theory]
    [InlineData("etf", null)]
    [InlineData("mutual-fund", null)]
    [InlineData("municipal-security", nameof(LeftOut.Bond))]
    [InlineData("cryptocurrency", nameof(LeftOut.OtherAsset))]
    [InlineData(null, nameof(LeftOut.UnknownAsset))]
    public void Only_stocks_and_funds_are_held(string? kind, string? why) => Assert.Equal(
        why is null ? [] : [why], Book(Buy(Bought, 1_000) with { AssetKind = kind }).LeftOutFacts.Select(one => one.Why.ToString()));

    [Fact]
    public void An_exchange_has_two_legs()
    {
        _prices.On("NEWCO", Sold, 50);
        var book = Book(Buy(Bought, 1_000), Make(TxKind.Exchange, Sold, 1_000, 1_000, "ACME") with { ReceivedTicker = "NEWCO", ReceivedAsset = "New Company" });
        var positions = book.Positions().ToDictionary(position => position.Ticker);

        Assert.Equal((50m, 500m, 500m), (positions["ACME"].Shares, positions["ACME"].Cost, positions["ACME"].Realized));
        Assert.Equal((20m, 1_000m, 20m, "New Company", LotKind.Exchange), (positions["NEWCO"].Shares, positions["NEWCO"].Cost, positions["NEWCO"].SharesExchanged, positions["NEWCO"].Name, Assert.Single(positions["NEWCO"].Lots).Kind));
    }

    [Fact]
    public void An_exchange_of_one_side_says_too_little() => Assert.Equal(
        [LeftOut.OneSidedExchange], Book(Make(TxKind.Exchange, Sold, 1_000, 1_000, "ACME")).LeftOutFacts.Select(one => one.Why));

    [Fact]
    public void A_gift_is_a_lot_of_its_own_kind_at_what_it_was_worth()
    {
        var position = Only(Make(TxKind.Receive, Bought, 1_000, 1_000, "ACME"), Buy(Sold, 2_000));

        Assert.Equal((200m, 100m, 3_000m), (position.Shares, position.SharesReceived, position.Cost));
        Assert.Equal([LotKind.Receipt, LotKind.Purchase], position.Lots.Select(lot => lot.Kind));
    }

    [Fact]
    public void Ranges_without_an_upper_end_are_marked_and_may_have_sold_everything()
    {
        var bought = Only(Make(TxKind.Buy, Bought, 50_000_000, null, "ACME"));
        var sold = Only(Buy(Bought, 100_000_000), Make(TxKind.Sell, Sold, 50_000_000, null, "ACME"));

        Assert.Equal((true, 5_000_000m, 5_000_000m), (bought.HasOpenRange, bought.SharesLow, bought.SharesHigh));
        Assert.Equal((0m, 7_500_000m, 7_500_000m, false), (sold.SharesLow, sold.Shares, sold.SharesHigh, sold.HasOpenRange));
    }

    private PositionBook Book(params TradeFact[] trades) => new(trades, _prices, byOwner: false);

    private Position Only(params TradeFact[] trades) => Only(_prices, trades);

    private static Position Only(IPrices prices, params TradeFact[] trades) => Assert.Single(new PositionBook(trades, prices, byOwner: false).Positions());
}
