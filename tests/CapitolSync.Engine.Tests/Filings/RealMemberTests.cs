using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Engine.Sources.SenateEfd.Search;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>Real filers against the real files of members.</summary>
public sealed class RealMemberTests
{
    [Theory]
    [InlineData(2024, 99, new[] { "seat-name 98", "seat-surname 1" })]
    [InlineData(2025, 108, new[] { "seat-name 106", "seat-surname 1", "state-name 1" })]
    public void Everyone_who_filed_a_periodic_report_is_found(int year, int filers, string[] rules)
    {
        var matcher = new HouseMatcher(Members());
        var byId = Members().ToDictionary(member => member.Bioguide, StringComparer.Ordinal);
        var found = Filers(year, "P").Select(entry => (Entry: entry, Match: Match(matcher, entry))).ToArray();
        Assert.Equal(filers, found.Length);
        Assert.Equal(rules, found.CountBy(pair => pair.Match.Rule).Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal));
        Assert.All(found, pair =>
        {
            var member = byId[pair.Match.Bioguide!];
            // What the name and the seat have to have in common whatever the rule.
            Assert.NotEmpty(NameWords.Of(member.Name.Last).Intersect(NameWords.Of(pair.Entry.Last), StringComparer.Ordinal));
            Assert.Contains(member.Terms, term => term.Chamber == MemberChamber.House && term.State == pair.Entry.StateDistrict[..2] && term.Covers(pair.Entry.FiledOn!.Value, 90));
        });
    }

    [Theory]
    [InlineData(2024, "Diehl")]
    [InlineData(2025, "Redmond")]
    public void Of_those_who_filed_annual_reports_only_who_is_not_a_member_is_not_found(int year, string staff)
    {
        var matcher = new HouseMatcher(Members());
        Assert.Equal([staff], Filers(year, "O").Where(entry => Match(matcher, entry).Bioguide is null).Select(entry => entry.Last));
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    public void Candidates_are_taken_for_members_only_by_a_given_name(int year)
    {
        var matcher = new HouseMatcher(Members());
        var byId = Members().ToDictionary(member => member.Bioguide, StringComparer.Ordinal);
        foreach (var entry in Filers(year, "C"))
        {
            if (matcher.Match(new HouseFiler(entry.First, entry.Last, entry.StateDistrict, entry.Year, entry.FiledOn) { Status = "Congressional Candidate" }).Bioguide is { } id)
                Assert.NotEmpty(NameWords.Of(byId[id].Name.OfficialFull).Intersect(NameWords.Of(entry.First), StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_senator_of_the_real_search_is_found()
    {
        var matcher = new SenateMatcher(Members());
        var byId = Members().ToDictionary(member => member.Bioguide, StringComparer.Ordinal);
        var rows = SearchAnswerReader.Read(SharedFolder.ReadBytes("official/senate/search_23_rows.json")).Rows;
        var matches = rows.Select(row => (row.Filer, Match: matcher.Match(new SenateFiler(row.Filer.First, row.Filer.Last, row.Filer.ListedAs, SenateStanding.Senator, row.FiledOn)))).ToArray();
        Assert.All(matches, pair => Assert.Equal(MatchRules.TermAndName, pair.Match.Rule));
        Assert.Equal(
            [
                "Armstrong Alan Armstrong", "BLUMENTHAL Richard Blumenthal", "Banks Jim Banks", "Boozman John Boozman", "Capito Shelley Moore Capito", "Curtis John R. Curtis", "Fetterman John Fetterman",
                "McConnell Mitch McConnell", "McCormick David McCormick", "Moran Jerry Moran", "Moreno Bernie Moreno", "Peters Gary C. Peters", "Tuberville Tommy Tuberville", "Whitehouse Sheldon Whitehouse",
            ],
            matches.Select(pair => $"{pair.Filer.Last} {byId[pair.Match.Bioguide!].Name.OfficialFull}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_senator_of_the_real_reports_is_found_by_the_name_on_the_page()
    {
        var matcher = new SenateMatcher(Members());
        var found = Directory.GetFiles(SharedFolder.FolderPath("official/senate"), "ptr_*.html").Select(file =>
        {
            var document = ReportReader.Read(File.ReadAllBytes(file), "x");
            return matcher.Match(SenateFiler.OfReport(document.FilerName!, document.FiledOn!.Value));
        }).ToArray();
        Assert.Equal(8, found.Length);
        // Boozman three times, Capito twice, Tuberville, Peters, Whitehouse.
        Assert.Equal(["B001236", "B001236", "B001236", "C001047", "C001047", "P000595", "T000278", "W000802"], found.Select(match => match.Bioguide).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<HouseIndexEntry> Filers(int year, string type) => HouseIndexXml.Read(SharedFolder.ReadBytes($"official/index/{year}FD.xml"), year)
        .Entries.Where(entry => entry.FilingType == type).DistinctBy(entry => (entry.Last, entry.First, entry.StateDistrict));

    private static MemberMatch Match(HouseMatcher matcher, HouseIndexEntry entry) =>
        matcher.Match(new HouseFiler(entry.First, entry.Last, entry.StateDistrict, entry.Year, entry.FiledOn));

    private static List<MemberRecord> Members() =>
    [
        .. MemberFileReader.Read(SharedFolder.ReadBytes("data/legislators-current.json")),
        .. MemberFileReader.Read(SharedFolder.ReadBytes("official/members/former-members-2014-2026.json")),
    ];
}
