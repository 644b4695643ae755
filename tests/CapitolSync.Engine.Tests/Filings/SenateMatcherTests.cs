using CapitolSync.Engine.Filings.Members;
using static CapitolSync.Engine.Tests.Filings.MemberSamples;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>Who filed with the Senate.</summary>
public sealed class SenateMatcherTests
{
    private static readonly MemberRecord[] Members =
    [
        Senator("M1", "Mitch", "McConnell", "KY", "2021-01-03", "2027-01-03"),
        Senator("B1", "Jim", "Banks", "IN", "2025-01-03", "2031-01-03"),
        Senator("R1", "Mike", "Rounds", "SD", "2021-01-03", "2027-01-03"),
        Senator("S1", "Rick", "Scott", "FL", "2025-01-03", "2031-01-03"),
        Senator("S2", "Tim", "Scott", "SC", "2023-01-03", "2029-01-03"),
        Senator("K1", "Angus", "King", "ME", "2025-01-03", "2031-01-03", "S."),
        Senator("U1", "Tom", "Udall", "NM", "2009-01-06", "2021-01-03"),
        Senator("U2", "Mark", "Udall", "CO", "2009-01-06", "2015-01-03"),
        Senator("P1", "Pat", "Roberts", "KS", "2009-01-06", "2015-01-03"),
        Senator("T1", "Tommy", "Tuberville", "AL", "2021-01-03", "2027-01-03", "Hawley"),
        Senator("X1", "Tokunbo", "Xavier", "WA", "2021-01-03", "2027-01-03"),
        Rep("H1", "James", "Moran", "VA08", "2013-01-03", "2015-01-03"),
    ];

    [Theory]
    [InlineData("A. Mitchell", "McConnell, Jr.", "McConnell, A. Mitchell Jr.", "2026-06-30", "M1", MatchRules.TermAndName)]
    [InlineData("James", "Banks", "Banks, James E.", "2026-06-07", "B1", MatchRules.TermAndName)]
    [InlineData("M. Michael", "Rounds", null, "2026-06-07", "R1", MatchRules.TermAndName)]
    [InlineData("RICK ", "SCOTT", null, "2026-06-07", "S1", MatchRules.TermAndName)]
    [InlineData("Tim", "Scott", "Scott, Tim", "2026-06-07", "S2", MatchRules.TermAndName)]
    [InlineData("Angus S", "King, Jr.", "King, Angus", "2026-06-07", "K1", MatchRules.TermAndName)]
    [InlineData("Thomas", "Udall", "Udall, Tom", "2014-06-07", "U1", MatchRules.TermAndName)]
    [InlineData("Pat", "Roberts", null, "2015-01-05", "P1", MatchRules.TermAndName)]
    [InlineData("Thomas H", "Tuberville", null, "2026-06-07", "T1", MatchRules.TermAndName)]
    [InlineData("T. Olatokunbo", "Xavier", null, "2026-06-07", "X1", MatchRules.TermAndSurname)]
    public void A_senator_is_found_and_the_rule_is_told(string first, string last, string? listedAs, string filedOn, string id, string rule) =>
        Assert.Equal(new MemberMatch(id, rule), Match(first, last, listedAs, SenateStanding.Senator, filedOn));

    [Theory]
    [InlineData("", "Scott", (int)SenateStanding.Senator, "2026-06-07")] // Two serve.
    [InlineData("Robert", "Rounds", (int)SenateStanding.Senator, "2026-06-07")]
    [InlineData("Mark", "Udall", (int)SenateStanding.Senator, "2016-06-07")]
    [InlineData("Tim", "Scott", (int)SenateStanding.Candidate, "2026-06-07")]
    [InlineData("T. Olatokunbo", "Xavier", (int)SenateStanding.Unknown, "2026-06-07")]
    [InlineData("James", "Moran", (int)SenateStanding.Senator, "2014-06-07")] // Of the House.
    [InlineData("Mark", "Udall", (int)SenateStanding.Former, "2022-06-07")] // Longer ago than reports are kept.
    [InlineData("", "", (int)SenateStanding.Senator, "2026-06-07")]
    public void Nobody_is_guessed(string first, string last, int standing, string filedOn) =>
        Assert.Equal(MemberMatch.None, Match(first, last, null, (SenateStanding)standing, filedOn));

    [Fact]
    public void A_former_senator_is_found_years_later() =>
        Assert.Equal(new MemberMatch("U2", MatchRules.FormerTermAndName), Match("Mark", "Udall", "Udall, Mark", SenateStanding.Former, "2016-06-07"));

    [Theory]
    [InlineData("The Honorable John Boozman (Boozman, John)", "John", "Boozman", "Boozman, John")]
    [InlineData("Mr. Thomas H Tuberville (Tuberville, Tommy)", "Mr. Thomas H", "Tuberville", "Tuberville, Tommy")]
    [InlineData("The Honorable April McClain Delaney (McClain Delaney, April)", "April", "McClain Delaney", "McClain Delaney, April")]
    [InlineData("The Honorable Jane Doe", "Jane", "Doe", null)]
    [InlineData("The Honorable Angus S King, Jr. (King, Angus)", "Angus S", "King", "King, Angus")]
    [InlineData("The Honorable A. Mitchell McConnell, Jr. (McConnell, A. Mitchell Jr.)", "A. Mitchell", "McConnell", "McConnell, A. Mitchell Jr.")]
    [InlineData("The Honorable Joe Manchin III (Manchin III, Joe)", "Joe", "Manchin", "Manchin III, Joe")]
    [InlineData("The Honorable Jane Van Doe, Jr. (Van Doe, Jane)", "Jane", "Van Doe", "Van Doe, Jane")]
    [InlineData("The Honorable Jane Doe, Sr", "Jane", "Doe", null)]
    public void The_name_on_a_report_is_taken_apart(string printed, string first, string last, string? listedAs) =>
        Assert.Equal(new SenateFiler(first, last, listedAs, SenateStanding.Unknown, Day("2026-06-07")), SenateFiler.OfReport(printed, Day("2026-06-07")));

    [Theory]
    [InlineData("The Honorable Angus S King, Jr. (King, Angus)", "K1")]
    [InlineData("The Honorable A. Mitchell McConnell, Jr. (McConnell, A. Mitchell Jr.)", "M1")]
    [InlineData("The Honorable Angus S King", "K1")]
    public void The_filer_of_an_imported_report_is_found_by_the_name_on_it(string printed, string id) =>
        Assert.Equal(new MemberMatch(id, MatchRules.TermAndName), new SenateMatcher(Members).Match(SenateFiler.OfReport(printed, Day("2026-06-07"))));

    private static MemberMatch Match(string first, string last, string? listedAs, SenateStanding standing, string filedOn) =>
        new SenateMatcher(Members).Match(new SenateFiler(first, last, listedAs, standing, Day(filedOn)));
}
