using CapitolSync.Engine.Store.Queries.Prices;

namespace CapitolSync.Engine.Store.Queries.Lookups;

/// <summary>A kind of rows that a query needs, and what loads them.</summary>
/// <param name="Plural">What the rows are called in a message.</param>
/// <param name="Table">Where they are.</param>
/// <param name="Cmdlet">The cmdlet that loads them.</param>
public sealed record StoredKind(string Plural, string Table, string Cmdlet)
{
    /// <summary>Trades, whoever reports them.</summary>
    public static StoredKind Trades { get; } = new("trades", "transactions", "Sync-HouseFiling or Sync-CtTrade");

    /// <summary>Issuers, which come with trades.</summary>
    public static StoredKind Issuers { get; } = new("issuers", "issuers", "Sync-CtTrade");

    /// <summary>Closing prices.</summary>
    public static StoredKind Prices { get; } = new("closing prices", "issuer_eod_prices", "Sync-CtIssuer");

    /// <summary>Closing prices of what trades are measured against.</summary>
    public static StoredKind BenchmarkPrices { get; } = new($"closing prices of {PriceReader.Market}, the benchmark,", $"(SELECT 1 FROM prices_daily WHERE ticker = '{PriceReader.Market}')", "Sync-CtPrice");

    /// <summary>Members of Congress.</summary>
    public static StoredKind Politicians { get; } = new("members", "politicians", "Sync-CtPolitician");

    /// <summary>Committees registered with the FEC.</summary>
    public static StoredKind FecCommittees { get; } = new("FEC committees", "fec_committees", "Sync-FecCommittee");

    /// <summary>Donations.</summary>
    public static StoredKind Donations { get; } = new("donations", "donations", "Sync-FecDonation");

    /// <summary>Official filings.</summary>
    public static StoredKind Filings { get; } = new("official filings", "filings", "Sync-HouseFiling");
}
