using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>A trade's own page as server-rendered HTML.</summary>
internal static class TradeArticle
{
    public static string Html(ReplicaTrade trade, SnapshotIndex index)
    {
        string[] parts =
        [
            "<header>" + Htm.Tag("h1", "text-size-5 font-medium", Htm.Encode(Bracket.Of(trade.Value).Label))
                + Htm.Tag("span", $"q-field tx-type tx-type--{trade.TxType}", trade.TxType) + "</header>",
            Politician(index.Politician(trade.PoliticianId)!),
            Issuer(index.Issuer(trade.IssuerId)!, trade.AssetTicker),
            Htm.Cell("tx-date", "Traded", Htm.Date(trade.TxDate)),
            Htm.Cell("pub-date", "Published", Htm.Date(DateOnly.FromDateTime(trade.PubDate.UtcDateTime))),
            Pair("Owner", Htm.Owner(trade.Owner)),
            Pair("Asset Type", AssetType(trade.AssetType)),
            Pair("Price", Htm.Price(trade.Price)),
            Pair("Shares", Shares(trade)),
            Pair("Filed On", trade.FilingDate is { } filed ? Htm.Iso(filed) : "N/A"),
            Pair("Reporting Gap", Htm.Invariant(trade.ReportingGap) + (trade.ReportingGap == 1 ? " day" : " days")),
            trade.Comment is { } comment ? Htm.Tag("div", "trade-comment", $"<q>{Htm.Encode(comment)}</q>") : "",
            trade.FilingUrl is { } url ? Htm.Tag("div", "view-filing", Htm.Link(url, "View original filing")) : "",
        ];
        return Htm.Tag("main", "container", Htm.Tag("article", "q-widget transaction-detail-card entity--transaction", string.Concat(parts)));
    }

    private static string Politician(ReplicaPolitician politician) =>
        Htm.Tag("div", "q-cell cell--politician has-avatar", " "
            + Htm.Tag("h2", "politician-name", Htm.Link($"/politicians/{politician.PoliticianId}", politician.FullName))
            + TradeTableRow.Affiliation(politician));

    private static string Issuer(ReplicaIssuer issuer, string? ticker) =>
        Htm.Tag("div", "q-cell cell--issuer", " "
            + Htm.Tag("h3", "issuer-name", Htm.Link($"/issuers/{Htm.Invariant(issuer.IssuerId)}", issuer.IssuerName))
            + Htm.Tag("span", "q-label", Htm.Encode(ticker ?? "N/A")));

    private static string Shares(ReplicaTrade trade) => trade switch
    {
        { Size: { } size } => Htm.Count(size),
        { SizeRangeLow: { } low, SizeRangeHigh: { } high } => $"{Htm.Count(low)} - {Htm.Count(high)}",
        _ => "N/A",
    };

    private static string Pair(string label, string value) =>
        Htm.Tag("div", "flex flex-col", Htm.Tag("span", "text-size-3 font-medium", value) + Htm.Tag("span", "text-size-2 text-txt-dimmer", label));

    /// <summary>Lower case with hyphens is the id again: "Stock Options" is stock-options, "ETF" is etf.</summary>
    private static string AssetType(string? type) => type switch
    {
        null => "N/A",
        "etf" or "reit" => type.ToUpperInvariant(),
        "non-public-stock" => "Non-Public Stock",
        _ => string.Join(' ', type.Split('-').Select(Htm.Capitalized)),
    };
}
