using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>/politicians, whole or by committee. The cards are JSX, and only the count is given.</summary>
internal static class PoliticianListPage
{
    private const string Grid = "q-widget q-card-grid politician-card-grid entity--politician is--chromeless";

    public static PageContent Render(CapitolTradesSnapshot snapshot, PageKey key, bool empty, Sidebar sidebar)
    {
        var listed = Listed(snapshot, key.Text);
        var shown = empty ? [] : listed.Skip(key.Skip).Take(key.Size).ToList();
        var cards = shown.Select(p => new PoliticianCard(p, snapshot.Index.Stats(p))).ToList();
        return new PageContent(
            Flight([.. cards.Select(c => c.Flight())], listed.Count, key.Text),
            Html(string.Concat(cards.Select(c => c.Html())), key, ListFrame.Pages(listed.Count, key.Size)),
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

    private static string Flight(string[] cards, int count, string? committee)
    {
        var search = committee is null ? "{}" : $$"""{"committee":{{FlightText.Quote(committee)}}}""";
        var pager = Jsx.Component("$L1d", $"\"totalCount\":{Htm.Invariant(count)},\"searchParams\":{search}");
        var body = Jsx.List(Jsx.Element("div", "q-data small-result-set", Jsx.List(cards)), "false", pager);
        var grid = Jsx.Element("article", Grid, Jsx.List(
            "\"$undefined\"", Jsx.Element("section", "q-widget-body card-grid-body", body), "\"$undefined\""));
        return "7:" + ListFrame.Around("politicians", grid) + "\n";
    }

    private static string Html(string cards, PageKey key, int pages) =>
        Htm.Tag("main", "container", "<h1>politicians</h1>" + Htm.Tag("section", "flex flex-col gap-3.5",
            Htm.Tag("article", Grid, Htm.Tag("div", "q-data", cards)) + ListFrame.Pager(key, "politicians", pages)));
}
