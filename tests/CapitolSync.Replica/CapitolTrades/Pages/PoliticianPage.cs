using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>/politicians/{id}</summary>
internal static class PoliticianPage
{
    public static PageContent Render(CapitolTradesSnapshot snapshot, ReplicaPolitician politician)
    {
        var json = new FlightWriter();
        TradeFields.Write(json, politician);
        return new PageContent(
            json.Row("7", """["$","main",null,{"className":"container","children":["$","$L18",null,{"politician":""", "}]}]"),
            $"""<main class="container">{new PoliticianCard(politician, snapshot.Index.Stats(politician)).Html()}</main>""");
    }
}
