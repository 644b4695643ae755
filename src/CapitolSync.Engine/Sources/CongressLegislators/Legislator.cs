using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>A member of Congress with his FEC ids.</summary>
/// <param name="Politician">Who he is, in the words of the database.</param>
/// <param name="FecIds">His ids as a candidate.</param>
internal sealed record Legislator(PoliticianRow Politician, IReadOnlyList<string> FecIds);
