using System.Globalization;
using AngleSharp.Dom;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>Reads a trade's own page from its rendered card.</summary>
internal static class TradeDetailHtmlReader
{
    /// <summary>Reads the card.</summary>
    /// <returns>The data; <see langword="null"/> if there is no card, or it is not a trade's.</returns>
    public static TradeDetail? Read(ReadOnlySpan<byte> body, long txId)
    {
        var html = HtmlFragment.Find(body, "transaction-detail-card"u8, "<article"u8, "</article>"u8);
        if (html.IsEmpty)
            return null;
        using var document = HtmlFragment.Parse(html);
        if (document?.QuerySelector("article.transaction-detail-card") is not { } card
            || card.QuerySelector(".cell--politician a[href^='/politicians/'], .cell--issuer a[href^='/issuers/']") is null)
            return null;
        var labels = Labels(card);
        var band = SizeRange.Parse(card.QuerySelector("h1")?.TextContent);
        // A number of shares, or a range of it: 44 - 144.
        var shares = labels.GetValueOrDefault("Shares");
        var range = SizeRange.Parse(shares);
        var odd = new List<UnreadableRow>();
        var url = Known(card.QuerySelector(".view-filing a")?.GetAttribute("href"));
        var detail = new TradeDetail(txId)
        {
            FilingUrl = url,
            FilingId = FilingLink.Id(url),
            FilingDate = Read("Filed On", SiteDates.Parse),
            AssetType = Slug(labels.GetValueOrDefault("Asset Type")),
            AssetTicker = Known(card.QuerySelector(".cell--issuer .q-label")?.TextContent),
            Owner = Slug(labels.GetValueOrDefault("Owner")) is { } owner ? owner is "undisclosed" ? "not-disclosed" : owner : null,
            Size = range is null ? Read("Shares", Count) : null,
            SizeRangeLow = range?.Low,
            SizeRangeHigh = range?.High,
            Value = band?.Midpoint,
            HasBand = band is not null,
            Price = Read("Price", Price),
            Comment = Known(card.QuerySelector(".trade-comment q")?.TextContent),
        };
        return detail with { Unreadable = odd };

        T? Read<T>(string label, Func<string, T?> read)
            where T : struct
        {
            if (labels.GetValueOrDefault(label) is not { } text)
                return null;
            var value = read(text);
            if (value is null)
                odd.Add(new UnreadableRow(txId.ToString(CultureInfo.InvariantCulture), 1, label, text));
            return value;
        }
    }

    /// <summary>Values by their labels: two spans, the value first.</summary>
    private static Dictionary<string, string> Labels(IElement card)
    {
        var labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in card.QuerySelectorAll("span"))
        {
            if (label.PreviousElementSibling is { LocalName: "span" } value && Known(value.TextContent) is { } text)
                labels.TryAdd(label.TextContent.Trim(), text);
        }

        return labels;
    }

    private static string? Known(string? text) => text?.Trim() is { Length: > 0 } known and not "N/A" ? known : null;

    /// <summary>The spelling of the flight: <c>corporate-bond</c> for "Corporate Bond".</summary>
    private static string? Slug(string? text) => text?.ToLowerInvariant().Replace(' ', '-');

    private static long? Count(string text) =>
        long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count) && count >= 0 ? count : null;

    private static double? Price(string text) =>
        double.TryParse(text.TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture, out var price) ? price : null;
}
