using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries.Employers;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>Tells companies from each other: by the SEC's number, else by ticker, else by name.</summary>
internal static class CompanyKeys
{
    /// <summary>The key of a company.</summary>
    public static string Of(KnownCompany company) =>
        company.Cik is { } cik ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CIK {cik}") : company.Ticker ?? company.Core;

    /// <summary>The key of the company that was traded, by its ticker of today or the one that was disclosed; null where it is not known.</summary>
    public static string? Of(TradeFact fact, KnownCompanies companies) =>
        new[] { fact.Ticker, fact.DisclosedTicker }.OfType<string>().Select(companies.WithTicker).FirstOrDefault(company => company is not null) is { } found ? Of(found) : null;
}
