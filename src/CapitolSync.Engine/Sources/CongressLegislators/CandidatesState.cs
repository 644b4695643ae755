namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>How the last reading of the files ended.</summary>
/// <param name="LeftOut">Members who had no bioguide ID yet.</param>
internal sealed record CandidatesState(int LeftOut = 0);
