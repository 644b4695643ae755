namespace CapitolSync.Engine.Filings;

/// <summary>One side of an exchange.</summary>
/// <param name="Asset">The asset's name.</param>
/// <param name="Ticker">Its ticker in upper case; null where the report gives none.</param>
public sealed record ExchangeLeg(string Asset, string? Ticker);
