using System.Globalization;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>Where the SEC keeps what.</summary>
internal static class SecUrls
{
    /// <summary>Tickers, names and numbers of all companies.</summary>
    public const string List = "/files/company_tickers.json";

    /// <summary>Where the companies' own files are.</summary>
    public const string CompanyFolder = "/submissions/";

    /// <summary>What kind of page a company's own file is.</summary>
    public const string CompanyEndpoint = CompanyFolder + "CIK{cik}.json";

    /// <summary>A company's own file: <c>/submissions/CIK0000320193.json</c>.</summary>
    public static string Company(long cik) => string.Create(CultureInfo.InvariantCulture, $"{CompanyFolder}CIK{cik:0000000000}.json");
}
