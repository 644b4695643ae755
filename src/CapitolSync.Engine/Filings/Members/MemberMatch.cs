namespace CapitolSync.Engine.Filings.Members;

/// <summary>Who filed a report, and how that was found out.</summary>
/// <param name="Bioguide">The member; null if none fits, or more than one does.</param>
/// <param name="Rule">One of <see cref="MatchRules"/>.</param>
internal sealed record MemberMatch(string? Bioguide, string Rule)
{
    public static readonly MemberMatch None = new(null, MatchRules.Unmatched);
}
