namespace CapitolSync.Engine.Filings.Members;

/// <summary>A member of Congress, present or past, as far as it takes to say whose a report is.</summary>
/// <param name="Bioguide">The id in the Biographical Directory of Congress, which is also the politician's id here.</param>
/// <param name="Name">The name.</param>
/// <param name="OtherNames">Names at other times, for example before a marriage.</param>
/// <param name="Terms">All terms in both chambers.</param>
internal sealed record MemberRecord(string Bioguide, MemberName Name, IReadOnlyList<MemberName> OtherNames, IReadOnlyList<MemberTerm> Terms);
