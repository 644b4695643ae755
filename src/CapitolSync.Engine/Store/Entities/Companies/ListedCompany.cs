namespace CapitolSync.Engine.Store.Entities.Companies;

/// <summary>A line of the SEC's list of companies.</summary>
/// <param name="Cik">The company's number at the SEC.</param>
/// <param name="Ticker">A ticker of it, normalized.</param>
/// <param name="Name">Its name.</param>
internal sealed record ListedCompany(long Cik, string Ticker, string Name);
