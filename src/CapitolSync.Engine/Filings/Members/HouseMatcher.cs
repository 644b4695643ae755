using System.Globalization;

namespace CapitolSync.Engine.Filings.Members;

/// <summary>
/// Finds the member who filed with the Clerk: by the seat, the term and the surname. The Clerk has no id of persons.
/// If two members fit equally well, or none does, the filer stays unmatched.
/// </summary>
internal sealed class HouseMatcher(IEnumerable<MemberRecord> members)
{
    /// <summary>How long after a term a report may still come as from a member.</summary>
    private const int DaysAfter = 90;

    /// <summary>How long after a term a report of a former member is still looked for.</summary>
    private const int FormerDaysAfter = 6 * 366;

    private readonly ILookup<string, MemberRecord> _byState = members
        .SelectMany(member => member.Terms.Where(term => term.Chamber == MemberChamber.House).Select(term => term.State).Distinct(StringComparer.Ordinal), static (member, state) => (member, state))
        .ToLookup(pair => pair.state, pair => pair.member, StringComparer.Ordinal);

    /// <summary>Finds the filer.</summary>
    public MemberMatch Match(HouseFiler filer)
    {
        if (ReadSeat(filer.StateDistrict) is not var (state, district))
            return MemberMatch.None;
        var last = NameWords.Of(filer.Last);
        var given = NameWords.Of(filer.First);
        string[] whole = [.. given, .. last];
        var ofState = _byState[state].ToArray();
        var named = Array.FindAll(ofState, member => Surnames.Fit(member, last, whole));
        var seated = Array.FindAll(named, member => Holds(member, state, district, filer, DaysAfter));
        if (Only(seated, member => GivenNames.Fit(member, given)) is { } certain)
            return new MemberMatch(certain, MatchRules.SeatAndName);
        // A challenger or a successor may have the same surname.
        if (!filer.IsCandidate && Only(seated, member => GivenNames.InitialsFit(member, given) && Holds(member, state, district, filer, daysAfter: 0)) is { } holder && seated.Length == 1)
            return new MemberMatch(holder, MatchRules.SeatAndSurname);
        if (seated.Length > 0)
            return MemberMatch.None;
        if (Only(ofState, member => Surnames.FitAnywhere(member, given, whole) && Holds(member, state, district, filer, DaysAfter)) is { } whoever)
            return new MemberMatch(whoever, MatchRules.SeatAndName);
        var alike = Array.FindAll(named, member => Surnames.Equal(member, last) && GivenNames.Fit(member, given));
        if (Only(alike, member => Holds(member, state, null, filer, DaysAfter)) is { } moved)
            return new MemberMatch(moved, MatchRules.StateAndName);
        return Only(alike, member => Holds(member, state, district, filer, FormerDaysAfter)) is { } former
            ? new MemberMatch(former, MatchRules.FormerSeatAndName)
            : MemberMatch.None;
    }

    private static bool Holds(MemberRecord member, string state, int? district, HouseFiler filer, int daysAfter) => member.Terms.Any(term =>
        term.Chamber == MemberChamber.House && string.Equals(term.State, state, StringComparison.Ordinal) && (district is null || term.District == district)
        && (filer.FiledOn is { } day ? term.Covers(day, daysAfter) : term.Start.Year <= filer.IndexYear && filer.IndexYear <= term.End.Year));

    /// <summary>The one member to whom it applies; null if it is none or more than one.</summary>
    private static string? Only(MemberRecord[] members, Predicate<MemberRecord> applies) =>
        Array.FindAll(members, applies).DistinctBy(member => member.Bioguide, StringComparer.Ordinal).ToArray() is [var only] ? only.Bioguide : null;

    /// <summary>Reads <c>NJ05</c>, and <c>AK00</c> where there is one seat.</summary>
    private static (string State, int District)? ReadSeat(string seat) =>
        seat is [_, _, _, _] && char.IsAsciiLetter(seat[0]) && char.IsAsciiLetter(seat[1]) && int.TryParse(seat.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var district)
            ? (seat[..2].ToUpperInvariant(), district)
            : null;
}
