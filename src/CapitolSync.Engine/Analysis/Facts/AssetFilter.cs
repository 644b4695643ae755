using System.Globalization;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>
/// Decides by issuer and sector, as queries do, but by what a security is called today as well: META finds trades of FB,
/// and a sector finds tickers that only the SEC classifies.
/// </summary>
/// <param name="issuers">Names, tickers (with their exchange, as a site writes them, or without) or numbers, with wildcards or without; null or empty for all.</param>
/// <param name="sectors">Sectors; null or empty for all.</param>
internal sealed class AssetFilter(IReadOnlyCollection<string>? issuers, IReadOnlyCollection<string>? sectors)
{
    private readonly TextMatch? _names = issuers is { Count: > 0 } ? new(issuers, isPerson: false) : null;
    private readonly TickerMatch? _tickers = issuers is { Count: > 0 } ? new([.. issuers, .. issuers.Select(Ticker.Normalize).OfType<string>()]) : null;
    private readonly TextMatch? _sectors = sectors is { Count: > 0 } ? new(sectors, isPerson: false) : null;

    public bool IsMatch(TradeFact fact) => IsSector(fact.Sector)
        && (_names is null || IsIssuer(fact.Ticker, fact.DisclosedTicker, fact.Issuer, fact.Asset) || IsName(fact.IssuerId?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether a security is meant.</summary>
    /// <param name="ticker">Its ticker.</param>
    /// <param name="names">What else it goes by; asked only where the ticker does not decide.</param>
    public bool IsIssuer(string ticker, Func<string, IEnumerable<string?>> names) => _names is null || IsTicker(ticker) || names(ticker).Any(IsName);

    private bool IsIssuer(string? ticker, string? disclosedTicker, params IEnumerable<string?> names) =>
        IsTicker(ticker) || IsTicker(disclosedTicker) || names.Any(IsName);

    /// <summary>Whether a sector is meant.</summary>
    public bool IsSector(string? sector) => _sectors is null || (sector is not null && _sectors.IsMatch(sector));

    private bool IsTicker(string? ticker) => ticker is not null && _tickers!.IsMatch(ticker);

    private bool IsName(string? name) => _names is null || (name is not null && _names.IsMatch(name));
}
