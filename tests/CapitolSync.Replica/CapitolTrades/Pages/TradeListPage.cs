using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>/trades</summary>
internal static class TradeListPage
{
    private const string Head =
        "<th>Politician</th><th>Traded Issuer</th><th>Published</th><th>Traded</th><th>Filed After</th><th>Owner</th>"
        + "<th>Type</th><th>Size</th><th>Price</th><th></th>";

    public static PageContent Render(CapitolTradesSnapshot snapshot, PageKey key, bool empty, Sidebar sidebar)
    {
        var listed = key.Text is null ? snapshot.Trades : [];
        var shown = empty ? [] : listed.Skip(key.Skip).Take(key.Size).ToList();
        var pages = ListFrame.Pages(listed.Count, key.Size);

        var json = new FlightWriter().Open('[');
        foreach (var trade in shown)
            TradeFields.WriteRow(json, trade, snapshot.Index);
        json.Close(']');

        var today = snapshot.Trades.Count == 0 ? default : DateOnly.FromDateTime(snapshot.Trades[0].PubDate.UtcDateTime);
        var rows = string.Concat(shown.Select(trade => TradeTableRow.Html(trade, snapshot.Index, today)));
        return new PageContent(
            ListFrame.Flight(json, "trades", listed.Count, pages),
            ListFrame.Html("trades", Head, rows, key, pages),
            sidebar);
    }
}
