using System.Text;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.CongressLegislators;

/// <summary>Files of members as they are on the first days of a Congress, and as they change.</summary>
public sealed class LegislatorCases
{
    private const string Current = "/congress-legislators/legislators-current.json";

    [Fact]
    public async Task Members_without_an_id_are_left_out_and_the_file_is_due_again_the_next_day()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        Serve(rig, await RealPages.ReadCaseAsync("legislators/legislators-current.2021-01-03.no-bioguide.json"));

        var report = await rig.CandidatesAsync();

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        Assert.Equal(478, rig.Database.Count("politicians WHERE in_office = 1"));
        Assert.Contains("60 of 538 members are left out", Assert.Single(rig.Port.Warnings), StringComparison.Ordinal);
        Assert.False(IsDue(rig));
        rig.Time.Ahead += TimeSpan.FromHours(24);
        Assert.True(IsDue(rig));
        // With everybody in it, it is weekly again.
        rig.Forget();
        rig.Replica.Faults.Clear();
        await rig.CandidatesAsync();
        rig.Time.Ahead += TimeSpan.FromHours(24);
        Assert.False(IsDue(rig));
    }

    [Fact]
    public async Task An_id_in_small_letters_is_nobody_else()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        var file = await RealPages.ReadCaseAsync("legislators/legislators-pair.before.json");
        Serve(rig, file);
        await rig.CandidatesAsync();
        var before = Of(rig, "SELECT * FROM fec_mappings").ToList();
        var members = rig.Database.Count("politicians");
        rig.Replica.Faults.Clear();
        var text = Encoding.UTF8.GetString(file);
        for (var letter = 'A'; letter <= 'Z'; letter++)
            text = text.Replace($"\"bioguide\": \"{letter}", $"\"bioguide\": \"{char.ToLowerInvariant(letter)}", StringComparison.Ordinal);
        Assert.Contains("\"bioguide\": \"m", text, StringComparison.Ordinal);
        Serve(rig, Encoding.UTF8.GetBytes(text));
        rig.Options = rig.Options with { Force = true };

        await rig.CandidatesAsync();

        Assert.Equal(members, rig.Database.Count("politicians"));
        Expect.Same(before, Of(rig, "SELECT * FROM fec_mappings"));
    }

    [Fact]
    public async Task Members_follow_the_second_file()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        Serve(rig, await RealPages.ReadCaseAsync("legislators/legislators-pair.before.json"));
        await rig.CandidatesAsync();
        rig.Forget();
        rig.Replica.Faults.Clear();
        Serve(rig, await RealPages.ReadCaseAsync("legislators/legislators-pair.after.json"));
        rig.Options = rig.Options with { Force = true };

        await rig.CandidatesAsync();

        Assert.Empty(rig.Port.Warnings);
        Expect.Same(
            [
                "D000032|H2FL14186", "J000305|H8CA49074", "K000400|H2CA37304", "K000401|H2CA03157",
                "M001165|H6CA22125", "M001239|H0VA07133", "M001239|H2VA07196", "S001150|H0CA27085", "S001208|H8MI08102",
            ],
            Of(rig, "SELECT politician_id, fec_candidate_id FROM fec_mappings"));
        Expect.Same(
            [
                "D000032|republican|house|Donalds|Byron Donalds", "J000305|democrat|house|Jacobs|Sara Jacobs",
                "K000400|democrat|house|Kamlager-Dove|Sydney Kamlager-Dove", "K000401|other|house|Kiley|Kevin Kiley",
                "M001165|republican|house|McCarthy|Kevin McCarthy", "M001239|republican|house|McGuire|John J. McGuire III",
                "S001150|democrat|senate|Schiff|Adam B. Schiff", "S001208|democrat|senate|Slotkin|Elissa Slotkin",
            ],
            Of(rig, "SELECT politician_id, party, chamber, last_name, full_name FROM politicians"));
    }

    [Fact]
    public async Task Donations_of_an_id_that_was_taken_away_are_not_the_members_any_more()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 5000);
        var member = rig.Replica.Fec.Legislators.First(one => one.Current && one.FecIds.Count >= 3);
        await rig.DonationsOfAsync(member.BioguideId);
        Assert.NotEmpty(DonationQuery.Read(rig.Open(), new DonationFilter { Politician = [member.BioguideId] }));
        rig.Forget();
        rig.Replica.Faults.Clear();
        Serve(rig, Encoding.UTF8.GetBytes($$"""
            [{"id":{"bioguide":"{{member.BioguideId}}"},"name":{"first":"A","last":"{{member.LastName}}"},"terms":[{"type":"rep","state":"CA","party":"Democrat"}]},
             {"id":{"bioguide":"Z000001","fec":["H0CA00001"]},"name":{"first":"B","last":"Other"},"terms":[]}]
            """));
        rig.Options = rig.Options with { Force = true };

        await rig.CandidatesAsync();

        Assert.Empty(rig.Database.Lines($"SELECT fec_candidate_id FROM fec_mappings WHERE politician_id = '{member.BioguideId}'"));
        Assert.Empty(DonationQuery.Read(rig.Open(), new DonationFilter { Politician = [member.BioguideId] }));
        Assert.DoesNotContain(FecCommitteeQuery.Read(rig.Open(), new FecCommitteeFilter()), committee => committee.PoliticianId.Contains(member.BioguideId, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_another_source_said_since_stays()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        await rig.CandidatesAsync();
        var member = rig.Replica.Fec.Legislators.First(one => one.Current);
        rig.Database.Execute($"UPDATE politicians SET nickname = 'Site', party = 'other' WHERE politician_id = '{member.BioguideId}'");

        rig.Options = rig.Options with { Force = true };
        await rig.CandidatesAsync();
        await rig.CandidatesAsync();

        Assert.Equal(["Site|other"], rig.Database.Lines($"SELECT nickname, party FROM politicians WHERE politician_id = '{member.BioguideId}'"));
    }

    [Fact]
    public async Task An_odd_member_costs_himself_and_is_noted_until_he_can_be_read()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        Serve(rig, Encoding.UTF8.GetBytes("\uFEFF" + """
            [{"id":{"bioguide":"A000001","fec":["H0CA00001"]},"name":{"first":"A","last":"One"},"terms":[]},
             {"id":{"bioguide":"B000002"},"name":{"first":"B","last":"Two"},"terms":"many"},
             {"id":{"bioguide":"C000003"},"name":{"first":"C"}}, null]
            """));

        var report = await rig.CandidatesAsync();

        Assert.Equal((SyncStatus.Incomplete, 1), (report.Status, report.Failed));
        Assert.Equal(["A000001"], rig.Database.Lines("SELECT politician_id FROM politicians WHERE in_office = 1"));
        var failure = Assert.Single(rig.Port.Failures);
        Assert.Equal(("legislators-current.json", ErrorIds.RowUnreadable), (failure.Item, failure.ErrorId));
        Assert.Contains("3 rows cannot be read: B000002, row 2: 'terms' cannot be read", failure.Message, StringComparison.Ordinal);
        rig.Forget();
        rig.Replica.Faults.Clear();

        Assert.Equal(SyncStatus.Complete, (await rig.CandidatesAsync()).Status);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Theory]
    [InlineData("""{"first":"Ann","last":"One","official_full":"","nickname":"Annie"}""", "Ann|Annie|Annie One")]
    [InlineData("""{"first":"Ann","last":"One","nickname":""}""", "Ann|NULL|Ann One")]
    [InlineData("""{"first":"Ann","last":"One","nickname":" ","official_full":" "}""", "Ann|NULL|Ann One")]
    [InlineData("""{"first":"","last":"One"}""", "NULL|NULL|One")]
    public void An_empty_name_is_none(string name, string expected)
    {
        var file = $$"""[{"id":{"bioguide":"A000001","fec":["H0CA00001"]},"name":{{name}},"terms":[]}]""";

        var member = Assert.Single(LegislatorReader.Read(Encoding.UTF8.GetBytes(file)).Members).Politician;

        Assert.Equal(expected, TestDatabase.Line(member.FirstName, member.Nickname, member.FullName));
    }

    [Theory]
    [InlineData("both files", "0", "")]
    [InlineData("the current file alone", "0", "H0CA00003")]
    [InlineData("neither file whole", "1", "H0CA00003")]
    public async Task Who_is_in_neither_file_any_more_is_not_in_office_and_has_no_ids_once_both_were_read_whole(string read, string inOffice, string ids)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        Serve(rig, Encoding.UTF8.GetBytes($"[{Member(1)},{Member(2)},{Member(3)}]"));
        await rig.CandidatesAsync();
        var others = rig.Database.Lines("SELECT politician_id, fec_candidate_id FROM fec_mappings WHERE politician_id <> 'Z000003' ORDER BY 1, 2").ToList();
        rig.Replica.Faults.Clear();
        // Without its id, an entry may be anybody's.
        var nameless = read.StartsWith("neither", StringComparison.Ordinal) ? """,{"id":{},"name":{"last":"Three"}}""" : "";
        Serve(rig, Encoding.UTF8.GetBytes($"[{Member(1)},{Member(2)}{nameless}]"));
        if (!read.StartsWith("both", StringComparison.Ordinal))
            rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 404, Path = "/congress-legislators/legislators-historical.json" });
        rig.Options = rig.Options with { Force = true };

        await rig.CandidatesAsync();

        Assert.Equal(["Z000001|1", "Z000002|1", $"Z000003|{inOffice}"], rig.Database.Lines("SELECT politician_id, in_office FROM politicians WHERE politician_id LIKE 'Z00000_' ORDER BY 1"));
        Assert.Equal(ids.Length > 0 ? [ids] : [], rig.Database.Lines("SELECT fec_candidate_id FROM fec_mappings WHERE politician_id = 'Z000003'"));
        Assert.Equal(others, rig.Database.Lines("SELECT politician_id, fec_candidate_id FROM fec_mappings WHERE politician_id <> 'Z000003' ORDER BY 1, 2"));

        static string Member(int number) => $$"""{"id":{"bioguide":"Z00000{{number}}","fec":["H0CA0000{{number}}"]},"name":{"first":"A","last":"Z{{number}}"},"terms":[{"type":"rep","state":"CA"}]}""";
    }

    [Fact]
    public async Task A_list_that_lacks_most_members_takes_nobody_out_of_office()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        await rig.CandidatesAsync();
        var before = rig.Database.Count("politicians WHERE in_office = 1");
        Serve(rig, """[{"id":{"bioguide":"Z000001","fec":["H0CA00001"]},"name":{"last":"One"},"terms":[]}]"""u8.ToArray());
        rig.Options = rig.Options with { Force = true };

        await rig.CandidatesAsync();

        Assert.Equal(before + 1, rig.Database.Count("politicians WHERE in_office = 1"));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><title>Under maintenance</title></html>", 1, ErrorIds.FormatChanged)]
    [InlineData("[{\"id\":{\"bioguide\":\"Z000001\"", 2, ErrorIds.BodyTruncated)]
    public async Task Only_a_list_can_be_cut_short_and_another_page_is_not_requested_again(string body, int requests, string errorId)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        rig.Settings = rig.Settings with { MaximumRetryCount = 1 };
        Serve(rig, Encoding.UTF8.GetBytes(body));

        await rig.CandidatesAsync();

        Assert.Equal((errorId, requests), (Assert.Single(rig.Port.Failures).ErrorId, rig.Targets(Current).Count));
    }

    [Fact]
    public void A_null_in_a_list_says_nothing()
    {
        var list = LegislatorReader.Read("""
            [{"id":{"bioguide":"A000001","fec":[null,"H0CA00001"]},"name":{"last":"One"},"other_names":[null],"terms":[null,{"type":"rep","state":"CA","start":"2025-01-03","end":"2027-01-03"},null]}]
            """u8);

        var member = Assert.Single(list.Members);
        Assert.Equal(["H0CA00001"], member.FecIds);
        Assert.Equal("ca", member.Politician.StateId);
        Assert.Equal("CA", Assert.Single(member.Record!.Terms).State);
    }

    [Fact]
    public void Hostile_depth_costs_its_entry()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);
        var list = LegislatorReader.Read(Encoding.UTF8.GetBytes($$"""
            [{"id":{"bioguide":"A000001","fec":["H0CA00001"]},"name":{"last":"One"},"other":{{deep}}},{"id":{"bioguide":"B000002"},"name":{"last":"Two"},"terms":{{deep}}}]
            """));

        Assert.Equal("A000001", Assert.Single(list.Members).Politician.PoliticianId);
        Assert.Equal("B000002", Assert.Single(list.Unreadable).Key);
    }

    private static void Serve(EngineRig rig, byte[] file) =>
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = Current, Body = Encoding.UTF8.GetString(file) });

    /// <summary>Those of the current file alone.</summary>
    private static IEnumerable<string> Of(EngineRig rig, string select) =>
        rig.Database.Lines($"{select} WHERE politician_id IN ('D000032','J000305','K000400','K000401','M001165','M001239','S001150','S001208') ORDER BY 1, 2");

    private static bool IsDue(EngineRig rig) =>
        new CandidatesStream(new CandidatesRequest { Settings = rig.Settings }).IsDue(new StreamContext { Database = rig.Open(), Settings = rig.Settings, Time = rig.Time });
}
