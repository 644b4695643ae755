using System.Text.Json;
using CapitolSync.Engine.Analysis.Positions;
using CapitolSync.Engine.Analysis.Returns;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>What holds of positions and returns in whatever world, compared with a plain computation over lists.</summary>
public sealed class AnswerPropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(4);

    [Fact]
    public void Positions_are_those_of_a_plain_computation() => ForWorlds((world, asOf) =>
    {
        using var stored = new WorldDatabase(world);
        var oracle = new PositionOracle(world, asOf);
        var expected = oracle.Positions();
        var positions = Positions(stored.Database, asOf, byOwner: true);

        Assert.Equal(expected.Keys.Order(), positions.Select(one => (one.PoliticianId!, one.Owner!, one.Ticker)).Order());
        foreach (var one in positions)
        {
            var runs = expected[(one.PoliticianId!, one.Owner!, one.Ticker)];
            Same([runs[0].Shares, runs[1].Shares, runs[2].Shares], one.SharesLow, one.Shares, one.SharesHigh);
            Same([runs[0].Cost, runs[1].Cost, runs[2].Cost], one.CostLow, one.Cost, one.CostHigh);
            Same([runs[0].Value, runs[1].Value, runs[2].Value], one.ValueLow, one.Value, one.ValueHigh);
            Same([runs.Min(run => run.Realized), runs[1].Realized, runs.Max(run => run.Realized)], one.RealizedLow, one.Realized, one.RealizedHigh);
            Same([runs.Min(run => run.Value - run.Cost), runs[1].Value - runs[1].Cost, runs.Max(run => run.Value - run.Cost)], one.UnrealizedLow, one.Unrealized, one.UnrealizedHigh);
            Same([runs[2].Oversold, runs[1].Oversold, runs[1].Acquired, runs[1].Proceeds], one.OversoldLow, one.Oversold, one.Acquired, one.Proceeds);
            Assert.All(runs, run => Assert.Equal(run.Acquired + run.Realized + (run.Value - run.Cost), run.Proceeds + run.Value, 0.01));
            Assert.Equal(one.Acquired + one.Realized + one.Unrealized, one.Proceeds + one.Value);
            Assert.True(one is { SharesLow: >= 0, CostLow: >= 0 } && one.SharesLow <= one.Shares && one.Shares <= one.SharesHigh && one.CostLow <= one.Cost && one.Cost <= one.CostHigh);
            Assert.True(one.ValueLow <= one.Value && one.Value <= one.ValueHigh);
            Assert.Equal((double)one.SharesHigh, (double)one.Lots.Sum(lot => lot.SharesHigh), 0.01);
            Assert.Equal((double)one.CostLow, (double)one.Lots.Sum(lot => lot.CostLow), 0.5);
        }

        foreach (var groupBy in Enum.GetValues<PositionGrouping>())
            AreSums(stored.Database, asOf, groupBy, oracle.LeftOut);
    });

    [Fact]
    public void Returns_are_those_of_a_plain_computation() => ForWorlds((world, asOf) =>
    {
        using var stored = new WorldDatabase(world);
        foreach (var (isSale, from, horizon) in new[] { (false, PerformanceStart.Trade, 30), (true, PerformanceStart.Trade, 90), (false, PerformanceStart.Publication, 30) })
        {
            var expected = new PerformanceOracle(world, asOf, isSale ? "sell" : "buy", from == PerformanceStart.Publication, horizon).Outcomes();
            var request = new PerformanceRequest { Filter = new TradeFilter(), IsSale = isSale, From = from, Horizon = [horizon], AsOf = asOf, MinTrades = 1 };
            var single = PerformanceQuery.Read(stored.Database, request).ToList();
            var measured = single.Where(one => one.LeftOutWhy is null).ToList();

            Assert.Equal(
                expected.Where(one => one.Excess is not null).Select(one => (one.Member, one.Owner, one.Ticker, one.Day, Math.Round(one.Excess!.Value, 9), one.Lines)).Order(),
                measured.Select(one => (one.PoliticianId!, one.Owner!, one.Ticker!, DateOnly.FromDateTime(one.TxDate!.Value), Math.Round(one.Excess!.Value, 9), one.Lines)).Order());
            foreach (var row in PerformanceQuery.Measure(stored.Database, request, PerformanceGrouping.Politician))
            {
                var own = expected.FindAll(one => one.Member == row.Id && one.Excess is not null).ConvertAll(one => (Excess: one.Excess!.Value, one.Weight));
                Assert.Equal((own.Count, single.Count(one => one.PoliticianId == row.Id) - own.Count), (row.Trades, row.LeftOut));
                Assert.Equal(own.Average(one => one.Excess), row.Mean!.Value, 9);
                Assert.Equal(own.Sum(one => one.Excess * one.Weight) / own.Sum(one => one.Weight), row.WeightedMean!.Value, 9);
                Assert.All(new[] { row.Median, row.ShareAbove, row.StandardError, row.T, row.MeanReturn, row.MeanBenchmarkReturn }, number => Assert.True(number is null || double.IsFinite(number.Value)));
            }
        }
    });

    [Fact]
    public void A_day_in_the_past_equals_a_database_that_ends_there_and_the_order_of_rows_says_nothing() => ForWorlds((world, asOf) =>
    {
        using var whole = new WorldDatabase(world);
        using var cut = new WorldDatabase(world, world.Trades.OrderByDescending(trade => trade.Id * 7919 % 101), asOf);

        Assert.Equal(Answers(cut.Database, null), Answers(whole.Database, asOf));
    });

    private static List<string> Answers(Database database, DateOnly? asOf)
    {
        var request = new PerformanceRequest { Filter = new TradeFilter(), MinTrades = 0, AsOf = asOf };
        return
        [
            .. Positions(database, asOf, byOwner: false).Select(one => JsonSerializer.Serialize(one)),
            .. PositionQuery.Total(database, Request(asOf), PositionGrouping.Sector).Select(one => JsonSerializer.Serialize(one)),
            .. PerformanceQuery.Measure(database, request, PerformanceGrouping.Politician).Select(one => JsonSerializer.Serialize(one)),
            .. PerformanceQuery.Read(database, request with { From = PerformanceStart.Publication }).Select(one => JsonSerializer.Serialize(one)),
        ];
    }

    private static void AreSums(Database database, DateOnly asOf, PositionGrouping groupBy, int leftOut)
    {
        var positions = Positions(database, asOf, byOwner: false).ToLookup(one => groupBy switch
        {
            PositionGrouping.Politician => one.Politician,
            PositionGrouping.Ticker => one.Ticker,
            PositionGrouping.Sector => one.Sector ?? "",
            _ => one.Party,
        });
        var totals = PositionQuery.Total(database, Request(asOf), groupBy).ToList();
        foreach (var total in totals)
        {
            var own = positions[total.Name].ToList();
            Assert.Equal(
                (own.Count, own.Sum(one => one.CostLow), own.Sum(one => one.Value), own.Sum(one => one.ValueHigh), own.Sum(one => one.RealizedLow), own.Sum(one => one.Realized), own.Sum(one => one.UnrealizedHigh)),
                (total.Positions, total.CostLow, total.Value, total.ValueHigh, total.RealizedLow, total.Realized, total.UnrealizedHigh));
        }

        Assert.Equal(positions.Count, totals.Count(total => total.Positions > 0));
        Assert.Equal(leftOut, totals.Sum(total => total.LeftOut));
    }

    private static List<Position> Positions(Database database, DateOnly? asOf, bool byOwner) => [.. PositionQuery.Read(database, Request(asOf) with { ByOwner = byOwner })];

    private static PositionRequest Request(DateOnly? asOf) => new() { Filter = new TradeFilter(), AsOf = asOf };

    private static void Same(double[] expected, params decimal[] numbers) =>
        Assert.All(expected.Zip(numbers), pair => Assert.InRange((double)pair.Second, pair.First - 0.011 - Math.Abs(pair.First * 1e-9), pair.First + 0.011 + Math.Abs(pair.First * 1e-9)));

    private static void ForWorlds(Action<World, DateOnly> holds) => Prop.ForAll(Gen.Choose(1, 100_000).ToArbitrary(), Gen.Choose(60, 455).ToArbitrary(), (seed, days) =>
        holds(new World(seed), World.First.AddDays(days))).Check(Config);
}
