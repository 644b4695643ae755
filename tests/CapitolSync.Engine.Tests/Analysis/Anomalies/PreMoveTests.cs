using CapitolSync.Engine.Analysis.Anomalies;
using CapitolSync.Engine.Analysis.Facts;
using FsCheck;
using FsCheck.Fluent;
using static CapitolSync.Engine.Tests.Analysis.Facts;

namespace CapitolSync.Engine.Tests.Analysis.Anomalies;

/// <summary>Moves after a trade, against what the ticker did before.</summary>
public sealed class PreMoveTests
{
    private static readonly AnomalyRequest Request = new();
    private static readonly List<DateOnly> Days = MovePrices.Weekdays(Day("2023-01-02"), 320);

    [Fact]
    public void A_jump_after_a_purchase_is_found_and_after_a_sale_it_is_not()
    {
        var prices = Prices(at => at <= 300 ? Wave(at) : Wave(at) * 1.4);
        var day = Days[295];

        var found = Assert.Single(Find(prices, Buy("2024-01-01") with { TxDate = day }));
        Assert.Equal((25, IPrices.Market), (found.BaselineCount, "SPY"));
        Assert.InRange(found.Measured, 0.3, 0.6);
        Assert.Equal(found.Measured / found.Baseline!.Value, found.Score, 1e-9);
        Assert.Empty(Find(prices, Sell("2024-01-01") with { TxDate = day }));
    }

    [Fact]
    public void A_weekend_counts_from_the_last_close_before_and_lots_of_a_day_are_one_trade()
    {
        var prices = Prices(at => at <= 300 ? Wave(at) : Wave(at) * 1.4);
        var friday = Days[295];
        Assert.Equal(DayOfWeek.Monday, Days[295].DayOfWeek);
        var sunday = friday.AddDays(-1);

        var weekend = Assert.Single(Find(prices, Buy("2024-01-01") with { TxDate = sunday }, Buy("2024-01-01") with { TxDate = sunday }));
        var before = Assert.Single(Find(prices, Buy("2024-01-01") with { TxDate = sunday.AddDays(-2) }));

        Assert.Equal(2, weekend.TradeCount);
        Assert.Equal(before.Score, weekend.Score, 1e-12);
    }

    [Fact]
    public void What_cannot_be_measured_is_left_out_by_its_reason()
    {
        var prices = Prices(Wave, ends: 305);
        var trades = new[]
        {
            Buy("2024-01-01", "SPY") with { TxDate = Days[315] }, Buy("2024-01-01") with { TxDate = Days[303] }, Buy("2024-01-01") with { TxDate = Days[50] },
            Buy("2024-01-01", "NONE") with { TxDate = Days[200] }, Buy("2022-01-01"), Buy("2024-01-01") with { Ticker = null }, Buy("2024-01-01") with { Kind = TxKind.Receive },
        };

        var measured = PreMoves.Find(trades, prices, Request);

        Assert.Equal(7, measured.LeftOut.Total);
        Assert.All(
            [LeftOut.HorizonNotOver, LeftOut.PricesEnd, LeftOut.NoBaseline, LeftOut.NoPrice, LeftOut.NoBenchmark, LeftOut.NoTicker, LeftOut.OtherType],
            reason => Assert.Equal(1, measured.LeftOut[reason]));
    }

    [Fact]
    public void A_price_that_never_moves_has_no_deviation_and_no_anomaly()
    {
        var measured = PreMoves.Find([Buy("2024-01-01") with { TxDate = Days[300] }], Prices(at => at > 305 ? 14 : 10, market: _ => 10), Request);

        Assert.Equal(1, measured.LeftOut[LeftOut.NoBaseline]);
        Assert.Empty(measured.Anomalies(_ => true));
    }

    [Fact]
    public void Scores_are_those_of_a_plain_computation() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var (own, market) = (Walk(random, 0.04), Walk(random, 0.01));
        var prices = new MovePrices(Days, new(StringComparer.Ordinal) { ["AAA"] = own, ["SPY"] = market });
        var trades = Enumerable.Range(0, 60).Select(_ => Buy("2024-01-01") with { TxDate = Days[random.Next(100, 320)], Kind = random.Next(2) == 0 ? TxKind.Buy : TxKind.Sell }).ToList();
        var request = Request with { MinDeviations = 1.5 };

        var expected = trades.Select(trade => (trade.TxDate, trade.Kind)).Distinct()
            .Select(trade => (trade.TxDate, Score: Plain(own, market, Days.IndexOf(trade.TxDate!.Value), trade.Kind)))
            .Where(one => one.Score >= 1.5).Select(one => (one.TxDate!.Value, Math.Round(one.Score!.Value, 8))).Order();
        var found = PreMoves.Find(trades, prices, request).Anomalies(_ => true).Select(one => (DateOnly.FromDateTime(one.From), Math.Round(one.Score, 8))).Order();

        Assert.Equal(expected, found);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    private static double? Plain(double?[] own, double?[] market, int at, TxKind kind)
    {
        if (at + 10 >= own.Length)
            return null;
        var before = Enumerable.Range(1, 25).Where(n => at - (10 * n) >= 0).Select(n => Move(at - (10 * n))).ToList();
        if (before.Count < 12)
            return null;
        var mean = before.Average();
        var deviation = Math.Sqrt(before.Sum(move => (move - mean) * (move - mean)) / (before.Count - 1));
        return (kind == TxKind.Buy ? 1 : -1) * Move(at) / deviation;

        double Move(int from) => (own[from + 10]!.Value / own[from]!.Value) - (market[from + 10]!.Value / market[from]!.Value);
    }

    private static double?[] Walk(Random random, double step)
    {
        var close = 100.0;
        return [.. Days.Select(_ => (double?)(close *= 1 + ((random.NextDouble() - 0.5) * step)))];
    }

    private static double Wave(int at) => 100 + (3 * Math.Sin(at * 0.7)) + (at % 7);

    private static MovePrices Prices(Func<int, double> own, int ends = int.MaxValue, Func<int, double>? market = null) => new(Days, new(StringComparer.Ordinal)
    {
        ["AAA"] = [.. Days.Select((_, at) => at < ends ? own(at) : default(double?))],
        ["SPY"] = [.. Days.Select((_, at) => (double?)(market is null ? 400 + (at * 0.1) : market(at)))],
    });

    private static List<Anomaly> Find(MovePrices prices, params TradeFact[] trades) => [.. PreMoves.Find(trades, prices, Request).Anomalies(_ => true)];
}
