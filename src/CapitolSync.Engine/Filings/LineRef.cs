namespace CapitolSync.Engine.Filings;

/// <summary>One line of one filing.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="Key">The line within it; a key that a better reader keeps, not the line's number.</param>
internal sealed record LineRef(string FilingId, string Key);
