using System.Globalization;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>/politicians, whole or by committee. The cards are JSX, and only the count is given.</summary>
internal static class PoliticianListPage
{
    public static PageContent Render(CapitolTradesSnapshot snapshot, PageKey key, bool empty, Sidebar sidebar)
    {
        var listed = Listed(snapshot, key.Text);
        var shown = empty ? [] : listed.Skip(key.Skip).Take(key.Size).ToList();
        var cards = shown.Select(p => new PoliticianCard(p, snapshot.Index.Stats(p))).ToList();
        var pages = ListFrame.Pages(listed.Count, key.Size);
        return new PageContent(
            Flight(string.Join(',', cards.Select(c => c.Flight())), listed.Count, key.Text),
            $"""<main class="container"><h1>politicians</h1><section class="flex flex-col gap-3.5"><article class="q-widget q-card-grid politician-card-grid"><div class="q-data">{string.Concat(cards.Select(c => c.Html()))}</div></article>{ListFrame.Pager(key, "politicians", pages)}</section></main>""",
            sidebar);
    }

    private static IReadOnlyList<ReplicaPolitician> Listed(CapitolTradesSnapshot snapshot, string? committee)
    {
        if (committee is null)
            return snapshot.Index.Politicians;
        if (snapshot.Index.Committee(committee) is not { } known)
            return [];
        var members = known.Members.ToHashSet(StringComparer.Ordinal);
        return [.. snapshot.Index.Politicians.Where(p => members.Contains(p.PoliticianId))];
    }

    private static string Flight(string cards, int count, string? committee)
    {
        var search = committee is null ? "{}" : $$"""{"committee":{{CapitolTrades.Flight.FlightText.Quote(committee)}}}""";
        return string.Create(CultureInfo.InvariantCulture, $$"""
            7:["$","main",null,{"className":"container","children":[["$","h1",null,{"className":"uppercase","children":"politicians"}],["$","section",null,{"className":"flex flex-col gap-3.5","children":["$L1b","$L1c",["$","article",null,{"className":"q-widget q-card-grid politician-card-grid entity--politician is--chromeless","children":["$undefined",["$","section",null,{"className":"q-widget-body card-grid-body","children":[["$","div",null,{"className":"q-data small-result-set","children":[{{cards}}]}],false,["$","$L1d",null,{"totalCount":{{count}},"searchParams":{{search}}}]]}],"$undefined"]}]]}]]}]

            """);
    }
}
