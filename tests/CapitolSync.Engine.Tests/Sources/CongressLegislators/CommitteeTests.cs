using System.Globalization;
using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Sources.CongressLegislators.Committees;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.CongressLegislators;

/// <summary>The files about committees, as they come, stay and change.</summary>
public sealed class CommitteeTests
{
    private const string Names = "/congress-legislators/committees-current.json";
    private const string Members = "/congress-legislators/committee-membership-current.json";
    private const string Five = """{"SSFI":[{"bioguide":"A000001"},{"bioguide":"B000002"},{"bioguide":"C000003"}],"HSAG":[{"bioguide":"D000004"},{"bioguide":"E000005"}]}""";
    private const string Two = """{"SSFI":[{"bioguide":"A000001"},{"bioguide":"F000006"}]}""";

    [Fact]
    public async Task Names_and_members_are_stored_and_files_that_did_not_change_only_carry_seats_on()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);

        var report = await SyncAsync(rig);

        Assert.Equal((SyncStatus.Complete, rig.Database.Count("committee_seats")), (report.Status, report.Added));
        Assert.Equal(["Health Care"], rig.Database.Lines("SELECT name FROM congress_committees WHERE committee = 'ssfi10'"));
        var first = Today(rig);
        Assert.Equal([$"{first}|{first}|NULL"], rig.Database.Lines("SELECT DISTINCT first_seen, last_seen, gone_by FROM committee_seats"));
        rig.Time.Ahead += TimeSpan.FromDays(3);
        rig.Forget();

        report = await SyncAsync(rig);

        Assert.Equal((SyncStatus.Complete, 0, 0), (report.Status, report.Added, report.Updated));
        Assert.All(rig.Replica.Log.Snapshot(), request => Assert.Equal(304, request.Status));
        Assert.Equal([$"{first}|{Today(rig)}|NULL"], rig.Database.Lines("SELECT DISTINCT first_seen, last_seen, gone_by FROM committee_seats"));
        Assert.Equal([first, Today(rig)], rig.Database.Lines("SELECT seen_on FROM committee_lists"));
    }

    [Fact]
    public void Names_that_are_no_text_and_depth_that_nobody_reads_cost_nothing()
    {
        var deep = new string('[', 70) + new string(']', 70);
        var file = CommitteeMembersReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""{"\ud800":[7],"SSFI":[{"bioguide":"A000001","other":{{deep}}}]}"""));
        Assert.Equal("ssfi", Assert.Single(file.Seats).Committee);
        Assert.Equal("\\ud800", Assert.Single(file.Unreadable).Key);
    }

    [Fact]
    public async Task Who_is_not_listed_any_more_has_left_and_who_comes_back_has_a_seat_of_his_own()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        var days = new List<string>();
        foreach (var list in new[] { """{"SSFI":[{"bioguide":"A000001","name":"A","title":"Chairman"},{"bioguide":"B000002","name":"B"}]}""", """{"SSFI":[{"bioguide":"B000002","name":"B"}]}""", """{"SSFI":[{"bioguide":"A000001","name":"A"},{"bioguide":"B000002","name":"B"}]}""" })
        {
            rig.Replica.Faults.Clear();
            Serve(rig, list);
            await SyncAsync(rig);
            days.Add(Today(rig));
            rig.Time.Ahead += TimeSpan.FromDays(7);
        }

        Assert.Equal(
            [$"A000001|{days[0]}|{days[0]}|{days[1]}|Chairman", $"A000001|{days[2]}|{days[2]}|NULL|NULL", $"B000002|{days[0]}|{days[2]}|NULL|NULL"],
            rig.Database.Lines("SELECT politician_id, first_seen, last_seen, gone_by, title FROM committee_seats ORDER BY 1, 2"));
        // Not on a later day: all seats end with their Congress.
        var finance = Assert.Single(CommitteeQuery.Read(rig.Open(), new CommitteeFilter { Committee = ["ssfi"] }, DateOnly.Parse(days[2], CultureInfo.InvariantCulture)));
        Assert.Equal(["A000001", "B000002"], finance.Members.Select(seat => seat.PoliticianId));
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_costs_itself_and_nobody_has_left_because_of_it()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        Serve(rig, """{"SSFI":[{"bioguide":"A000001"},{"bioguide":"B000002"}]}""");
        await SyncAsync(rig);
        rig.Replica.Faults.Clear();
        Serve(rig, """{"SSFI":[{"bioguide":"A000001"},{"name":"B"},7]}""");
        rig.Time.Ahead += TimeSpan.FromDays(7);

        var report = await SyncAsync(rig);

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        Assert.Equal(ErrorIds.RowUnreadable, Assert.Single(rig.Port.Failures).ErrorId);
        Assert.Equal(0, rig.Database.Count("committee_seats WHERE gone_by IS NOT NULL"));
        Assert.Equal(1, rig.Database.Count("committee_lists"));
        rig.Replica.Faults.Clear();
        rig.Forget();
        // Without validators, so that the whole file comes again.
        Assert.Equal(SyncStatus.Complete, (await SyncAsync(rig)).Status);
        Assert.Contains(rig.Replica.Log.Snapshot(), request => request.Path == Members && request.Status == 200);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"nobody\"")]
    public async Task A_committee_without_a_list_of_members_costs_itself(string members)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        Serve(rig, """{"SSFI":[{"bioguide":"A000001"}],"HSAG":[{"bioguide":"B000002"}]}""");
        await SyncAsync(rig);
        rig.Replica.Faults.Clear();
        rig.Time.Ahead += TimeSpan.FromDays(7);
        Serve(rig, $$"""{"SSFI":{{members}},"HSAG":[{"bioguide":"C000003"}]}""");

        var report = await SyncAsync(rig);

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal(("committee-membership-current.json", ErrorIds.RowUnreadable), (failure.Item, failure.ErrorId));
        Assert.Contains($"SSFI, row 1: 'members' cannot be read: '{members}'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["A000001|ssfi", "B000002|hsag", "C000003|hsag"], rig.Database.Lines("SELECT politician_id, committee FROM committee_seats WHERE gone_by IS NULL ORDER BY 1"));
    }

    [Theory]
    [InlineData("""{"name":"House Nothing"}""", "row 2: 'committee' cannot be read: '{\"name\":\"House Nothing\"}'")]
    [InlineData("""{"thomas_id":"HSXX"}""", "row 2: 'committee' cannot be read")]
    [InlineData("""{"thomas_id":"HSXX","name":[7]}""", "row 2: 'committee' cannot be read")]
    [InlineData("null", "row 2: 'committee' cannot be read: 'null'")]
    [InlineData("""{"thomas_id":"HSXX","name":"Known","subcommittees":"none"}""", "hsxx, row 2: 'subcommittees' cannot be read: '\"none\"'")]
    [InlineData("""{"thomas_id":"HSXX","name":"Known","subcommittees":[{"thomas_id":"01"},{"thomas_id":"02","name":"Part"}]}""", "hsxx, row 1: 'committee' cannot be read: '{\"thomas_id\":\"01\"}'")]
    public async Task A_committee_without_its_code_or_name_costs_itself_and_the_file_comes_again(string odd, string said)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 200,
            Path = Names,
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["ETag"] = "\"odd\"" },
            Body = $$"""[{"thomas_id":"SSFI","name":"Senate Finance","subcommittees":[{"thomas_id":"10","name":"Health Care"}]},{{odd}},{"thomas_id":"HSAG","name":"House Agriculture","phone":7}]""",
        });

        var report = await SyncAsync(rig);

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal(("committees-current.json", ErrorIds.RowUnreadable), (failure.Item, failure.ErrorId));
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        var names = rig.Database.Lines("SELECT committee, name FROM congress_committees ORDER BY 1").ToList();
        Assert.Equal(["hsag|House Agriculture", "ssfi|Senate Finance", "ssfi10|Health Care"], names.Where(line => !line.StartsWith("hsxx", StringComparison.Ordinal)));
        if (odd.Contains("Known", StringComparison.Ordinal))
            Assert.Contains("hsxx|Known", names);
        Assert.Equal(odd.Contains("Part", StringComparison.Ordinal), names.Contains("hsxx02|Part", StringComparer.Ordinal));
        rig.Replica.Faults.Clear();
        rig.Forget();
        Assert.Equal(SyncStatus.Complete, (await SyncAsync(rig)).Status);
        Assert.Contains(rig.Replica.Log.Snapshot(), request => request.Path == Names && request.Status == 200);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"SSFI":"nobody"}""")]
    public async Task A_list_of_nobody_is_no_list(string file)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        MoveTo(rig, isOdd: false, month: 6);
        Serve(rig, file);

        Assert.Equal(SyncStatus.Incomplete, (await SyncAsync(rig)).Status);

        Assert.Equal(ErrorIds.FormatChanged, Assert.Single(rig.Port.Failures).ErrorId);
        Assert.Equal(0, rig.Database.Count("committee_lists"));
    }

    [Fact]
    public async Task A_file_that_lacks_most_seats_ends_none_and_comes_again()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        MoveTo(rig, isOdd: false, month: 6);
        Serve(rig, Five);
        await SyncAsync(rig);
        var day = Today(rig);
        rig.Replica.Faults.Clear();
        Serve(rig, Two);
        rig.Time.Ahead += TimeSpan.FromDays(7);

        await SyncAsync(rig);

        Assert.EndsWith(
            "committee-membership-current.json: 4 of 5 seats are no longer listed. That is more than half, so the file is taken for incomplete and none of them is marked as gone.",
            Assert.Single(rig.Port.Warnings), StringComparison.Ordinal);
        Assert.Equal(0, rig.Database.Count("committee_seats WHERE gone_by IS NOT NULL"));
        Assert.Equal([day], rig.Database.Lines("SELECT seen_on FROM committee_lists"));
        rig.Replica.Faults.Clear();
        Serve(rig, Five);
        rig.Time.Ahead += TimeSpan.FromDays(1);
        rig.Forget();

        await SyncAsync(rig);

        Assert.Contains(rig.Replica.Log.Snapshot(), request => request.Path == Members && request.Status == 200);
        Assert.Equal(["E000005|0", "F000006|1"], rig.Database.Lines("SELECT politician_id, gone_by IS NOT NULL FROM committee_seats WHERE politician_id >= 'E' ORDER BY 1"));
    }

    [Theory]
    [InlineData(2, 7)]
    [InlineData(6, 365)]
    public async Task Most_seats_end_with_their_Congress(int month, int daysBefore)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        MoveTo(rig, isOdd: true, month);
        rig.Time.Ahead -= TimeSpan.FromDays(daysBefore);
        Serve(rig, Five);
        await SyncAsync(rig);
        rig.Replica.Faults.Clear();
        Serve(rig, Two);
        rig.Time.Ahead += TimeSpan.FromDays(daysBefore);

        await SyncAsync(rig);

        Assert.Empty(rig.Port.Warnings);
        Assert.Equal((4, 2), (rig.Database.Count("committee_seats WHERE gone_by IS NOT NULL"), rig.Database.Count("committee_lists")));
    }

    [Theory]
    [InlineData(false, 12, "{}\n")]
    [InlineData(true, 2, "[]")]
    public async Task A_file_that_was_cleared_for_a_new_Congress_is_no_failure_and_ends_no_seat(bool isOdd, int month, string cleared)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        MoveTo(rig, isOdd, month);
        Serve(rig, Five);
        await SyncAsync(rig);
        var day = Today(rig);
        rig.Replica.Faults.Clear();
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 200,
            Path = Members,
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["ETag"] = "\"cleared\"" },
            Body = cleared,
        });
        rig.Time.Ahead += TimeSpan.FromDays(7);
        rig.Forget();

        Assert.Equal(SyncStatus.Complete, (await SyncAsync(rig)).Status);
        Assert.Equal(SyncStatus.Complete, (await SyncAsync(rig)).Status);

        Assert.EndsWith("committee-membership-current.json: it was cleared for a new Congress and lists nobody yet. Seats of the last Congress end when that Congress does.", rig.Port.Warnings[0], StringComparison.Ordinal);
        Assert.Equal([$"{day}|NULL|5"], rig.Database.Lines("SELECT last_seen, gone_by, count(*) FROM committee_seats GROUP BY 1, 2"));
        Assert.Equal([day], rig.Database.Lines("SELECT seen_on FROM committee_lists"));
        Assert.Equal([200, 200], rig.Replica.Log.Snapshot().Where(request => request.Path == Members).Select(request => request.Status));
    }

    /// <summary>Goes to the middle of a month, at least a year from now.</summary>
    private static void MoveTo(EngineRig rig, bool isOdd, int month)
    {
        var now = rig.Time.GetUtcNow();
        var year = now.Year + 2;
        rig.Time.Ahead += new DateTimeOffset(year % 2 == 1 == isOdd ? year : year + 1, month, 15, 12, 0, 0, TimeSpan.Zero) - now;
    }

    private static Task<SyncReport> SyncAsync(EngineRig rig) => rig.RunAsync(new CommitteesRequest { Settings = rig.Settings with { Budget = [], Key = null } });

    private static string Today(EngineRig rig) => rig.Time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Serve(EngineRig rig, string file) =>
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = Members, Body = file });
}
