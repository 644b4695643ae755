using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>
/// Reads a trade's own page. It shows the trade twice, in its flight and in the rendered card, and either may
/// be thin: both are read and united.
/// </summary>
internal static class TradeDetailReader
{
    private static readonly byte[] TradeIdKey = "\"tradeId\""u8.ToArray();

    /// <summary>Reads the page of a trade.</summary>
    /// <exception cref="PageException">The trade is not in it, or nothing of it but a link.</exception>
    public static TradeDetail Read(ReadOnlySpan<byte> body, long txId)
    {
        using var flight = FlightDocument.Read(body);
        TradeDetail? detail = null;
        string? problem = null;
        var unreadable = new List<UnreadableRow>();
        FlightObjects.EachHaving(flight, TradeIdKey, SiteJson.Default.TradeDetailDto, trade =>
        {
            // Pages show related trades too.
            if (trade.TradeId == txId)
                detail = TradeDetail.Unite(detail, ToDetail(trade, flight, txId));
            return false;
        }, (json, error) =>
        {
            var row = RowProblem.Describe(json, "tradeId"u8, 1, error);
            if (row.Key is not null && !string.Equals(row.Key, txId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                return;
            problem ??= error.Message;
            unreadable.Add(row);
        });

        if (HtmlPage.LooksLikeHtml(body) && TradeDetailHtmlReader.Read(body, txId) is { } card)
        {
            detail = TradeDetail.Unite(detail, card);
            unreadable.AddRange(card.Unreadable);
        }

        // A link alone is what a page has that is still loading.
        return detail is { IsTold: true } ? detail with { Unreadable = unreadable } : throw PageErrors.MissingData(flight, "trade", problem);
    }

    private static TradeDetail ToDetail(TradeDetailDto trade, FlightDocument flight, long txId)
    {
        var url = Known(flight.Resolve(trade.FilingUrl, "filingUrl")) ?? Known(flight.Resolve(trade.FilingUrlUpper, "filingURL"));
        var shares = ShareRange.Of(trade);
        return new TradeDetail(txId)
        {
            FilingUrl = url,
            FilingId = trade.FilingId is > 0 and var id ? id : FilingLink.Id(url),
            FilingDate = flight.ResolveDay(trade.FilingDate, "filingDate"),
            AssetType = Known(flight.Resolve(trade.Asset?.AssetType, "assetType")),
            AssetTicker = Known(flight.Resolve(trade.Asset?.AssetTicker, "assetTicker")),
            Instrument = Known(flight.Resolve(trade.Asset?.Instrument, "instrument")),
            Owner = Known(flight.Resolve(trade.Owner, "owner")),
            Size = shares.Size,
            SizeRangeLow = shares.Low,
            SizeRangeHigh = shares.High,
            Value = shares.Band?.Midpoint,
            HasBand = shares.Band is not null,
            Price = trade.Price,
            Comment = Known(flight.Resolve(trade.Comment, "comment")),
            HasCapitalGains = trade.HasCapitalGains,
            Committees = Texts(trade.Committees, flight, "committees"),
            Labels = Texts(trade.Labels, flight, "labels"),
        };
    }

    /// <summary>What is not known is not "".</summary>
    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static List<string>? Texts(string?[]? values, FlightDocument flight, string field) =>
        values?.Select(value => flight.Resolve(value, field)).OfType<string>().ToList();
}
