using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>/trades/{id}, in one of its two shapes.</summary>
internal static class TradePage
{
    private const string Before = """["$","main",null,{"className":"container","children":["$","$L18",null,{"related":""";
    private const string Plain = """7:["$","main",null,{"className":"container","children":"$L1d"}]""" + "\n";
    private const string Skeleton = """<main class="container"><template id="P:1"></template></main>""";

    public static PageContent Render(CapitolTradesSnapshot snapshot, ReplicaTrade trade) =>
        trade.DetailShape == DetailShape.Html
            ? new PageContent(Plain, TradeArticle.Html(trade, snapshot.Index))
            : new PageContent(Flight(snapshot, trade), Skeleton);

    private static string Flight(CapitolTradesSnapshot snapshot, ReplicaTrade trade)
    {
        var json = new FlightWriter().Open('[');
        // Another trade with a filing of its own: a reader has to look at the id.
        json.Open('{').Field("tradeId", trade.TxId - 1).Field("filingUrl", "https://example.org/not/this/one/1.pdf").Close('}');
        json.Close(']').Key("trade").Open('{');
        // On some pages the id comes first, on some last.
        var idFirst = trade.TxId % 2 == 0;
        if (idFirst)
            json.Field("tradeId", trade.TxId);
        json.Field("_issuerId", trade.IssuerId).Field("_politicianId", trade.PoliticianId);
        WriteFiling(json, trade);
        WriteAsset(json, trade);
        json.Field("size", trade.Size).Field("sizeRangeHigh", trade.SizeRangeHigh).Field("sizeRangeLow", trade.SizeRangeLow);
        WriteUnlessMissing(json, trade);
        // What the listing has told already is not repeated on all pages.
        if (trade.TxId % 7 != 0)
            TradeFields.Write(json, trade, snapshot.Index);
        if (!idFirst)
            json.Field("tradeId", trade.TxId);
        json.Close('}');
        return json.Row("7", Before, "}]}]");
    }

    /// <summary>The site spells the URL's key in two ways, and its number follows from it where it is left out.</summary>
    private static void WriteFiling(FlightWriter json, ReplicaTrade trade)
    {
        json.Field(trade.TxId % 3 == 0 ? "filingURL" : "filingUrl", trade.FilingUrl).Field("filingDate", trade.FilingDate);
        if (trade.TxId % 5 != 0)
            json.Field("filingId", trade.FilingId);
    }

    private static void WriteAsset(FlightWriter json, ReplicaTrade trade)
    {
        json.Key("asset");
        if ((trade.AssetType ?? trade.AssetTicker ?? trade.Instrument) is null)
        {
            json.Raw("null");
            return;
        }
        json.Open('{').Field("assetType", trade.AssetType).Field("assetTicker", trade.AssetTicker)
            .Field("instrument", trade.Instrument).Close('}');
    }

    /// <summary>What is unknown is null on some pages and missing on others.</summary>
    private static void WriteUnlessMissing(FlightWriter json, ReplicaTrade trade)
    {
        var asNull = trade.TxId % 4 != 0;
        if (asNull || trade.HasCapitalGains is not null)
            json.Field("hasCapitalGains", trade.HasCapitalGains);
        if (asNull || trade.Committees is not null)
            json.Field("committees", trade.Committees);
        if (asNull || trade.Labels is not null)
            json.Field("labels", trade.Labels);
    }
}
