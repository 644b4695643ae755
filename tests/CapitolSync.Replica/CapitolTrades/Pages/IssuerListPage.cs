using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>/issuers</summary>
internal static class IssuerListPage
{
    private const string Head = "<th>Issuer</th><th>Trades</th><th>Politicians</th><th>Volume</th><th>Last Traded</th>";

    public static PageContent Render(CapitolTradesSnapshot snapshot, PageKey key, bool empty, Sidebar sidebar)
    {
        var listed = key.Text is null ? snapshot.Index.Issuers : [];
        var shown = empty ? [] : listed.Skip(key.Skip).Take(key.Size).ToList();
        var pages = ListFrame.Pages(listed.Count, key.Size);

        var json = new FlightWriter().Open('[');
        foreach (var issuer in shown)
        {
            json.Open('{').Field("_issuerId", issuer.IssuerId).Field("issuerName", issuer.IssuerName)
                .Field("issuerTicker", issuer.IssuerTicker).Field("sector", issuer.Sector);
            WriteStats(json, snapshot.Index.Stats(issuer));
            json.Close('}');
        }
        json.Close(']');

        var rows = string.Concat(shown.Select(issuer => Row(issuer, snapshot.Index.Stats(issuer))));
        return new PageContent(
            ListFrame.Flight(json, "issuers", listed.Count, pages),
            ListFrame.Html("issuers", Head, rows, key, pages),
            sidebar);
    }

    public static void WriteStats(FlightWriter json, TradeStats stats) =>
        json.Key("stats").Open('{').Field("countTrades", stats.Trades).Field("countPoliticians", stats.Counterparts)
            .Field("volume", stats.Volume).Field("dateLastTraded", stats.LastTraded).Close('}');

    private static string Row(ReplicaIssuer issuer, TradeStats stats)
    {
        string[] cells =
        [
            Htm.Tag("h3", "q-fieldset issuer-name", Htm.Link($"/issuers/{Htm.Invariant(issuer.IssuerId)}", issuer.IssuerName))
                + Htm.Tag("span", "q-field issuer-ticker", Htm.Encode(issuer.IssuerTicker ?? "N/A")),
            Htm.Count(stats.Trades),
            Htm.Count(stats.Counterparts),
            Htm.Volume(stats.Volume),
            Htm.Date(stats.LastTraded),
        ];
        return $"<tr>{string.Concat(cells.Select(cell => $"<td>{cell}</td>"))}</tr>";
    }
}
