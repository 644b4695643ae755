using System.Globalization;
using AngleSharp.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>Reads a trade's own page from its rendered card.</summary>
internal static class TradeDetailHtmlReader
{
    // Articles of that class that are tried: a page has one.
    private const int MostTried = 4;

    /// <summary>Reads the card.</summary>
    /// <returns>The data; <see langword="null"/> if there is no card, or it is not a trade's.</returns>
    public static TradeDetail? Read(ReadOnlySpan<byte> body, long txId)
    {
        var from = 0;
        for (var tried = 0; tried < MostTried; tried++)
        {
            var html = HtmlFragment.Next(body, "transaction-detail-card"u8, "<article"u8, "</article>"u8, ref from);
            if (html.IsEmpty)
                return null;
            using var document = HtmlFragment.Parse(html);
            if (document?.QuerySelector("article.transaction-detail-card") is { } card
                && card.QuerySelector(".cell--politician a[href^='/politicians/'], .cell--issuer a[href^='/issuers/']") is not null)
                return Read(card, txId);
        }

        return null;
    }

    private static TradeDetail Read(IElement card, long txId)
    {
        var labels = Labels(card);
        var band = SizeRange.Parse(card.QuerySelector("h1")?.TextContent);
        // A number of shares, or a range of it: 44 - 144.
        var shares = labels.GetValueOrDefault("Shares") is { } written ? WrittenShares.Parse(written) : default;
        var odd = new List<UnreadableRow>();
        var url = NoValue.OrText(card.QuerySelector(".view-filing a")?.GetAttribute("href"));
        var detail = new TradeDetail(txId)
        {
            FilingUrl = url,
            FilingId = FilingLink.Id(url),
            FilingDate = Read("Filed On", SiteDates.Parse),
            AssetType = Slug(labels.GetValueOrDefault("Asset Type")),
            AssetTicker = NoValue.OrText(card.QuerySelector(".cell--issuer .q-label")?.TextContent),
            Owner = Slug(labels.GetValueOrDefault("Owner")) is { } owner ? owner is "undisclosed" ? "not-disclosed" : owner : null,
            Size = KnownAmount.Of(shares.Count),
            SizeRangeLow = KnownAmount.Of(shares.Range?.Low),
            SizeRangeHigh = KnownAmount.Of(shares.Range?.High),
            Value = KnownAmount.Of(band?.Midpoint),
            HasBand = band is not null,
            Price = KnownAmount.Of(Read("Price", Price)),
            Comment = NoValue.OrText(card.QuerySelector(".trade-comment q")?.TextContent),
        };
        if (shares.Odd is { } many)
            Note("Shares", many);
        return detail with { Unreadable = odd };

        void Note(string label, string value) => odd.Add(new UnreadableRow(txId.ToString(CultureInfo.InvariantCulture), 1, label, value));

        T? Read<T>(string label, Func<string, T?> read)
            where T : struct
        {
            if (labels.GetValueOrDefault(label) is not { } text)
                return null;
            var value = read(text);
            if (value is null)
                Note(label, text);
            return value;
        }
    }

    /// <summary>Values by their labels: two spans, the value first.</summary>
    private static Dictionary<string, string> Labels(IElement card)
    {
        var labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in card.QuerySelectorAll("span"))
        {
            if (label.PreviousElementSibling is { LocalName: "span" } value && NoValue.OrText(value.TextContent) is { } text)
                labels.TryAdd(Spaces.Collapse(label.TextContent), Spaces.Collapse(text));
        }

        return labels;
    }

    /// <summary>The spelling of the flight: <c>corporate-bond</c> for "Corporate Bond".</summary>
    private static string? Slug(string? text) => text?.ToLowerInvariant().Replace(' ', '-');

    private static double? Price(string text) =>
        double.TryParse(text.TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture, out var price) ? price : null;
}
