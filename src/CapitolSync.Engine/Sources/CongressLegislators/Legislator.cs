using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>A member of Congress with their FEC IDs.</summary>
/// <param name="Politician">The member as a row of the database.</param>
/// <param name="FecIds">The member's candidate IDs.</param>
/// <param name="Record">Names and terms, by which filers are recognized; <see langword="null"/> if the entry has none.</param>
internal sealed record Legislator(PoliticianRow Politician, IReadOnlyList<string> FecIds, MemberRecord? Record);
