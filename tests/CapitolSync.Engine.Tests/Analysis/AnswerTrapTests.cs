using CapitolSync.Engine.Analysis.Anomalies;
using CapitolSync.Engine.Analysis.Conflicts;
using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Analysis.Positions;
using CapitolSync.Engine.Analysis.Returns;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Tests.Analysis.Conflicts;
using CapitolSync.Engine.Tests.Support;
using static CapitolSync.Engine.Tests.Analysis.Trades;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>
/// What a database makes of a trade that is told of twice, amended, or under an earlier ticker, in every answer. Everything
/// costs 10 until 2024-09-01 and 20 after; the market does not move.
/// </summary>
public sealed class AnswerTrapTests
{
    private const string Member = "A000001";
    private static readonly string[] Names = ["OLD", "NEWN"];
    private static readonly DateOnly Bought = Date("2024-08-20"), Sold = Date("2024-09-10");

    [Fact]
    public void A_purchase_under_an_earlier_ticker_is_of_the_security_that_is_sold_under_the_new_one()
    {
        using var stored = Store(Filed(1, "buy", "OLD", Bought), Filed(2, "sell", "NEWN", Sold) with { IsFull = true });

        var position = Assert.Single(PositionQuery.Read(stored.Database, new PositionRequest { Filter = new TradeFilter() }));
        Assert.Equal(("NEWN", true, false, 8_000.5m, 8_000.5m), (position.Ticker, position.IsClosed, position.IsOversold, position.Acquired, position.Realized));
        var measured = Assert.Single(Returns(stored));
        Assert.Equal(("NEWN", null, 1.0), (measured.Ticker, measured.LeftOutWhy, Math.Round(measured.Excess!.Value, 9)));
        var trip = Assert.Single(Anomalies(stored, AnomalyKind.RoundTrip));
        Assert.Equal(("NEWN", 21.0), (trip.Ticker, trip.Measured));
        // The company is known by its earlier ticker.
        var given = Assert.Single(Donors(stored, "OLD INC"));
        Assert.Equal((Bought, "NEWN", 100m), (DateOnly.FromDateTime(given.TxDate), given.Ticker, given.Total));
        // Both are found under either ticker.
        Assert.All(Names, ticker => Assert.Single(PositionQuery.Read(stored.Database, new PositionRequest { Filter = new TradeFilter { Issuer = [ticker] } })));
    }

    [Fact]
    public void A_trade_that_was_amended_is_one_trade_with_the_later_range_and_the_first_filing()
    {
        // Filed in time, and amended long after the deadline.
        var trade = Filed(1, "buy", "AAA", Bought) with { Amended = Date("2024-12-02"), AmendedBand = 3 };
        using var stored = Store(trade);

        var lot = Assert.Single(Assert.Single(PositionQuery.Read(stored.Database, new PositionRequest { Filter = new TradeFilter() })).Lots);
        Assert.Equal((100_001m, 250_000m), (lot.CostLow, lot.CostHigh));
        var before = Assert.Single(Assert.Single(PositionQuery.Read(stored.Database, new PositionRequest { Filter = new TradeFilter(), AsOf = Date("2024-12-01") })).Lots);
        Assert.Equal((1_001m, 15_000m), (before.CostLow, before.CostHigh));
        Assert.Equal(1, Assert.Single(Returns(stored)).Lines);
        Assert.Equal(trade.Filed!.Value, DateOnly.FromDateTime(Assert.Single(Returns(stored, PerformanceStart.Publication)).StartDate!.Value.AddDays(-1)));
        Assert.Empty(Anomalies(stored, AnomalyKind.Late));
        Assert.Equal((1, 100_001m), OnlyConflict(stored));
        Assert.Equal(100_001m, Assert.Single(Donors(stored, "AAA INC")).AmountLow);
    }

    [Fact]
    public void Before_an_amendment_a_trade_that_the_site_tells_of_too_is_one_trade_of_the_original_filing()
    {
        var trade = Filed(1, "buy", "AAA", Bought) with { Published = Bought.AddDays(12), Amended = Date("2024-12-02") };
        using var stored = Store(trade, trade with { Id = 2 });
        var first = new TradeFilter { Issuer = ["AAA"] };

        Assert.All(
            new DateOnly?[] { Date("2024-12-01"), Date("2024-12-02"), null },
            day => Assert.Equal((2, 16_001m), Assert.Single(PositionQuery.Read(stored.Database, new PositionRequest { Filter = first, AsOf = day }).Select(one => (one.Trades, one.Cost)))));
        // The site's trades go with the lines that stand on that day.
        Assert.Equal(
            ["10001|F1", "10002|F2"],
            TradeFacts.Read(stored.Database, first, Date("2024-12-01")).Select(fact => TestDatabase.Line(fact.TxId, fact.FilingId)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_last_day_of_the_calendar_is_a_day()
    {
        using var stored = Store(Filed(1, "buy", "AAA", Bought) with { Published = Bought.AddDays(12) });

        Assert.Equal(1, Assert.Single(PositionQuery.Read(stored.Database, new PositionRequest { Filter = new TradeFilter(), AsOf = DateOnly.MaxValue })).Trades);
    }

    [Fact]
    public void A_close_or_split_of_the_future_is_a_typing_error_that_changes_no_answer()
    {
        using var stored = Store(Filed(1, "buy", "AAA", Bought), Filed(2, "buy", "NEWN", Bought));
        var before = Answers(null);
        new TestDatabase(stored.Database.FilePath).Execute("INSERT INTO prices_daily VALUES ('AAA', '2931-01-05', 1000, 1000, 4, 0, 'test'), ('SPY', '2931-01-06', 1, 1, 1, 0, 'test')");

        Assert.Equal(before, Answers(null));
        Assert.Equal(before, Answers(new DateOnly(2932, 1, 1)));
        // As of a day before the last close, as the clock says.
        using var prices = new StoredPrices(stored.Database, null, new ManualTime(new DateTimeOffset(2024, 8, 27, 12, 0, 0, TimeSpan.Zero)));
        Assert.Equal((Date("2024-08-27"), 10.0), (prices.Newest("AAA")!.Value.Day, prices.Newest("AAA")!.Value.Raw));

        string Answers(DateOnly? asOf) => System.Text.Json.JsonSerializer.Serialize(PositionQuery.Read(stored.Database, new PositionRequest { Filter = new TradeFilter(), AsOf = asOf }));
    }

    [Fact]
    public void A_trade_that_two_sources_tell_of_is_one_trade()
    {
        using var stored = Store(Filed(1, "buy", "AAA", Bought) with { Published = Bought.AddDays(12) });

        Assert.Equal((1, 8_000.5m), Assert.Single(PositionQuery.Read(stored.Database, new PositionRequest { Filter = new TradeFilter() }).Select(one => (one.Trades, one.Cost))));
        var measured = Assert.Single(Returns(stored));
        Assert.Equal((1, 8_000.5m), (measured.Lines, (measured.AmountLow + measured.AmountHigh) / 2));
        Assert.Equal((1, 1_001m), OnlyConflict(stored));
        Assert.Equal((10_001, 100m), Assert.Single(Donors(stored, "AAA INC").Select(one => (one.Trade.TxId, one.Total))));
        var burst = Assert.Single(AnomalyQuery.Read(stored.Database, new AnomalyRequest { Kinds = [AnomalyKind.Burst], MinTrades = 1, MaxProbability = 1 }, _ => { }));
        Assert.Equal((1, 10_001), (burst.TradeCount, burst.Trades[0].TxId));
    }

    private static WorldTrade Filed(int id, string type, string ticker, DateOnly day) => new(id, Member, "self", ticker, type, day, 0, false) { Filed = day.AddDays(10) };

    /// <summary>A database of these trades, in which the member sat where energy and utilities are overseen.</summary>
    private static WorldDatabase Store(params WorldTrade[] trades)
    {
        var world = new World(1);
        world.Trades.Clear();
        world.Trades.AddRange(trades);
        world.Prices.Clear();
        for (var day = World.First; day <= World.Last; day = day.AddDays(1))
        {
            var close = day < Date("2024-09-01") ? 10 : 20;
            world.Prices.AddRange([new WorldPrice("SPY", day, 500, 500, 1, 0), new WorldPrice("AAA", day, close, close, 1, 0), new WorldPrice("NEWN", day, close, close, 1, 0)]);
        }

        var stored = new WorldDatabase(world);
        new TestDatabase(stored.Database.FilePath).Execute($"""
            INSERT INTO committee_lists (seen_on) VALUES ('2024-02-01'), ('2024-12-20');
            INSERT INTO committee_seats (committee, politician_id, first_seen, last_seen) VALUES ('hsif', '{Member}', '2024-02-01', '2024-12-20')
            """);
        return stored;
    }

    private static List<TradeReturn> Returns(WorldDatabase stored, PerformanceStart from = PerformanceStart.Trade) =>
        [.. PerformanceQuery.Read(stored.Database, new PerformanceRequest { Filter = new TradeFilter(), From = from, Horizon = [30], MinTrades = 1 })];

    private static List<Anomaly> Anomalies(WorldDatabase stored, AnomalyKind kind) => [.. AnomalyQuery.Read(stored.Database, new AnomalyRequest { Kinds = [kind] }, _ => { })];

    /// <summary>How many trades overlap with the member's committees, and the least that the only one is worth.</summary>
    private static (int Overlaps, decimal? AmountLow) OnlyConflict(WorldDatabase stored)
    {
        var conflict = Assert.Single(ConflictQuery.Committees(stored.Database, new ConflictRequest(), _ => { }));
        return (Assert.Single(ConflictQuery.Summarize(stored.Database, new ConflictRequest(), _ => { })).Overlaps, conflict.AmountLow);
    }

    private static List<DonorConflict> Donors(WorldDatabase stored, string employer)
    {
        Gift.Store(stored.Database, [new Gift(1, Gift.CommitteeOf(Member), employer, IsPac: false, Bought, 100_00, Bought)]);
        return [.. ConflictQuery.Donors(stored.Database, new ConflictRequest { Window = 5 }, _ => { })];
    }
}
