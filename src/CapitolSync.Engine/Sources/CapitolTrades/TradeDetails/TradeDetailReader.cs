using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>Reads a trade's own page, in either of the two shapes it was seen in.</summary>
internal static class TradeDetailReader
{
    private static readonly byte[] TradeIdKey = "\"tradeId\""u8.ToArray();

    /// <summary>Reads the page of a trade.</summary>
    /// <exception cref="PageException">The trade is not in it.</exception>
    public static TradeDetail Read(ReadOnlySpan<byte> body, long txId)
    {
        using var flight = FlightDocument.Read(body);
        string? problem = null;
        try
        {
            // Pages show related trades too.
            if (FlightObjects.Having(flight, TradeIdKey, SiteJson.Default.TradeDetailDto, trade => trade.TradeId == txId) is { } trade)
                return ToDetail(trade, flight, txId);
        }
        catch (Exception error) when (error is JsonException or FlightFormatException)
        {
            problem = error.Message;
        }

        return (HtmlPage.LooksLikeHtml(body) ? TradeDetailHtmlReader.Read(body, txId) : null) ?? throw PageErrors.MissingData(flight, "trade", problem);
    }

    private static TradeDetail ToDetail(TradeDetailDto trade, FlightDocument flight, long txId)
    {
        var url = flight.Resolve(trade.FilingUrl ?? trade.FilingUrlUpper, "filingUrl");
        return new TradeDetail(txId)
        {
            FilingUrl = url,
            FilingId = trade.FilingId ?? FilingLink.Id(url),
            FilingDate = flight.ResolveDay(trade.FilingDate, "filingDate"),
            AssetType = flight.Resolve(trade.Asset?.AssetType, "assetType"),
            AssetTicker = flight.Resolve(trade.Asset?.AssetTicker, "assetTicker"),
            Instrument = flight.Resolve(trade.Asset?.Instrument, "instrument"),
            Size = trade.Size,
            SizeRangeLow = trade.SizeRangeLow,
            SizeRangeHigh = trade.SizeRangeHigh,
            Price = trade.Price,
            HasCapitalGains = trade.HasCapitalGains,
            Committees = Texts(trade.Committees, flight, "committees"),
            Labels = Texts(trade.Labels, flight, "labels"),
        };
    }

    private static List<string>? Texts(string?[]? values, FlightDocument flight, string field) =>
        values?.Select(value => flight.Resolve(value, field)).OfType<string>().ToList();
}
