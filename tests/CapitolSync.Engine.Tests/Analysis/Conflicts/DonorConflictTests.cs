using System.Text.Json;
using CapitolSync.Engine.Analysis.Conflicts;
using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace CapitolSync.Engine.Tests.Analysis.Conflicts;

/// <summary>Trades close to money from the same company, compared with a plain computation over lists.</summary>
public sealed class DonorConflictTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(6);
    private static readonly int[] Windows = [0, 20, 400];

    [Fact]
    public void Overlaps_are_those_of_a_plain_computation() => ForWorlds((world, gifts, asOf) =>
    {
        using var stored = new WorldDatabase(world);
        Gift.Store(stored.Database, gifts);
        foreach (var window in Windows)
        {
            var facts = TradeFacts.Read(stored.Database, new TradeFilter(), asOf).ToList();
            var expected = facts.Where(fact => fact is { PoliticianId: not null, TxDate: not null, DisclosedTicker: not null })
                .Select(fact => (Fact: fact, Near: gifts.Where(gift => gift.IsFor(fact.PoliticianId!, fact.DisclosedTicker!) && gift.Known <= asOf && Apart(fact, gift) <= window).ToList()))
                .Where(one => one.Near.Count > 0)
                .Select(one => (one.Fact.Key, one.Near.Count, one.Near.Sum(gift => gift.Cents), one.Near.Where(gift => gift.IsPac).Sum(gift => gift.Cents), one.Near.Min(gift => Apart(one.Fact, gift))));

            var found = Find(stored.Database, asOf, window, out var notes);

            Assert.Equal(expected.Order(), found.Select(one => (Key(one), one.Count, (long)(one.Total * 100), (long)(one.PacTotal * 100), Math.Abs(one.DaysApart))).Order());
            Assert.All(found, one =>
            {
                Assert.Equal((one.Total, one.Count), (one.EmployeeTotal + one.PacTotal, one.Contributions.Count));
                Assert.Equal(one.Total, one.Contributions.Sum(gift => gift.Amount));
                Assert.Equal((one.FirstDate, one.LastDate), (one.Contributions[0].Date, one.Contributions[^1].Date));
                Assert.Contains(one.Contributions, gift => (gift.Date - one.TxDate).Days == one.DaysApart);
            });
            Assert.StartsWith(FormattableString.Invariant($"{facts.Count(fact => fact is { PoliticianId: not null, TxDate: not null, Ticker: not null }):N0} trades compared with contributions"), notes[0].Text, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void A_day_in_the_past_equals_a_database_that_ends_there_and_the_order_of_rows_says_nothing() => ForWorlds((world, gifts, asOf) =>
    {
        using var whole = new WorldDatabase(world);
        using var cut = new WorldDatabase(world, world.Trades.OrderByDescending(trade => trade.Id * 7919 % 101), asOf);
        Gift.Store(whole.Database, gifts);
        Gift.Store(cut.Database, gifts.Where(gift => gift.Known <= asOf).Reverse());

        Assert.Equal(Texts(Find(cut.Database, null, 60, out _)), Texts(Find(whole.Database, asOf, 60, out _)));
    });

    [Fact]
    public void Suggestions_count_only_if_they_are_asked_for()
    {
        var world = new World(3);
        var trade = world.Trades.First(one => one is { Ticker: "AAA", Published: not null, Filed: null });
        using var stored = new WorldDatabase(world);
        Gift.Store(stored.Database, [new Gift(1, Gift.CommitteeOf(trade.Member), "AAA INC OF TEXAS", IsPac: false, trade.Day, 100_00, trade.Day)]);

        Assert.Empty(Find(stored.Database, null, 5, out var notes));
        Assert.Contains(notes, note => note.HidesMost && note.Text.StartsWith("No contribution is matched to the company of any of these trades.", StringComparison.Ordinal));
        var found = Find(stored.Database, null, 5, out _, minScore: 0.3);
        Assert.Contains(found, one => one.TxDate == trade.Day.ToDateTime(default) && one is { Ticker: "AAA", Company: "Aaa Inc", Total: 100, DaysApart: 0, Count: 1 });
        Assert.Contains(
            FormattableString.Invariant($"Within 5 days of {trade.Day:yyyy-MM-dd}, the member's committees received 1 contribution of 100.00 USD from the people or the PAC of Aaa Inc, the nearest on the same day. An overlap is context, not evidence."),
            found.Select(one => one.Explanation));
    }

    // Lines are numbered as they arrive.
    private static IEnumerable<string> Texts(IEnumerable<DonorConflict> found) =>
        found.Select(one => JsonSerializer.Serialize(one with { Trade = one.Trade with { LineId = null } })).Order(StringComparer.Ordinal);

    private static int Apart(TradeFact fact, Gift gift) => Math.Abs(gift.Date.DayNumber - fact.TxDate!.Value.DayNumber);

    private static (long, long) Key(DonorConflict one) => (one.Trade.LineId ?? long.MaxValue, one.Trade.TxId ?? long.MaxValue);

    private static List<DonorConflict> Find(Database database, DateOnly? asOf, int window, out List<AnswerNote> notes, double? minScore = null)
    {
        var told = notes = [];
        return [.. ConflictQuery.Donors(database, new ConflictRequest { Window = window, MinScore = minScore, AsOf = asOf }, told.Add)];
    }

    private static void ForWorlds(Action<World, IReadOnlyList<Gift>, DateOnly> check) => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var world = new World(seed);
        var days = world.Trades.Select(trade => trade.Day).Order().ToList();
        check(world, Gift.Random(seed, days[0].AddDays(-60), days[^1].AddDays(60)), days[days.Count * 2 / 3].AddDays(40));
    }).Check(Config);
}
