using System.Text;
using CapitolSync.Replica.CapitolTrades.Flight;
using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>The digest and the filters beside a list. They hold arrays that look much like the list.</summary>
internal sealed class Sidebar
{
    private Sidebar(string digest, string filters, Dice dice)
    {
        Digest = new SharedFlight(digest, dice);
        Filters = new SharedFlight(filters, dice);
    }

    public SharedFlight Digest { get; }

    public SharedFlight Filters { get; }

    public ReadOnlyMemory<byte> Html { get; } = Encoding.UTF8.GetBytes(
        "<div hidden id=\"S:1\"><span class=\"q-label\">Committee</span><span class=\"q-label\">State</span></div>");

    public static Sidebar Make(PageKind kind, CapitolTradesSnapshot snapshot, int seed)
    {
        string[] filters = kind switch
        {
            PageKind.TradeList => [Politicians(snapshot), Committees(snapshot), Issuers(snapshot), AssetTypes],
            PageKind.PoliticianList => [Issuers(snapshot), Committees(snapshot)],
            _ => [Items("sector", "Sector", Companies.Sectors.Select(s => (s, Htm.Capitalized(s))))],
        };
        var states = Items("state", "State", Places.States);
        var countries = Items("country", "Issuer Country", Places.Countries);
        return new Sidebar(
            $"1c:{Digests(snapshot)}\n",
            $"1b:{Jsx.Element("div", "filters-section", Jsx.List([.. filters, states, "\"$L24\""]))}\n24:{countries}\n",
            Dice.For(seed, $"sidebar {kind} {snapshot.Version}"));
    }

    private static string AssetTypes => Items("assetType", "Asset Type",
        [("stock", "Stock"), ("etf", "ETF"), ("stock-options", "Stock Options"), ("municipal-security", "Municipal Security")]);

    private static string Politicians(CapitolTradesSnapshot snapshot)
    {
        var json = new FlightWriter().Open('[');
        foreach (var politician in snapshot.Index.Politicians.OrderBy(p => p.PoliticianId, StringComparer.Ordinal))
        {
            json.Open('{').Field("_politicianId", politician.PoliticianId).Field("fullName", politician.FullName);
            json.Key("stats").Open('{').Field("countTrades", snapshot.Index.Stats(politician).Trades).Close('}').Close('}');
        }
        return Jsx.Component("$L20", $"\"politicians\":{json.Close(']')}");
    }

    private static string Issuers(CapitolTradesSnapshot snapshot)
    {
        var json = new FlightWriter().Open('[');
        foreach (var issuer in snapshot.Index.Issuers.Take(15))
        {
            json.Open('{').Field("_issuerId", issuer.IssuerId).Field("issuerName", issuer.IssuerName).Field("issuerTicker", issuer.IssuerTicker);
            json.Key("stats").Open('{').Field("countTrades", snapshot.Index.Stats(issuer).Trades).Close('}').Close('}');
        }
        return Jsx.Component("$L22", $"\"issuers\":{json.Close(']')},\"selectedIssuers\":[]");
    }

    private static string Committees(CapitolTradesSnapshot snapshot) =>
        Items("committee", "Committee", snapshot.Committees.Select(c => (c.Code, c.Label)));

    private static string Items(string filter, string placeholder, IEnumerable<(string Id, string Label)> items)
    {
        var json = new FlightWriter().Open('[');
        foreach (var (id, label) in items)
            json.Open('{').Field("id", id).Field("label", label).Close('}');
        return Jsx.Component("$L21", $"\"filterName\":\"{filter}\",\"placeholder\":\"{placeholder}\",\"items\":{json.Close(']')}");
    }

    /// <summary>Its number of trades lags behind, as on the site: it is no total.</summary>
    private static string Digests(CapitolTradesSnapshot snapshot)
    {
        var index = snapshot.Index;
        (string Label, string Value)[] digests =
        [
            ("Trades", Htm.Count(Math.Max(0, snapshot.Trades.Count - 2))),
            ("Filings", Htm.Count(index.Filings)),
            ("Volume", "$" + Htm.Volume(index.Volume)),
            ("Politicians", Htm.Count(index.Politicians.Count)),
            ("Issuers", Htm.Count(index.Issuers.Count)),
        ];
        var json = new FlightWriter().Open('[');
        foreach (var (label, value) in digests)
            json.Open('{').Field("value", value).Field("label", label).Close('}');
        return Jsx.Element("div", "grid grid-cols-2", Jsx.Component("$L17", $"\"data\":{json.Close(']')},\"columns\":\"$1e\""));
    }
}
