using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>Reads the rendered table of a listing page: the second-best source, for when the flight cannot be read.</summary>
internal static class TradeListingHtmlReader
{
    /// <summary>Reads the table.</summary>
    /// <returns>Its rows; <see langword="null"/> if the page has no table of trades, or not one row in it.</returns>
    public static TradeListingHtmlRows? Read(ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(body));
        var trades = new List<TradeRow>();
        foreach (var row in document.QuerySelectorAll("table tbody tr"))
        {
            if (ReadRow(row, now) is { } trade)
                trades.Add(trade);
        }

        return trades.Count == 0 ? null : new TradeListingHtmlRows(trades, ReadPages(document));
    }

    private static TradeRow? ReadRow(IElement row, DateTimeOffset now)
    {
        var cells = row.QuerySelectorAll("td");
        if (LastPart(row, "a[href^='/trades/']") is not { } id || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var txId)
            || LastPart(row, "a[href^='/politicians/']") is not { } politicianId
            || LastPart(row, "a[href^='/issuers/']") is not { } issuer || !long.TryParse(issuer, NumberStyles.None, CultureInfo.InvariantCulture, out var issuerId)
            || cells.Length < 9 || ReadDay(cells[2], now) is not { } published)
            return null;
        var size = SizeRange.Parse(Text(row, ".trade-size"));
        return new TradeRow(txId, ReadPolitician(row, politicianId), ReadIssuer(row, issuerId))
        {
            Partial = true,
            PubDate = new DateTimeOffset(published, TimeOnly.MinValue, TimeSpan.Zero),
            TxDate = ReadDay(cells[3], now),
            ReportingGap = long.TryParse(Text(row, ".cell--reporting-gap .q-value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var gap) ? gap : null,
            Owner = Suffix(row, ".q-field[class*='owner-with-icon--']", "owner-with-icon--"),
            TxType = Suffix(row, ".q-field.tx-type", "tx-type--"),
            Chamber = Suffix(row, ".q-field.chamber", "chamber--"),
            Value = size?.Midpoint,
            Price = ReadPrice(cells[8].TextContent),
        };
    }

    private static PoliticianRow ReadPolitician(IElement row, string id) => new(id)
    {
        Partial = true,
        FullName = Text(row, ".politician-name"),
        Party = Suffix(row, ".q-field.party", "party--"),
        Chamber = Suffix(row, ".q-field.chamber", "chamber--"),
        StateId = Suffix(row, ".q-field[class*='us-state-compact--']", "us-state-compact--"),
    };

    private static IssuerRow ReadIssuer(IElement row, long id) => new(id)
    {
        Partial = true,
        IssuerName = Text(row, ".issuer-name"),
        IssuerTicker = Text(row, ".issuer-ticker") is { } ticker and not "N/A" ? ticker : null,
    };

    /// <summary>Reads <c>13 Dec</c> over <c>2024</c>, and <c>15:15</c> over <c>Today</c> or <c>Yesterday</c>.</summary>
    private static DateOnly? ReadDay(IElement cell, DateTimeOffset now)
    {
        var parts = cell.QuerySelectorAll("div").Where(part => part.ChildElementCount == 0).Select(part => part.TextContent.Trim()).ToArray();
        if (parts.Length < 2)
            return null;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (string.Equals(parts[1], "Today", StringComparison.OrdinalIgnoreCase))
            return today;
        if (string.Equals(parts[1], "Yesterday", StringComparison.OrdinalIgnoreCase))
            return today.AddDays(-1);
        return DateOnly.TryParseExact($"{parts[0]} {parts[1]}", ["d MMM yyyy", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    private static double? ReadPrice(string text) =>
        double.TryParse(text.Trim().TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture, out var price) ? price : null;

    private static long? ReadPages(IParentNode document) =>
        document.QuerySelectorAll("p b") is [.., var last]
        && long.TryParse(last.TextContent, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? pages : null;

    private static string? Text(IElement row, string selector) =>
        row.QuerySelector(selector)?.TextContent.Trim() is { Length: > 0 } text ? text : null;

    private static string? LastPart(IElement row, string selector) => row.QuerySelector(selector)?.GetAttribute("href")?.Split('/')[^1];

    private static string? Suffix(IElement row, string selector, string prefix) =>
        row.QuerySelector(selector)?.ClassList.FirstOrDefault(name => name.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];
}
