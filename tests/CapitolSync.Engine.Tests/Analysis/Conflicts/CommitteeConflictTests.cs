using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Analysis.Conflicts;
using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CapitolSync.Engine.Tests.Analysis.Facts;

namespace CapitolSync.Engine.Tests.Analysis.Conflicts;

/// <summary>Trades under the eyes of committees: seats that begin and end, chambers that change, and what is claimed by chance.</summary>
public sealed class CommitteeConflictTests
{
    private static readonly JurisdictionMap Map = new(
    [
        Entry("hsif", "energy", "health-care"), Entry("ssfi", "health-care"), Entry("ssfi10", "financials"), Entry("hsap"),
    ]);

    [Fact]
    public void A_committee_that_was_left_the_day_before_oversees_nothing()
    {
        CommitteeSeat[] seats = [Seat("hsif", "A000001", "2023-02-02", "2024-03-01", "2024-03-08")];

        Assert.Equal([true], Find(seats, Buy("2024-03-01")).Select(one => one.IsSeatCertain));
        Assert.Equal([false], Find(seats, Buy("2024-03-08")).Select(one => one.IsSeatCertain));
        Assert.Empty(Find(seats, Buy("2024-03-09")));
        Assert.Empty(Find(seats, Buy("2023-02-01")));
    }

    [Fact]
    public void A_member_who_changed_chamber_sits_where_he_sat_that_day()
    {
        CommitteeSeat[] seats = [Seat("hsif", "A000001", "2023-02-02", "2024-12-17", "2025-01-03"), Seat("ssfi", "A000001", "2025-02-02", "2026-04-22", null)];
        TradeFact[] trades = [Buy("2024-06-01"), Buy("2025-06-01") with { Chamber = "senate" }, Buy("2025-06-02") with { Chamber = "senate", Sector = "health-care" }, Buy("2025-01-20")];

        var found = Find(seats, trades);

        Assert.Equal([("2025-06-02", "ssfi"), ("2024-06-01", "hsif")], found.Select(one => (TestDatabase.Text(DateOnly.FromDateTime(one.TxDate)), Assert.Single(one.Committees))));
        var summary = Assert.Single(Summarize(seats, trades));
        // In January 2025 he was on no list.
        Assert.Equal((3, 2, 1, "senate"), (summary.Trades, summary.Overlaps, summary.LeftOut, summary.Chamber));
        Assert.Equal("1 while on no known committee", summary.LeftOutWhy);
        Assert.Equal(["hsif", "ssfi"], summary.Committees.Order());
    }

    [Fact]
    public void A_subcommittee_adds_its_sectors_to_those_of_its_committee()
    {
        CommitteeSeat[] seats = [Seat("ssfi", "A000001", "2023-02-02", "2026-04-22", null), Seat("ssfi10", "A000001", "2023-02-02", "2026-04-22", null)];

        var found = Find(seats, Buy("2024-06-01") with { Sector = "financials" }, Buy("2024-06-02") with { Sector = "health-care" }, Buy("2024-06-03"));

        Assert.Equal(["ssfi", "ssfi10"], found.SelectMany(one => one.Committees));
        Assert.Equal("On 2024-06-01, the member sat where financials is overseen: Senate Committee on Finance, Health Care. An overlap is context, not evidence.", found[1].Explanation);
    }

    [Fact]
    public void A_committee_without_an_entry_makes_no_claim_and_that_is_counted()
    {
        CommitteeSeat[] seats = [Seat("hsap", "A000001", "2023-02-02", "2026-04-22", null), Seat("hsbu", "A000001", "2023-02-02", "2026-04-22", null)];
        TradeFact[] trades =
        [
            Buy("2024-06-01"), Buy("2024-06-02") with { Sector = null }, Buy("2024-06-03") with { Sector = "other" }, Buy("2024-06-04") with { TxDate = null },
            Buy("2024-06-05", member: "B000002"),
        ];

        Assert.Empty(Find(seats, trades));
        var (own, other) = (Summarize(seats, trades).Single(one => one.PoliticianId == "A000001"), Summarize(seats, trades).Single(one => one.PoliticianId == "B000002"));
        Assert.Equal((0, 4, 1, null, null, null), (own.Trades, own.LeftOut, own.NoClaim, own.Share, own.Lift, own.Probability));
        Assert.Equal("1 without a date, 2 without a sector, 1 while on committees without a jurisdiction", own.LeftOutWhy);
        Assert.Equal((0, 1, "1 while on no known committee"), (other.Trades, other.LeftOut, other.LeftOutWhy));
    }

    [Fact]
    public void One_of_one_is_no_more_than_the_chamber_makes_it()
    {
        CommitteeSeat[] seats = [Seat("hsif", "A000001", "2023-02-02", "2026-04-22", null)];
        var others = Enumerable.Range(1, 4).Select(i => Buy($"2024-05-0{i}", member: "B000002") with { Sector = i == 1 ? "energy" : "financials" });

        var summary = Summarize(seats, [Buy("2024-06-01"), .. others]).Single(one => one.PoliticianId == "A000001");

        Assert.Equal((1, 1, 1.0, 0.25, 4, 4.0, 0.25), (summary.Trades, summary.Overlaps, summary.Share, summary.ChamberShare, summary.ChamberTrades, summary.Lift, summary.Probability));
    }

    [Fact]
    public void Of_a_member_some_of_whose_trades_are_asked_for_none_is_the_chambers()
    {
        CommitteeSeat[] seats = [Seat("hsif", "A000001", "2023-02-02", "2026-04-22", null)];
        var asked = Buy("2024-06-01");
        TradeFact[] all = [asked, .. Enumerable.Range(1, 8).Select(i => Buy($"2024-05-0{i}")), Buy("2024-05-01", member: "B000002"), Buy("2024-05-02", member: "B000002") with { Sector = "financials" }];

        var summary = Assert.Single(ConflictSummaries.Find(all, fact => fact.Key == asked.Key, new SeatFinder(Book(seats), Map, _ => true)));

        Assert.Equal((1, 1, 0.5, 2, 0.5), (summary.Trades, summary.Overlaps, summary.ChamberShare, summary.ChamberTrades, summary.Probability));
    }

    [Fact]
    public void Without_anybody_else_in_the_chamber_there_is_nothing_to_compare_with()
    {
        CommitteeSeat[] seats = [Seat("hsif", "A000001", "2023-02-02", "2026-04-22", null)];

        var summary = Assert.Single(Summarize(seats, Buy("2024-06-01"), Buy("2024-06-02") with { Sector = "financials" }));

        Assert.Equal((0.5, null, 0, null, null), (summary.Share, summary.ChamberShare, summary.ChamberTrades, summary.Lift, summary.Probability));
    }

    [Fact]
    public void The_binomial_tail_is_what_can_be_looked_up()
    {
        CommitteeSeat[] seats = [Seat("hsif", "A000001", "2023-02-02", "2026-04-22", null)];
        var own = Enumerable.Range(0, 10).Select(i => Buy($"2024-06-1{i}") with { Sector = i < 8 ? "energy" : "financials" });
        var others = Enumerable.Range(0, 10).Select(i => Buy($"2024-05-1{i}", member: "B000002") with { Sector = i < 5 ? "health-care" : "financials" });

        var summary = Summarize(seats, [.. own, .. others]).Single(one => one.PoliticianId == "A000001");

        // P(X ≥ 8) of 10 trials at 0.5.
        Assert.Equal(56.0 / 1024, summary.Probability!.Value, 1e-12);
        Assert.Equal(1.6, summary.Lift!.Value, 1e-12);
    }

    [Fact]
    public void Summaries_are_those_of_a_plain_computation() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var trades = Facts.Random(seed, 120);
        CommitteeSeat[] seats = [.. Members.Take(4).SelectMany(member => Map.Entries.Select(entry => entry.Committee).Where(_ => random.Next(2) == 0).Select(code =>
            Seat(code, member, "2024-02-01", "2024-12-01", null) with { FirstSeen = new DateTime(2024, 1, 1).AddDays(random.Next(200)) }))];

        var found = Summarize(seats, [.. trades]);
        Assert.Equal(
            found.Select(one => System.Text.Json.JsonSerializer.Serialize(one)),
            Summarize(seats, [.. trades.OrderBy(trade => trade.TxId * 7919 % 101)]).Select(one => System.Text.Json.JsonSerializer.Serialize(one)));
        foreach (var one in found)
        {
            var own = trades.Where(trade => trade.PoliticianId == one.PoliticianId).ToList();
            var known = own.Where(trade => trade.TxDate is not null && trade.Sector is not (null or "other")).ToList();
            var compared = known.Where(trade => Sectors(seats, trade).Count > 0).ToList();
            var hits = compared.Where(trade => Sectors(seats, trade).Contains(trade.Sector!)).ToList();
            Assert.Equal((compared.Count, hits.Count, own.Count), (one.Trades, one.Overlaps, one.Trades + one.LeftOut));
            Assert.Equal(
                hits.Select(trade => (trade.TxId, string.Join(' ', Over(seats, trade)))).Order(),
                Find(seats, [.. own]).Select(overlap => (overlap.Trade.TxId, string.Join(' ', overlap.Committees.Order()))).Order());
            Assert.True(one.Share is null or (>= 0 and <= 1) && one.ChamberShare is null or (>= 0 and <= 1) && one.Probability is null or (>= 0 and <= 1) && double.IsFinite(one.Lift ?? 0));
            if (compared.Count == 0)
                continue;
            var expected = compared.Select(trade =>
            {
                var others = trades.Where(other => other.PoliticianId is not null && other.PoliticianId != one.PoliticianId && other.Chamber == trade.Chamber && other.TxDate is not null && other.Sector is not (null or "other")).ToList();
                return (double)others.Count(other => Sectors(seats, trade).Contains(other.Sector!)) / others.Count;
            }).ToList();
            Assert.Equal(expected.Average(), one.ChamberShare!.Value, 1e-9);
            Assert.Equal(AtLeast(hits.Count, expected), one.Probability!.Value, 1e-9);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    /// <summary>P(X ≥ count) by the distribution of all counts.</summary>
    private static double AtLeast(int count, List<double> chances)
    {
        var distribution = new List<double> { 1 };
        foreach (var p in chances)
            distribution = [.. Enumerable.Range(0, distribution.Count + 1).Select(k => ((k < distribution.Count ? distribution[k] : 0) * (1 - p)) + ((k > 0 ? distribution[k - 1] : 0) * p))];
        return distribution.Skip(count).Sum();
    }

    private static IEnumerable<string> Over(CommitteeSeat[] seats, TradeFact trade) =>
        SeatsOn(seats, trade).Select(seat => seat.Committee).Where(code => Map.SectorsOf(code).Contains(trade.Sector!)).Distinct().Order();

    private static HashSet<string> Sectors(CommitteeSeat[] seats, TradeFact trade) =>
        [.. SeatsOn(seats, trade).SelectMany(seat => Map.SectorsOf(seat.Committee))];

    private static IEnumerable<CommitteeSeat> SeatsOn(CommitteeSeat[] seats, TradeFact trade) =>
        seats.Where(seat => seat.PoliticianId == trade.PoliticianId && DateOnly.FromDateTime(seat.FirstSeen) <= trade.TxDate && trade.TxDate <= Day("2025-01-03"));

    private static List<CommitteeConflict> Find(CommitteeSeat[] seats, params TradeFact[] trades)
    {
        var book = Book(seats);
        return [.. CommitteeConflicts.Find(trades, new SeatFinder(book, Map, _ => true), book, new LeftOutCounts())];
    }

    private static List<CommitteeConflictSummary> Summarize(CommitteeSeat[] seats, params TradeFact[] trades) =>
        [.. ConflictSummaries.Find(trades, _ => true, new SeatFinder(Book(seats), Map, _ => true))];

    private static CommitteeBook Book(CommitteeSeat[] seats) => new(seats, CommitteeHistory.Shipped.Committees);

    private static Jurisdiction Entry(string committee, params string[] sectors) => new() { Committee = committee, Sectors = sectors, Origin = "Default" };

    private static CommitteeSeat Seat(string committee, string member, string first, string last, string? gone) => new()
    {
        Committee = committee,
        PoliticianId = member,
        FirstSeen = Day(first).ToDateTime(default),
        LastSeen = Day(last).ToDateTime(default),
        GoneBy = gone is null ? null : Day(gone).ToDateTime(default),
    };
}
