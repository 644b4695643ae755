using System.Globalization;
using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>A trade's own page as server-rendered HTML.</summary>
internal static class TradeArticle
{
    public static string Html(ReplicaTrade trade, SnapshotIndex index)
    {
        var politician = index.Politician(trade.PoliticianId)!;
        var issuer = index.Issuer(trade.IssuerId)!;
        var comment = trade.Comment is null ? "" : $"""<div class="trade-comment"><q>{Htm.Encode(trade.Comment)}</q></div>""";
        var filing = trade.FilingUrl is null
            ? ""
            : $"""<div class="view-filing"><a href="{Htm.Encode(trade.FilingUrl)}" target="_blank">View original filing</a></div>""";
        return string.Create(CultureInfo.InvariantCulture, $"""
            <main class="container"><article class="q-widget transaction-detail-card entity--transaction"><header><h1 class="text-size-5 font-medium">{Htm.Encode(Bracket.Of(trade.Value).Label)}</h1><span class="q-field tx-type tx-type--{trade.TxType}">{trade.TxType}</span></header><div class="q-cell cell--politician has-avatar"> <h2 class="politician-name"><a class="text-txt-interactive" href="/politicians/{politician.PoliticianId}">{Htm.Encode(politician.FullName)}</a></h2>{TradeTableRow.Affiliation(politician)}</div><div class="q-cell cell--issuer"> <h3><a class="text-txt-interactive" href="/issuers/{issuer.IssuerId}">{Htm.Encode(issuer.IssuerName)}</a></h3><span class="q-label">{Htm.Encode(trade.AssetTicker ?? "N/A")}</span></div>{Date("tx-date", "Traded", trade.TxDate)}{Date("pub-date", "Published", DateOnly.FromDateTime(trade.PubDate.UtcDateTime))}{Pair("Owner", Htm.Owner(trade.Owner))}{Pair("Asset Type", AssetType(trade.AssetType))}{Pair("Price", Htm.Price(trade.Price))}{Pair("Shares", trade.Size is { } size ? Htm.Count(size) : "N/A")}{Pair("Filed On", trade.FilingDate is { } filed ? Htm.Iso(filed) : "N/A")}{Pair("Reporting Gap", Days(trade.ReportingGap))}{comment}{filing}</article></main>
            """);
    }

    private static string Date(string cell, string label, DateOnly date) =>
        $"""<div class="q-cell cell--{cell} flavour--lv"> <div class="q-label leading-snug">{label}</div><div class="q-value leading-snug"><span class="q-field format--date-iso "><span class="time">{Htm.Iso(date)}</span></span></div></div>""";

    private static string Pair(string label, string value) =>
        $"""<div class="flex flex-col"><span class="text-size-3 font-medium">{value}</span><span class="text-size-2 text-txt-dimmer">{label}</span></div>""";

    /// <summary>Lower case with hyphens is the id again: "Stock Options" is stock-options, "ETF" is etf.</summary>
    private static string AssetType(string? type) => type switch
    {
        null => "N/A",
        "etf" or "reit" => type.ToUpperInvariant(),
        "non-public-stock" => "Non-Public Stock",
        _ => string.Join(' ', type.Split('-').Select(Htm.Capitalized)),
    };

    private static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");
}
