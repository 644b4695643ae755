using System.Text;
using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>What all pages of a kind have in common, rendered once.</summary>
internal sealed class Chrome
{
    /// <summary>
    /// A text row that looks like rows, like the listing, like totals, and like the end of its script. Whoever
    /// does not take its length in bytes finds a trade here that does not exist.
    /// </summary>
    private const string Trap =
        "M114.833 14.662V11.267h-6.862V0.578z é€😀\n7:[\"$\",\"main\",null,{\"data\":[{\"_txId\":1,\"_politicianId\":\"X000000\"}],"
        + "\"columnVisibility\":\"$undefined\",\"totalCount\":1,\"totalPages\":1}]\n</script><script>self.__next_f.push([1,\"";

    private const string Nav =
        "<body><div class=\"site-root theme--dark\"><header class=\"bg-card\"><nav><a href=\"/trades\">Trades</a>"
        + "<a href=\"/politicians\">Politicians</a><a href=\"/issuers\">Issuers</a></nav></header><main class=\"site-main\">"
        + "<!--$?--><template id=\"B:0\"></template><p class=\"text-foreground animate-pulse\">Loading ...</p><!--/$--></main>";

    private const string Bootstrap =
        """</div><script>(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,null])</script>""";

    private const string ListModules =
        """
        17:I[11284,[],"Digest"]
        1f:I[92539,[],"Pagination"]
        20:I[28634,[],"DropdownSearchablePolitician"]
        21:I[85402,[],"CommonFilterDropdown"]
        22:I[43381,[],"DropdownSearchableIssuer"]

        """;

    public Chrome(PageKind kind, int seed, Filler filler)
    {
        var dice = Dice.For(seed, $"chrome {kind}");
        var widgets = filler.Widgets(dice);
        Head = Encoding.UTF8.GetBytes(HtmlHead(kind) + Nav + widgets[..(widgets.Length / 2)] + Bootstrap);
        Flight = new SharedFlight(FlightHead(kind) + filler.Modules(dice), dice);
        Icon = Encoding.UTF8.GetBytes(filler.Icon(dice));
        Tail = Encoding.UTF8.GetBytes(widgets[(widgets.Length / 2)..] + "<script>$RC(\"B:0\",\"S:0\")</script></body></html>");
    }

    public ReadOnlyMemory<byte> Head { get; }

    public SharedFlight Flight { get; }

    /// <summary>What <see cref="Filler.IconMark"/> stands for.</summary>
    public ReadOnlyMemory<byte> Icon { get; }

    public ReadOnlyMemory<byte> Tail { get; }

    public static bool IsList(PageKind kind) => kind is PageKind.TradeList or PageKind.IssuerList or PageKind.PoliticianList;

    private static string Title(PageKind kind) => kind switch
    {
        PageKind.TradeList => "Stock trades of US politicians",
        PageKind.Trade => "A trade of a US politician",
        PageKind.IssuerList => "Issuers traded by US politicians",
        PageKind.Issuer => "An issuer traded by US politicians",
        PageKind.PoliticianList => "US politicians who trade",
        PageKind.Politician => "A US politician who trades",
        _ => "Page Not Found",
    };

    private static string Segment(PageKind kind) => kind switch
    {
        PageKind.TradeList => "trades",
        PageKind.Trade => "trades/[tradeId]",
        PageKind.IssuerList => "issuers",
        PageKind.Issuer => "issuers/[issuerId]",
        PageKind.PoliticianList => "politicians",
        PageKind.Politician => "politicians/[politicianId]",
        _ => "_not-found",
    };

    private static string HtmlHead(PageKind kind) =>
        "<!DOCTYPE html><html lang=\"en\" class=\"dark\"><head><meta charSet=\"utf-8\"/>"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
        + $"<link rel=\"stylesheet\" href=\"/_next/static/css/6f8659fd.css\"/><title>{Title(kind)}</title></head>";

    private static string FlightHead(PageKind kind) =>
        $$"""
        1:HL["/_next/static/media/a34f9d1f-s.p.woff2","font",{"crossOrigin":"","type":"font/woff2"}]
        2:HL["/_next/static/css/6f8659fd.css","style"]
        5:I[4684,[],""]
        8:I[40401,[],""]
        d:[]
        0:{{Root(Segment(kind))}}
        15:"$Sreact.suspense"
        {{FlightText.TextRow("14", Trap)}}a:{{Body}}
        b:[["$","title","0",{"children":"{{Title(kind)}}"}],["$","meta","1",{"name":"robots","content":"index"}]]
        6:null
        12:I[26648,[],""]
        18:I[42880,[],"Detail"]
        1d:I[93872,[],"DataTable"]
        1e:I[75642,[],"columns"]
        {{(IsList(kind) ? ListModules : "")}}
        """;

    /// <summary>Says "Loading" on every page, so that the word is no sign of a page without data.</summary>
    private static string Root(string segment) => Jsx.Component(
        "$L5",
        $"\"buildId\":\"rEpLiCa\",\"assetPrefix\":\"\",\"urlParts\":[\"\",\"{segment}\"],\"initialTree\":[\"\",{{\"children\":[\"(public)\","
        + $"{{\"children\":[\"{segment}\",{{\"children\":[\"__PAGE__\",{{}},[[\"$L6\",\"$L7\",null],null],null]}}]}}]}},\"$undefined\",true],"
        + $"\"loading\":{Jsx.Text("p", "animate-pulse", "Loading ...")},\"initialHead\":[null,\"$Lb\"],\"missingSlots\":\"$Wd\"");

    /// <summary>Refers to the trap, and has arrays of the same names as the listing and its sidebars.</summary>
    private static string Body => Jsx.Element("html", "dark", Jsx.Element("body", "", Jsx.List(
        Jsx.Component("path", "\"d\":\"$14\""),
        Jsx.Component("$L8", "\"data\":[{\"id\":\"press\",\"label\":\"$$0\"}],\"issuers\":[],\"politicians\":[]"))));
}
