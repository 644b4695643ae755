using CapitolSync.Engine.Sources.CapitolTrades;

namespace CapitolSync.Engine.Sources.Legislators;

/// <summary>A member of Congress with his FEC ids.</summary>
/// <param name="Politician">Who he is, in the words of the database.</param>
/// <param name="FecIds">His ids as a candidate.</param>
internal sealed record Legislator(PoliticianRow Politician, IReadOnlyList<string> FecIds);
