using System.Text.Json;
using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>/issuers/{id}</summary>
internal static class IssuerPage
{
    public static PageContent Render(CapitolTradesSnapshot snapshot, ReplicaIssuer issuer)
    {
        var stats = snapshot.Index.Stats(issuer);
        var json = new FlightWriter().Open('{').Field("_issuerId", issuer.IssuerId).Field("_stateId", issuer.StateId)
            .Field("c2iq", issuer.C2iq).Field("country", issuer.Country).Field("issuerName", issuer.IssuerName)
            .Field("issuerTicker", issuer.IssuerTicker).Field("sector", issuer.Sector);
        IssuerListPage.WriteStats(json, stats);
        json.Key("performance").Raw(JsonSerializer.Serialize(issuer.Performance)).Close('}');
        return new PageContent(
            json.Row("7", """["$","main",null,{"className":"container","children":["$","$L18",null,{"issuerData":""", "}]}]"),
            Html(issuer, stats));
    }

    private static string Html(ReplicaIssuer issuer, TradeStats stats) =>
        Htm.Tag("main", "container", Htm.Tag("article", $"q-widget issuer-detail-card id--{Htm.Invariant(issuer.IssuerId)}",
            Htm.Tag("h1", "issuer-name", Htm.Encode(issuer.IssuerName))
            + Htm.Tag("span", "q-field issuer-ticker", Htm.Encode(issuer.IssuerTicker ?? "N/A"))
            + Htm.Cell("count-trades", "Trades", Htm.Count(stats.Trades))));
}
