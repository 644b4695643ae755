using System.Globalization;
using CapitolSync.Replica.CapitolTrades.Flight;
using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>A politician in the catalogue.</summary>
internal sealed class PoliticianCard(ReplicaPolitician politician, TradeStats stats)
{
    private string Classes => $"q-widget q-index-card politician-index-card entity--politician id--{politician.PoliticianId} party--{politician.Party} flavour--compact";

    private string State => Places.States.First(s => s.Id == politician.StateId).Label;

    private string Trades => stats.Trades == 1 ? "Trade" : "Trades";

    private string Issuers => stats.Counterparts == 1 ? "Issuer" : "Issuers";

    private string LastTraded => stats.LastTraded is { } date ? Htm.Iso(date) : "";

    public string Flight() => $$"""
        ["$","$L12",null,{"href":"/politicians/{{politician.PoliticianId}}","prefetch":false,"className":"index-card-link","children":["$","article",null,{"className":"{{Classes}}","children":["$undefined",["$","section",null,{"className":"q-widget-body index-card-body politician-index-card-body","children":[["$","div",null,{"className":"q-cell cell--name","children":[" ",["$","h2",null,{"className":"font-medium leading-snug","children":{{FlightText.Quote(politician.FullName)}}}]]}],["$","div",null,{"className":"q-cell cell--affiliation","children":[" ",["$","h3",null,{"children":[["$","span",null,{"className":"q-field party party--{{politician.Party}}","children":"{{Htm.Capitalized(politician.Party)}}"}],["$","span",null,{"className":"q-field us-state-full us-state-full--{{politician.StateId}}","children":"{{State}}"}]]}]]}],{{Cell("count-trades", Trades, Quoted(Htm.Count(stats.Trades)))}},{{Cell("count-issuers", Issuers, Quoted(Htm.Count(stats.Counterparts)))}},{{Cell("volume", "Volume", Quoted(Htm.Volume(stats.Volume)))}},{{Cell("last-traded", "Last Traded", Time())}}]}],"$undefined"]}]}]
        """;

    public string Html() => string.Create(CultureInfo.InvariantCulture, $"""
        <a class="index-card-link" href="/politicians/{politician.PoliticianId}"><article class="{Classes}"><section class="q-widget-body index-card-body politician-index-card-body"><div class="q-cell cell--name"> <h2 class="font-medium leading-snug">{Htm.Encode(politician.FullName)}</h2></div><div class="q-cell cell--affiliation"> <h3><span class="q-field party party--{politician.Party}">{Htm.Capitalized(politician.Party)}</span><span class="q-field us-state-full us-state-full--{politician.StateId}">{State}</span></h3></div>{HtmlCell("count-trades", Trades, Htm.Count(stats.Trades))}{HtmlCell("count-issuers", Issuers, Htm.Count(stats.Counterparts))}{HtmlCell("volume", "Volume", Htm.Volume(stats.Volume))}{HtmlCell("last-traded", "Last Traded", $"""<span class="q-field format--date-iso "><span class="time">{LastTraded}</span></span>""")}</section></article></a>
        """);

    private string Time() =>
        $$"""["$","span",null,{"className":"q-field format--date-iso ","children":["$","span",null,{"className":"time","children":"{{LastTraded}}"}]}]""";

    private static string Quoted(string text) => $"\"{text}\"";

    private static string Cell(string name, string label, string value) =>
        $$"""["$","div",null,{"className":"q-cell cell--{{name}} flavour--lv","children":[" ",[["$","div",null,{"className":"q-label leading-snug","children":"{{label}}"}],["$","div",null,{"className":"q-value leading-snug","children":{{value}}}]]]}]""";

    private static string HtmlCell(string name, string label, string value) =>
        $"""<div class="q-cell cell--{name} flavour--lv"> <div class="q-label leading-snug">{label}</div><div class="q-value leading-snug">{value}</div></div>""";
}
