namespace CapitolSync.Engine.Filings.Members;

/// <summary>
/// Finds the senator who filed: by the surname, a term on the day of filing, and a given name. The Senate prints neither
/// an id nor a state. If two senators fit equally well, or none does, the filer stays unmatched.
/// </summary>
internal sealed class SenateMatcher(IEnumerable<MemberRecord> members)
{
    /// <summary>How long after a term a report may still come as from a senator.</summary>
    private const int DaysAfter = 60;

    /// <summary>How long the Senate keeps reports of former senators: six years.</summary>
    private const int FormerDaysAfter = 6 * 366;

    private readonly MemberRecord[] _senators = [.. members.Where(member => member.Terms.Any(term => term.Chamber == MemberChamber.Senate))];

    /// <summary>Finds the filer.</summary>
    public MemberMatch Match(SenateFiler filer)
    {
        if (filer.Standing == SenateStanding.Candidate)
            return MemberMatch.None;
        var last = NameWords.Of(filer.Last);
        var given = Given(filer, last);
        string[] whole = [.. NameWords.Of(filer.First), .. last];
        var named = Array.FindAll(_senators, member => Surnames.Fit(member, last, whole));
        var serving = Array.FindAll(named, member => Serves(member, filer.FiledOn, DaysAfter));
        if (Only(serving, member => GivenNames.Fit(member, given)) is { } certain)
            return new MemberMatch(certain, MatchRules.TermAndName);
        if (filer.Standing == SenateStanding.Senator && Only(serving, static _ => true) is { } alone && GivenNames.InitialsFit(serving[0], given))
            return new MemberMatch(alone, MatchRules.TermAndSurname);
        // A senator of the same surname may be serving now; only a filer listed as a former senator is looked up anyway.
        return (filer.Standing == SenateStanding.Former || (filer.Standing == SenateStanding.Unknown && serving.Length == 0))
            && Only(named, member => GivenNames.Fit(member, given) && Serves(member, filer.FiledOn, FormerDaysAfter)) is { } former
            ? new MemberMatch(former, MatchRules.FormerTermAndName)
            : MemberMatch.None;
    }

    /// <summary>The given names of both forms: <c>A. Mitchell</c> and <c>McConnell, Mitch</c>.</summary>
    private static string[] Given(SenateFiler filer, string[] last)
    {
        var listed = filer.ListedAs?.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? filer.ListedAs[(comma + 1)..] : null;
        return [.. NameWords.Of(filer.First), .. NameWords.Of(listed).Except(last, StringComparer.Ordinal)];
    }

    private static bool Serves(MemberRecord member, DateOnly day, int daysAfter) =>
        member.Terms.Any(term => term.Chamber == MemberChamber.Senate && term.Covers(day, daysAfter));

    private static string? Only(MemberRecord[] members, Predicate<MemberRecord> applies) =>
        Array.FindAll(members, applies).DistinctBy(member => member.Bioguide, StringComparer.Ordinal).ToArray() is [var only] ? only.Bioguide : null;
}
