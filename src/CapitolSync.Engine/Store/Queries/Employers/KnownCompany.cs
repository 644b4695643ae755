namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>A company that an employer can be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ticker">Its main ticker, normalized; <see langword="null"/> if it has none.</param>
/// <param name="Cik">Its number at the SEC, if it files there.</param>
/// <param name="Sector">Its sector, if known.</param>
/// <param name="Rank">The place in the SEC's list, which is by size.</param>
internal sealed record KnownCompany(string Name, string? Ticker, long? Cik, string? Sector, long Rank)
{
    /// <summary>Its name as it is compared.</summary>
    public string Core { get; } = EmployerName.Core(Name);
}
