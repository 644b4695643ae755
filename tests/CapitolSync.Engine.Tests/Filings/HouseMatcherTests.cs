using CapitolSync.Engine.Filings.Members;
using static CapitolSync.Engine.Tests.Filings.MemberSamples;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>Who filed with the Clerk.</summary>
public sealed class HouseMatcherTests
{
    private static readonly MemberRecord[] Members =
    [
        Rep("K1", "Ro", "Khanna", "CA17", "2023-01-03", "2027-01-03"),
        Rep("D1", "Neal", "Dunn", "FL02", "2023-01-03", "2027-01-03"),
        Rep("H1", "Ashley", "Hinson", "IA02", "2023-01-03", "2027-01-03"),
        Rep("R1", "Cathy", "McMorris Rodgers", "WA05", "2023-01-03", "2025-01-03"),
        Rep("V1", "Matt", "Van Epps", "TN07", "2025-12-04", "2027-01-03"),
        Rep("G1", "Mark", "Green", "TN07", "2023-01-03", "2025-07-20"),
        Rep("M1", "Rich", "McCormick", "GA07", "2025-01-03", "2027-01-03"),
        Rep("P1", "Pablo José", "Hernández Rivera", "PR00", "2025-01-03", "2029-01-03"),
        Rep("A1", "Aumua Amata", "Radewagen", "AS00", "2023-01-03", "2027-01-03"),
        Rep("G2", "Raúl", "Grijalva", "AZ07", "2023-01-03", "2025-03-13"),
        Rep("G3", "Adelita", "Grijalva", "AZ07", "2025-09-23", "2027-01-03"),
        Rep("N1", "Troy", "Nehls", "TX22", "2023-01-03", "2027-01-03"),
        Rep("R2", "Harley", "Rouda", "CA48", "2019-01-03", "2021-01-03"),
        Rep("M2", "Rob", "Menendez", "NJ08", "2023-01-03", "2027-01-03", other: "Sires"),
        Rep("S1", "Adam", "Smith", "WA09", "2023-01-03", "2027-01-03"),
        Rep("S2", "Adam", "Smith", "WA08", "2023-01-03", "2027-01-03"),
    ];

    [Theory]
    [InlineData("Neal Patrick", "Dunn, MD, FACS", "FL02", "2024-05-22", "D1", MatchRules.SeatAndName)]
    [InlineData("Neal Patrick MD, Facs", "Dunn", "fl02", "2024-05-22", "D1", MatchRules.SeatAndName)]
    [InlineData("Rohit\ud800", "Khanna\udc00", "CA17", "2024-05-22", "K1", MatchRules.SeatAndSurname)]
    [InlineData("Rohit", "Khanna", "CA17", "2024-05-22", "K1", MatchRules.SeatAndSurname)]
    [InlineData("Ashley", "Hinson Arenholz", "IA02", "2024-05-22", "H1", MatchRules.SeatAndName)]
    [InlineData("Ashley Hinson", "Arenholz", "IA02", "2024-05-22", "H1", MatchRules.SeatAndName)]
    [InlineData("Cathy McMorris", "Rodgers", "WA05", "2024-05-22", "R1", MatchRules.SeatAndName)]
    [InlineData("Matthew Robert", "Van Epps", "TN07", "2025-12-20", "V1", MatchRules.SeatAndName)]
    [InlineData("Pablo Jose", "Hernandez", "PR00", "2025-06-01", "P1", MatchRules.SeatAndName)]
    [InlineData("Aumua", "Amata", "AS00", "2025-06-01", "A1", MatchRules.SeatAndName)]
    [InlineData("Rob", "Sires", "NJ08", "2025-06-01", "M2", MatchRules.SeatAndName)]
    [InlineData("Richard Dean Dr", "McCormick", "GA06", "2025-09-17", "M1", MatchRules.StateAndName)]
    [InlineData("Harley", "Rouda", "CA48", "2021-08-01", "R2", MatchRules.FormerSeatAndName)]
    [InlineData("Harley", "Rouda", "CA48", "2021-04-03", "R2", MatchRules.SeatAndName)]
    [InlineData("Mark", "Green", "TN07", "2025-10-18", "G1", MatchRules.SeatAndName)]
    [InlineData("Adelita", "Grijalva", "AZ07", "2025-10-18", "G3", MatchRules.SeatAndName)]
    public void A_member_is_found_and_the_rule_is_told(string first, string last, string seat, string filedOn, string id, string rule) =>
        Assert.Equal(new MemberMatch(id, rule), Match(first, last, seat, filedOn));

    [Theory]
    [InlineData("Adelita", "Grijalva", "AZ07", "2025-03-10")] // He has the seat, she ran for it.
    [InlineData("Trever", "Nehls", "TX22", "2027-01-20")] // Follows his brother, and the file of members is older.
    [InlineData("Sheryl", "Dunn", "FL02", "2024-05-06")]
    [InlineData("Rohit", "Khanna", "CA18", "2024-05-06")] // Another seat, and the given name is another.
    [InlineData("Rohit", "Khanna", "NV17", "2024-05-06")]
    [InlineData("Adam", "Smith", "WA07", "2024-05-06")] // Two of that name in the state.
    [InlineData("Harley", "Rouda", "CA48", "2018-12-31")] // Not yet.
    [InlineData("Rich", "McCormick", "GA", "2025-05-06")]
    [InlineData("Rich", "McCormick", "", "2025-05-06")]
    [InlineData("", "", "CA17", "2025-05-06")]
    [InlineData("Ro", "", "CA17", "2025-05-06")]
    public void Nobody_is_guessed(string first, string last, string seat, string filedOn) =>
        Assert.Equal(MemberMatch.None, Match(first, last, seat, filedOn));

    [Fact]
    public void A_candidate_is_not_taken_for_the_member_of_the_same_surname()
    {
        var filer = new HouseFiler("Rachel", "Khanna", "CA17", 2024, Day("2024-05-22"));
        Assert.Equal(new MemberMatch("K1", MatchRules.SeatAndSurname), new HouseMatcher(Members).Match(filer));
        Assert.Equal(MemberMatch.None, new HouseMatcher(Members).Match(filer with { Status = "Congressional Candidate" }));
        Assert.Equal(new MemberMatch("K1", MatchRules.SeatAndName), new HouseMatcher(Members).Match(filer with { First = "Ro", Status = "Congressional Candidate" }));
    }

    [Fact]
    public void Without_a_day_the_year_of_the_index_counts()
    {
        Assert.Equal("V1", new HouseMatcher(Members).Match(new HouseFiler("Matt", "Van Epps", "TN07", 2025, null)).Bioguide);
        Assert.Equal(MemberMatch.None, new HouseMatcher(Members).Match(new HouseFiler("Matt", "Van Epps", "TN07", 2024, null)));
    }

    private static MemberMatch Match(string first, string last, string seat, string filedOn) =>
        new HouseMatcher(Members).Match(new HouseFiler(first, last, seat, Day(filedOn).Year, Day(filedOn)));
}
