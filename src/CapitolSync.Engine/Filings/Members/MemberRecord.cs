namespace CapitolSync.Engine.Filings.Members;

/// <summary>A member of Congress, present or past, as far as it takes to say whose a report is.</summary>
/// <param name="Bioguide">The id in the Biographical Directory of Congress, which is also the politician's id here.</param>
/// <param name="Name">The name.</param>
/// <param name="OtherNames">Names at other times, for example before a marriage.</param>
/// <param name="Terms">All terms in both chambers.</param>
internal sealed record MemberRecord(string Bioguide, MemberName Name, IReadOnlyList<MemberName> OtherNames, IReadOnlyList<MemberTerm> Terms)
{
    // The law that requires reports of transactions is from April 2012.
    private static readonly DateOnly FirstReports = new(2012, 4, 4);

    /// <summary>Whether the member sat in Congress since transactions have been reported.</summary>
    public bool MayHaveReported => Terms.Any(term => term.End >= FirstReports);
}
