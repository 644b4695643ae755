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
                detail = TradeDetail.Unite(detail, ToDetail(trade, flight, txId, unreadable));
            return false;
        }, (json, error) =>
        {
            var row = RowProblem.Describe(json, "tradeId"u8, 1, error);
            if (row.Key is not null && !string.Equals(row.Key, txId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                return;
            if (row.Key is not null && OddValues.Without(flight, json, SiteJson.Default.TradeDetailDto, row.Key, "tradeId") is var (trade, odd))
            {
                detail = TradeDetail.Unite(detail, ToDetail(trade, flight, txId, unreadable));
                unreadable.AddRange(odd);
                return;
            }

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

    private static TradeDetail ToDetail(TradeDetailDto trade, FlightDocument flight, long txId, List<UnreadableRow> unreadable)
    {
        var url = Text(trade.FilingUrl, "filingUrl") ?? Text(trade.FilingUrlUpper, "filingURL");
        Shares("size", trade.Size);
        Shares("sizeRangeLow", trade.SizeRangeLow);
        Shares("sizeRangeHigh", trade.SizeRangeHigh);
        var shares = ShareRange.Of(trade);
        return new TradeDetail(txId)
        {
            FilingUrl = url,
            FilingId = trade.FilingId is > 0 and var id ? id : FilingLink.Id(url),
            FilingDate = Try(() => flight.ResolveDay(trade.FilingDate, "filingDate")),
            AssetType = Text(trade.Asset?.AssetType, "assetType"),
            AssetTicker = Text(trade.Asset?.AssetTicker, "assetTicker"),
            Instrument = Text(trade.Asset?.Instrument, "instrument"),
            Owner = Text(trade.Owner, "owner"),
            Size = shares.Size,
            SizeRangeLow = shares.Low,
            SizeRangeHigh = shares.High,
            Value = KnownAmount.Of(trade.Value) ?? KnownAmount.Of(shares.Band?.Midpoint),
            HasBand = shares.Band is not null,
            Price = KnownAmount.Of(trade.Price),
            Comment = Text(trade.Comment, "comment"),
            HasCapitalGains = trade.HasCapitalGains,
            Committees = Texts(trade.Committees, "committees"),
            Labels = Texts(trade.Labels, "labels"),
        };

        string? Text(string? raw, string field) => Try(() => flight.Resolve(raw, field));

        List<string>? Texts(string?[]? values, string field) => values?.Select(value => Text(value, field)).OfType<string>().ToList();

        void Shares(string field, WrittenShares? written)
        {
            if (written?.Odd is { } odd)
                unreadable.Add(new UnreadableRow(Key(), 1, field, odd));
        }

        // An odd value costs its own field and no other.
        T? Try<T>(Func<T?> read)
        {
            try
            {
                return read();
            }
            catch (FlightFormatException error)
            {
                unreadable.Add(new UnreadableRow(Key(), 1, error.Field ?? "row", error.Value));
                return default;
            }
        }

        string Key() => txId.ToString(CultureInfo.InvariantCulture);
    }
}
