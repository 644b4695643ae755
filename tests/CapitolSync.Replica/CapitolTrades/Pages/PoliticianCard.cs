using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>A politician in the catalogue: JSX in the flight, and the same as HTML.</summary>
internal sealed class PoliticianCard(ReplicaPolitician politician, TradeStats stats)
{
    private const string Section = "q-widget-body index-card-body politician-index-card-body";
    private const string NameClasses = "font-medium leading-snug";

    private string Classes =>
        $"q-widget q-index-card politician-index-card entity--politician id--{politician.PoliticianId} party--{politician.Party} flavour--compact";

    private string PartyClasses => $"q-field party party--{politician.Party}";

    private string StateClasses => $"q-field us-state-full us-state-full--{politician.StateId}";

    private string Party => Htm.Capitalized(politician.Party);

    private string State => Places.States.First(s => s.Id == politician.StateId).Label;

    /// <summary>Labels are singular for one.</summary>
    private IEnumerable<(string Name, string Label, string Value)> Counts =>
    [
        ("count-trades", stats.Trades == 1 ? "Trade" : "Trades", Htm.Count(stats.Trades)),
        ("count-issuers", stats.Counterparts == 1 ? "Issuer" : "Issuers", Htm.Count(stats.Counterparts)),
        ("volume", "Volume", Htm.Volume(stats.Volume)),
    ];

    public string Flight()
    {
        string[] cells =
        [
            Jsx.Element("div", "q-cell cell--name", Jsx.List("\" \"", Jsx.Text("h2", NameClasses, politician.FullName))),
            Jsx.Element("div", "q-cell cell--affiliation", Jsx.List("\" \"", Jsx.Component("h3",
                "\"children\":" + Jsx.List(Jsx.Text("span", PartyClasses, Party), Jsx.Text("span", StateClasses, State))))),
            .. Counts.Select(c => Cell(c.Name, c.Label, Jsx.Text("div", "q-value leading-snug", c.Value))),
            Cell("last-traded", "Last Traded", Jsx.Element("div", "q-value leading-snug", Jsx.Element(
                "span", "q-field format--date-iso ", Jsx.Text("span", "time", stats.LastTraded is { } date ? Htm.Iso(date) : "")))),
        ];
        var article = Jsx.Element("article", Classes, Jsx.List("\"$undefined\"", Jsx.Element("section", Section, Jsx.List(cells)), "\"$undefined\""));
        return Jsx.Component("$L12",
            $"\"href\":\"/politicians/{politician.PoliticianId}\",\"prefetch\":false,\"className\":\"index-card-link\",\"children\":{article}");
    }

    public string Html()
    {
        string[] cells =
        [
            Htm.Tag("div", "q-cell cell--name", " " + Htm.Tag("h2", NameClasses, Htm.Encode(politician.FullName))),
            Htm.Tag("div", "q-cell cell--affiliation",
                $" <h3>{Htm.Tag("span", PartyClasses, Party)}{Htm.Tag("span", StateClasses, State)}</h3>"),
            .. Counts.Select(c => Htm.Cell(c.Name, c.Label, c.Value)),
            Htm.Cell("last-traded", "Last Traded", Htm.Date(stats.LastTraded)),
        ];
        var article = Htm.Tag("article", Classes, Htm.Tag("section", Section, string.Concat(cells)));
        return $"""<a class="index-card-link" href="/politicians/{politician.PoliticianId}">{article}</a>""";
    }

    private static string Cell(string name, string label, string value) =>
        Jsx.Element("div", $"q-cell cell--{name} flavour--lv", Jsx.List("\" \"", Jsx.List(Jsx.Text("div", "q-label leading-snug", label), value)));
}
