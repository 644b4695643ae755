namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>What a user decided about an employer's name.</summary>
/// <param name="Key">The name as it is compared.</param>
/// <param name="CompanyKey">The company's name as it is compared; empty for all companies.</param>
/// <param name="Employer">The name as it was written.</param>
/// <param name="Company">The company's name.</param>
/// <param name="Ticker">Its ticker.</param>
/// <param name="Cik">Its number at the SEC.</param>
/// <param name="IsConfirmed">It is that company; otherwise it is not.</param>
/// <param name="SetAt">When that was decided.</param>
internal sealed record EmployerDecision(string Key, string CompanyKey, string Employer, string? Company, string? Ticker, long? Cik, bool IsConfirmed, DateTimeOffset SetAt);
