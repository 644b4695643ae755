namespace CapitolSync.Engine.Filings.Links;

/// <summary>A stored line of an official filing.</summary>
/// <param name="LineId">Its number in the database.</param>
/// <param name="IsAmbiguous">Whether it fitted trades, but not one to one, when it was last looked at.</param>
/// <param name="Trade">What it says.</param>
internal sealed record StoredLine(long LineId, bool IsAmbiguous, OfficialTrade Trade);
