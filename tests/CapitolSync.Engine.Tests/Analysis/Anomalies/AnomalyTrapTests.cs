using CapitolSync.Engine.Analysis.Anomalies;
using CapitolSync.Engine.Analysis.Facts;
using static CapitolSync.Engine.Tests.Analysis.Facts;

namespace CapitolSync.Engine.Tests.Analysis.Anomalies;

/// <summary>Cases made by hand, one for each way to get an anomaly wrong.</summary>
public sealed class AnomalyTrapTests
{
    private static readonly AnomalyRequest Request = new();

    [Theory]
    [InlineData("2024-01-10", null, "2024-02-24")]
    [InlineData("2024-01-10", "2024-01-12", "2024-02-11")]
    [InlineData("2024-01-10", "2024-02-20", "2024-02-24")]
    [InlineData("2024-01-10", "2023-12-01", "2024-02-09")]
    public void The_deadline_is_the_earlier_of_two_and_no_notice_comes_before_the_trade(string traded, string? notified, string deadline) =>
        Assert.Equal(Day(deadline), LateFilings.Deadline(Day(traded), notified is null ? null : Day(notified)));

    [Fact]
    public void A_filing_on_its_last_day_is_in_time_and_one_a_day_later_is_a_day_late()
    {
        var trade = Buy("2024-01-10");

        Assert.Empty(Late(trade with { FiledOn = Day("2024-02-24") }));
        var late = Assert.Single(Late(trade with { FiledOn = Day("2024-02-25") }));
        Assert.Equal((1, 46, 45), (late.Score, late.Measured, late.Baseline));
        Assert.Equal("Traded on 2024-01-10 and filed 46 days later, on 2024-02-25; due on 2024-02-24, 45 days after the trade: 1 day late.", late.Explanation);
    }

    [Theory]
    [InlineData("2024-01-12", "due on 2024-02-11, 30 days after the notice of 2024-01-12: 18 days late.")]
    [InlineData("2023-12-01", "due on 2024-02-09, 30 days after the trade, since the notice is dated before it (2023-12-01): 20 days late.")]
    public void What_is_said_of_the_deadline_adds_up(string notified, string said) =>
        Assert.EndsWith(said, Assert.Single(Late(Buy("2024-01-10") with { NotifiedOn = Day(notified), FiledOn = Day("2024-02-29") })).Explanation, StringComparison.Ordinal);

    [Fact]
    public void What_an_amendment_repeats_was_filed_with_the_first_report()
    {
        var trade = Buy("2024-01-10") with { FiledOn = Day("2025-01-10") };

        Assert.Equal(321, Assert.Single(Late(trade)).Score);
        Assert.Empty(Late(trade with { FirstFiledOn = Day("2024-02-01") }));
        Assert.Equal(7, Assert.Single(Late(trade with { FirstFiledOn = Day("2024-03-02") })).Score);
    }

    [Fact]
    public void Trades_without_a_day_or_a_filing_date_are_left_out_and_counted()
    {
        var measured = LateFilings.Find([Buy("2024-01-10") with { TxDate = null }, Buy("2024-01-10"), Buy("2024-01-10") with { FiledOn = Day("2024-05-01") }], Request);

        Assert.Equal((3, 2, 1, 1), (measured.Seen, measured.LeftOut.Total, measured.LeftOut[LeftOut.NoDate], measured.LeftOut[LeftOut.NoFilingDate]));
        var late = Assert.Single(measured.Anomalies(_ => true));
        Assert.Equal((2, "1 without a date, 1 without a filing date"), (late.LeftOut, late.LeftOutWhy));
    }

    [Fact]
    public void A_misprinted_year_makes_the_database_no_older()
    {
        TradeFact[] trades = [.. Enumerable.Range(0, 15).Select(i => Buy("2024-01-01", $"T{i}") with { TxDate = Day("2024-01-02").AddDays(i * 2), FiledOn = Day("2024-03-01") })];
        TradeFact[] week = [.. Enumerable.Range(0, 6).Select(i => Buy("2024-02-06", $"W{i}") with { FiledOn = Day("2024-03-01") })];
        var misprint = Buy("2002-03-12", "MISS", "E000005") with { FiledOn = Day("2022-04-01") };

        Assert.Empty(Bursts.Find([.. trades, .. week], Request).Anomalies(_ => true));
        Assert.Empty(Bursts.Find([.. trades, .. week, misprint], Request).Anomalies(_ => true));
        Assert.Single(Bursts.Find([.. trades, .. week, misprint with { FiledOn = Day("2002-04-01") }], Request).Anomalies(_ => true));
    }

    [Fact]
    public void A_burst_of_somebody_new_is_measured_against_one_trade_a_year()
    {
        var burst = Assert.Single(Bursts.Find([.. Enumerable.Range(0, 6).Select(i => Buy($"2024-06-0{3 + i}", $"T{i}"))], Request).Anomalies(_ => true));

        Assert.Equal((6, 0), (burst.Measured, burst.BaselineCount));
        Assert.Equal(1.0 / 52, burst.Baseline!.Value, 1e-12);
        Assert.Null(burst.Ticker);
        Assert.InRange(burst.Score, 12, 14);
    }

    [Fact]
    public void A_member_who_always_trades_so_much_has_no_burst()
    {
        var trades = Enumerable.Range(0, 60).SelectMany(week => Enumerable.Range(0, 6).Select(i => Buy("2023-01-02") with { TxDate = Day("2023-01-02").AddDays((week * 7) + i) })).ToList();

        // Only the first weeks, of which nothing is known before.
        Assert.All(Bursts.Find(trades, Request).Anomalies(_ => true), burst => Assert.Equal(new(2023, 1, 2), burst.From));
    }

    [Fact]
    public void A_week_ends_on_Sunday()
    {
        var trades = Enumerable.Range(0, 5).Select(i => Buy("2024-06-07") with { TxDate = Day("2024-06-07").AddDays(i) }).ToList();

        Assert.Empty(Bursts.Find(trades, Request).Anomalies(_ => true));
        Assert.Equal(Day("2024-06-10"), Bursts.Monday(Day("2024-06-16")));
    }

    [Fact]
    public void A_cluster_needs_different_members_in_one_direction_within_seven_days()
    {
        TradeFact[] three = [Buy("2024-06-03"), Buy("2024-06-05", member: "B000002"), Buy("2024-06-09", member: "C000003")];

        var cluster = Assert.Single(Clusters.Find(three, Request).Anomalies(_ => true));
        Assert.Equal((3, "AAA", null, null), (cluster.Measured, cluster.Ticker, cluster.Politician, cluster.PoliticianId));
        Assert.Empty(Clusters.Find([three[0], three[1], three[2] with { TxDate = Day("2024-06-10") }], Request).Anomalies(_ => true));
        Assert.Empty(Clusters.Find([three[0], three[1], three[2] with { Kind = TxKind.Sell }], Request).Anomalies(_ => true));
        Assert.Empty(Clusters.Find([three[0], three[1], three[2] with { PoliticianId = "A000001" }], Request).Anomalies(_ => true));
        Assert.Empty(Clusters.Find([three[0], three[1], three[2] with { AssetKind = "stock-option" }], Request).Anomalies(_ => true));
    }

    [Fact]
    public void A_ticker_that_everybody_trades_every_week_has_no_cluster()
    {
        var trades = Enumerable.Range(0, 60).SelectMany(week => Members[..3].Select(member => Buy("2023-01-02", member: member) with { TxDate = Day("2023-01-02").AddDays(week * 7) })).ToList();

        Assert.All(Clusters.Find(trades, Request).Anomalies(_ => true), cluster => Assert.Equal(new(2023, 1, 2), cluster.From));
    }

    [Fact]
    public void Outsize_takes_ten_times_the_median_of_five_others_and_100_000_dollars()
    {
        var small = Enumerable.Range(1, 5).Select(i => Buy($"2024-01-0{i}")).ToList();
        var large = Buy("2024-02-01") with { Amount = new Amount(100_001, 250_000) };

        var found = Assert.Single(Outsizes.Find([.. small, large], Request).Anomalies(_ => true));
        Assert.Equal((175_000.5, 8_000.5, 5), (found.Measured, found.Baseline, found.BaselineCount));
        Assert.Empty(Outsizes.Find([.. small, large with { Amount = new Amount(50_001, 100_000) }], Request).Anomalies(_ => true));
        Assert.Empty(Outsizes.Find([.. small.Select(trade => trade with { Amount = new Amount(15_001, 50_000) }), large], Request).Anomalies(_ => true));
        var few = Outsizes.Find([.. small[..4], large], Request);
        Assert.Empty(few.Anomalies(_ => true));
        Assert.Equal(5, few.LeftOut[LeftOut.NoBaseline]);
    }

    [Fact]
    public void One_trade_only_is_no_anomaly_of_any_kind()
    {
        TradeFact[] one = [Buy("2024-01-10") with { Amount = new Amount(50_000_001, null), FiledOn = Day("2024-01-20") }];

        Assert.Empty(LateFilings.Find(one, Request).Anomalies(_ => true).Concat(Bursts.Find(one, Request).Anomalies(_ => true)).Concat(Clusters.Find(one, Request).Anomalies(_ => true))
            .Concat(Outsizes.Find(one, Request).Anomalies(_ => true)).Concat(RoundTrips.Find(one, Request).Anomalies(_ => true)));
        Assert.Empty(Bursts.Find([], Request).Anomalies(_ => true).Concat(Clusters.Find([], Request).Anomalies(_ => true)));
    }

    [Fact]
    public void A_round_trip_is_of_one_owner_and_security_within_thirty_days()
    {
        var bought = Buy("2024-01-10");

        var trip = Assert.Single(Trips(bought, Sell("2024-02-09")));
        Assert.Equal((30, 1, null, 0), (trip.Measured, trip.Score, trip.Baseline, trip.BaselineCount));
        Assert.Empty(Trips(bought, Sell("2024-02-10")));
        Assert.Empty(Trips(bought, Sell("2024-02-01") with { Owner = "spouse" }));
        Assert.Empty(Trips(bought, Sell("2024-02-01", "BBB")));
        Assert.Empty(Trips(bought with { AssetKind = "stock-option" }, Sell("2024-02-01")));
        Assert.Empty(Trips(Sell("2024-01-05"), bought));
        Assert.Equal(0, Assert.Single(Trips(Sell("2024-01-10"), bought)).Measured);
    }

    [Fact]
    public void A_purchase_makes_one_round_trip_and_its_baseline_is_of_the_other_sales()
    {
        var trips = Trips(
            Buy("2024-01-10"), Buy("2024-01-12"), Sell("2024-01-20") with { IsFull = false }, Sell("2024-01-25"),
            Buy("2024-03-01", "BBB"), Sell("2024-09-01", "BBB"));

        var trip = Assert.Single(trips);
        Assert.Equal((3, 10), (trip.TradeCount, trip.Measured));
        // 15 days (the second sale of AAA) and 184 days (BBB).
        Assert.Equal((99.5, 2), (trip.Baseline, trip.BaselineCount));
        Assert.EndsWith("10 days after the first purchase; the member's 2 other sales came 99.5 days (median) after the first purchase that was open.", trip.Explanation, StringComparison.Ordinal);
        Assert.EndsWith("; the member's other sale came 1 day after the first purchase that was open.", Trips(Buy("2024-01-10"), Sell("2024-01-20"), Buy("2024-03-01"), Sell("2024-03-02"))[1].Explanation, StringComparison.Ordinal);
    }

    private static List<Anomaly> Late(TradeFact trade) => [.. LateFilings.Find([trade], Request).Anomalies(_ => true)];

    private static List<Anomaly> Trips(params TradeFact[] trades) => [.. RoundTrips.Find(trades, Request).Anomalies(_ => true)];
}
