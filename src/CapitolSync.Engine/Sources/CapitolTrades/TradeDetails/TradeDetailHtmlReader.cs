using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>Reads a trade's own page from its rendered card.</summary>
internal static class TradeDetailHtmlReader
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy"];

    /// <summary>Reads the card.</summary>
    /// <returns>What it tells; <see langword="null"/> if there is no card, or it is not one of a trade.</returns>
    public static TradeDetail? Read(ReadOnlySpan<byte> body, long txId)
    {
        if (body.IndexOf("transaction-detail-card"u8) < 0)
            return null;
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(body));
        if (document.QuerySelector("article.transaction-detail-card") is not { } card
            || card.QuerySelector(".cell--politician a[href^='/politicians/'], .cell--issuer a[href^='/issuers/']") is null)
            return null;
        var labels = Labels(card);
        var size = SizeRange.Parse(card.QuerySelector("h1")?.TextContent);
        var url = card.QuerySelector(".view-filing a")?.GetAttribute("href");
        return new TradeDetail(txId)
        {
            FilingUrl = url,
            FilingId = FilingLink.Id(url),
            FilingDate = Day(labels.GetValueOrDefault("Filed On")),
            AssetType = Slug(labels.GetValueOrDefault("Asset Type")),
            AssetTicker = Known(card.QuerySelector(".cell--issuer .q-label")?.TextContent),
            Size = long.TryParse(labels.GetValueOrDefault("Shares"), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var shares) ? shares : null,
            SizeRangeLow = size?.Low,
            SizeRangeHigh = size?.High,
            Price = Price(labels.GetValueOrDefault("Price")),
            Comment = card.QuerySelector(".trade-comment q")?.TextContent.Trim(),
        };
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

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static double? Price(string? text) =>
        double.TryParse(text?.TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture, out var price) ? price : null;
}
