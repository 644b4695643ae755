using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>Who sat on which committee when: what is shipped, what was synced since, and the days at either end.</summary>
public sealed class CommitteeSeatTests
{
    private static readonly DateOnly LastList = new(2026, 4, 22);

    [Fact]
    public void The_shipped_history_is_whole()
    {
        var history = CommitteeHistory.Shipped;

        Assert.Equal(LastList, history.LastList);
        Assert.Equal(230, history.Committees.Count);
        Assert.Equal("Senate Committee on Finance", history.Committees["ssfi"]);
        Assert.True(history.Seats.Count > 25_000);
        Assert.All(history.Seats, seat => Assert.True(seat.FirstSeen <= seat.LastSeen && (seat.GoneBy is null || seat.GoneBy > seat.LastSeen)));
        var bera = history.Seats.Where(seat => seat is { Committee: "hlig", PoliticianId: "B001287" }).ToList();
        Assert.Equal(
            [(new(2023, 2, 17), new(2024, 12, 17), new DateTime(2025, 1, 3)), (new(2025, 2, 2), new(2026, 4, 22), null)],
            bera.Select(seat => (seat.FirstSeen, seat.LastSeen, seat.GoneBy)));
        Assert.Equal("Ami Bera", bera[0].Politician);
    }

    [Theory]
    [InlineData("2014-11-12", false, false)]
    [InlineData("2014-11-13", true, true)]
    [InlineData("2014-12-01", true, false)]
    [InlineData("2014-12-08", true, false)]
    [InlineData("2014-12-09", false, false)]
    public void A_seat_counts_up_to_the_first_list_without_the_member(string day, bool covers, bool certain)
    {
        var seat = Seat("2014-11-13", "2014-11-20", "2014-12-08");
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(covers, seat.Covers(on));
        Assert.Equal(certain, seat.IsCertainOn(on));
    }

    [Theory]
    [InlineData("2025-02-02", "2026-04-22", null, "2027-01-03")]
    [InlineData("2023-02-17", "2024-12-17", "2025-02-14", "2025-01-03")]
    [InlineData("2023-02-17", "2025-01-02", null, "2025-01-03")]
    [InlineData("2025-01-03", "2025-01-03", null, "2027-01-03")]
    public void No_seat_outlasts_its_Congress(string first, string last, string? gone, string until) =>
        Assert.Equal(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), Seat(first, last, gone).Until());

    [Fact]
    public void A_member_whom_the_next_list_shows_stays_and_another_has_left_by_then()
    {
        CommitteeSeat[] shipped = [Seat("2025-02-02", "2026-04-22", null, "A"), Seat("2025-02-02", "2026-04-22", null, "B"), Seat("2023-02-02", "2024-12-17", "2025-01-03", "C")];
        CommitteeSeat[] synced = [Seat("2026-06-01", "2026-11-20", null, "A"), Seat("2026-06-01", "2026-06-01", "2026-11-20", "D")];

        var joined = SeatMerge.Join(shipped, LastList, synced, [new(2026, 6, 1), new(2026, 11, 20)]).OrderBy(seat => seat.PoliticianId).ToList();

        Assert.Equal(
            [
                Seat("2025-02-02", "2026-11-20", null, "A"), Seat("2025-02-02", "2026-04-22", "2026-06-01", "B"),
                Seat("2023-02-02", "2024-12-17", "2025-01-03", "C"), Seat("2026-06-01", "2026-06-01", "2026-11-20", "D"),
            ],
            joined);
    }

    [Fact]
    public void Lists_that_were_read_before_the_history_ends_change_nothing_after_its_end()
    {
        CommitteeSeat[] shipped = [Seat("2025-02-02", "2026-04-22", null, "A")];
        CommitteeSeat[] synced = [Seat("2026-03-01", "2026-03-10", null, "A"), Seat("2026-03-01", "2026-03-10", null, "B")];

        var joined = SeatMerge.Join(shipped, LastList, synced, [new(2026, 3, 1), new(2026, 3, 10)]).OrderBy(seat => seat.PoliticianId).ToList();

        Assert.Equal([Seat("2025-02-02", "2026-04-22", null, "A"), Seat("2026-03-01", "2026-03-10", null, "B")], joined);
    }

    [Fact]
    public void What_was_known_is_what_lists_up_to_then_show()
    {
        var seat = Seat("2023-02-17", "2024-12-17", "2025-01-03");

        Assert.Null(seat.KnownBy(new(2023, 2, 16)));
        Assert.Equal(seat with { LastSeen = new(2023, 6, 1), GoneBy = null }, seat.KnownBy(new(2023, 6, 1)));
        Assert.Equal(seat with { GoneBy = null }, seat.KnownBy(new(2025, 1, 2)));
        Assert.Equal(seat, seat.KnownBy(new(2025, 1, 3)));
    }

    [Fact]
    public void Between_two_lists_nobody_knows_what_the_later_one_will_show()
    {
        using var folder = new TemporaryFolder();
        var database = Database.OpenForWriting(folder.File("capitol.db"));
        new TestDatabase(database.FilePath).Execute("""
            INSERT INTO committee_lists (seen_on) VALUES ('2026-06-01'), ('2026-11-20');
            INSERT INTO committee_seats (committee, politician_id, first_seen, last_seen) VALUES ('ssfi', 'A', '2026-06-01', '2026-11-20')
            """);

        Assert.Equal(Seat("2026-06-01", "2026-06-01", null), Assert.Single(CommitteeBook.Load(database, new(2026, 11, 19)).SeatsOf("A")));
        Assert.Equal(Seat("2026-06-01", "2026-11-20", null), Assert.Single(CommitteeBook.Load(database, new(2026, 11, 20)).SeatsOf("A")));
        Assert.Empty(CommitteeBook.Load(database, new(2026, 5, 31)).SeatsOf("A"));
    }

    [Fact]
    public void Members_of_committees_are_those_of_the_lists_and_today_of_the_site_too()
    {
        using var folder = new TemporaryFolder();
        var database = Database.OpenForWriting(folder.File("capitol.db"));
        // With official sources only, the history that is shipped says who sits there.
        DateOnly today = new(2026, 11, 28), before = new(2023, 6, 1);
        Assert.Contains("W000779", CommitteeMembers.Find(database, ["ssfi"], null, today)!);
        Assert.Equal(CommitteeMembers.Find(database, ["ssfi"], null, today)!.Order(StringComparer.Ordinal), CommitteeMembers.Find(database, ["senate committee on finance"], null, today)!.Order(StringComparer.Ordinal));
        Assert.Null(CommitteeMembers.Find(database, [], null, today));
        Assert.Empty(CommitteeMembers.Find(database, ["nonesuch"], null, today)!);

        new TestDatabase(database.FilePath).Execute("""
            INSERT INTO committee_lists (seen_on) VALUES ('2026-06-01'), ('2026-11-20');
            INSERT INTO committee_seats (committee, politician_id, first_seen, last_seen, gone_by) VALUES
                ('ssfi', 'A000001', '2026-06-01', '2026-11-20', NULL), ('ssfi', 'B000002', '2026-06-01', '2026-06-01', '2026-11-20');
            INSERT INTO politicians (politician_id, last_name) VALUES ('C000003', 'Cole');
            INSERT INTO committees (committee, name, chamber, last_synced) VALUES ('ssfi', 'Finance', 'senate', '2026-11-01T00:00:00.000Z');
            INSERT INTO politician_committees (politician_id, committee) VALUES ('C000003', 'ssfi');
            """);

        Assert.Equal(["A000001", "C000003"], CommitteeMembers.Find(database, ["ssfi"], null, today)!.Order(StringComparer.Ordinal));
        Assert.Equal(["A000001", "C000003"], CommitteeMembers.Find(database, ["Senate Finance"], null, today)!.Order(StringComparer.Ordinal));
        var past = CommitteeMembers.Find(database, ["ssfi"], before, today)!;
        Assert.Contains("W000779", past);
        Assert.DoesNotContain("C000003", past);
        Assert.Contains("B000002", CommitteeMembers.Find(database, ["ssfi"], new(2026, 6, 1), today)!);
        var unmatched = CommitteeQuery.Unmatched(database, ["Senate Comittee on Finance", "*finance*", "x*"]);
        Assert.Equal(["Senate Comittee on Finance", "x*"], unmatched.Select(one => one.Value));
        Assert.Contains("Did you mean Senate Committee on Finance (ssfi)", unmatched[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neal")]
    [InlineData("Richard Neal")]
    [InlineData("neal, richard")]
    [InlineData("Richard E. Neal")]
    [InlineData("N000015")]
    [InlineData("Ne*")]
    public void A_members_committees_are_found_by_the_last_name_too(string asked)
    {
        using var folder = new TemporaryFolder();
        var database = Database.OpenForWriting(folder.File("capitol.db"));
        var filter = new CommitteeFilter { Politician = [asked], NoSubcommittees = true };

        Assert.Contains("hswm", CommitteeQuery.Read(database, filter, new(2026, 5, 1)).Select(committee => committee.Code));
        Assert.Empty(CommitteeQuery.Unmatched(database, [], [asked]));
    }

    [Fact]
    public void A_name_without_an_initial_and_a_suffix_is_the_members()
    {
        Assert.Equal(["Donald S. Beyer, Jr.", "Beyer", "Donald Beyer"], SeatNames.Of("Donald S. Beyer, Jr."));
        Assert.Equal(["Monica De La Cruz", "De La Cruz", "Monica De La Cruz", "La Cruz", "Monica La Cruz", "Cruz", "Monica Cruz"], SeatNames.Of("Monica De La Cruz"));
        Assert.Equal(["Cher"], SeatNames.Of("Cher"));
    }

    private static CommitteeSeat Seat(string first, string last, string? gone, string member = "A") => new()
    {
        Committee = "ssfi",
        PoliticianId = member,
        FirstSeen = DateTime.Parse(first, System.Globalization.CultureInfo.InvariantCulture),
        LastSeen = DateTime.Parse(last, System.Globalization.CultureInfo.InvariantCulture),
        GoneBy = gone is null ? null : DateTime.Parse(gone, System.Globalization.CultureInfo.InvariantCulture),
    };
}
