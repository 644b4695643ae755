namespace CapitolSync.Engine.Filings;

/// <summary>The terms of an option, as far as the report gives them.</summary>
/// <param name="Kind">call, put or neither.</param>
/// <param name="Strike">The strike price in USD.</param>
/// <param name="ExpiresOn">The day it expires.</param>
/// <param name="Contracts">How many contracts; null where the report does not say.</param>
public sealed record OptionTerms(string? Kind, decimal? Strike, DateOnly? ExpiresOn, int? Contracts);
