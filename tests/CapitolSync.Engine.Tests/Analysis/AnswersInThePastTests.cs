using System.Text.Json;
using CapitolSync.Engine.Analysis.Anomalies;
using CapitolSync.Engine.Analysis.Conflicts;
using CapitolSync.Engine.Store.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>What could be found on a day is what a database that ends there finds, in whatever order its rows arrived.</summary>
public sealed class AnswersInThePastTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(8);

    // Low thresholds, so that a small world has something of each kind.
    private static readonly AnomalyRequest Request = new()
    {
        MinTrades = 2,
        MinMembers = 2,
        ClusterDays = 30,
        MaxProbability = 0.9,
        MoveDays = 5,
        MinDeviations = 0.5,
        MinMultiple = 2,
        MinSize = 0,
        MaxDaysHeld = 120,
    };

    [Fact]
    public void Conflicts_with_committees() => ForWorlds((database, asOf) =>
    [
        .. ConflictQuery.Committees(database, new ConflictRequest { AsOf = asOf }, _ => { }).Select(one => JsonSerializer.Serialize(one with { Trade = Unnumbered(one.Trade) })),
        .. ConflictQuery.Summarize(database, new ConflictRequest { AsOf = asOf }, _ => { }).Select(one => JsonSerializer.Serialize(one)),
    ]);

    [Theory]
    [InlineData(AnomalyKind.Late)]
    [InlineData(AnomalyKind.Burst)]
    [InlineData(AnomalyKind.Cluster)]
    [InlineData(AnomalyKind.PreMove)]
    [InlineData(AnomalyKind.Outsize)]
    [InlineData(AnomalyKind.RoundTrip)]
    public void Anomalies(AnomalyKind kind) => ForWorlds((database, asOf) =>
    [
        .. AnomalyQuery.Read(database, Request with { Kinds = [kind], AsOf = asOf }, _ => { })
            .Select(one => JsonSerializer.Serialize(one with { Trades = [.. one.Trades.Select(Unnumbered).OrderBy(trade => JsonSerializer.Serialize(trade), StringComparer.Ordinal)] })),
    ]);

    private static void ForWorlds(Func<Database, DateOnly?, IEnumerable<string>> ask)
    {
        var found = 0;
        Prop.ForAll(Gen.Choose(1, 100_000).ToArbitrary(), Gen.Choose(60, 455).ToArbitrary(), (seed, days) =>
        {
            var (world, asOf) = (new World(seed), World.First.AddDays(days));
            using var whole = new WorldDatabase(world);
            using var cut = new WorldDatabase(world, world.Trades.OrderByDescending(trade => trade.Id * 7919 % 101), asOf);
            WorldSeats.Store(whole.Database, seed);
            WorldSeats.Store(cut.Database, seed, asOf);
            var expected = ask(cut.Database, null).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(expected, ask(whole.Database, asOf).Order(StringComparer.Ordinal));
            found += expected.Count;
        }).Check(Config);
        Assert.True(found > 0);
    }

    // Lines are numbered as they arrive.
    private static AnswerTrade Unnumbered(AnswerTrade trade) => trade with { LineId = null };
}
