namespace CapitolSync.Replica.Sec;

/// <summary>A company.</summary>
/// <param name="Cik">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sic">Its classification; empty for a fund.</param>
/// <param name="Tickers">Its tickers, the main one first.</param>
public sealed record SecCompany(long Cik, string Name, string Sic, params IReadOnlyList<string> Tickers);
