using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>A member of Congress with their FEC IDs.</summary>
/// <param name="Politician">The member as a row of the database.</param>
/// <param name="FecIds">The member's candidate IDs.</param>
internal sealed record Legislator(PoliticianRow Politician, IReadOnlyList<string> FecIds);
