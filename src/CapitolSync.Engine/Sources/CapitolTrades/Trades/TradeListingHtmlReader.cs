using System.Globalization;
using AngleSharp.Dom;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>Reads the rendered table of a listing page: the second-best source, for when the flight cannot be read.</summary>
internal static class TradeListingHtmlReader
{
    private const int Columns = 9;

    /// <summary>Reads the table.</summary>
    /// <returns>Its rows; <see langword="null"/> if the page has no table of trades, or not one row in it.</returns>
    public static TradeListingHtmlRows? Read(ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var start = body.IndexOf("<table"u8);
        if (start < 0)
            return null;
        using var document = HtmlFragment.Parse(body[start..]);
        if (document is null)
            return null;
        var trades = new List<TradeRow>();
        var unreadable = new List<UnreadableRow>();
        foreach (var row in document.QuerySelectorAll("table tbody tr"))
        {
            var cells = row.Children.Where(cell => cell.LocalName is "td").ToList();
            // One cell over the whole width says that there is nothing.
            if (cells.Count < 2)
                continue;
            try
            {
                trades.Add(ReadRow(row, cells, now));
            }
            catch (FlightFormatException problem)
            {
                unreadable.Add(new UnreadableRow(LastPart(row, "/trades/"), trades.Count + unreadable.Count + 1, problem.Field!, problem.Value));
            }
        }

        return trades.Count + unreadable.Count == 0 ? null : new TradeListingHtmlRows(new TradeListingRows(trades, unreadable), ReadPages(document));
    }

    /// <summary>Reads a row of the table alone.</summary>
    /// <param name="html">The row, from <c>&lt;tr</c> to <c>&lt;/tr&gt;</c>.</param>
    /// <param name="now">When the page was read.</param>
    /// <returns>The row; <see langword="null"/> if it cannot be read.</returns>
    public static TradeRow? ReadOne(ReadOnlySpan<byte> html, DateTimeOffset now)
    {
        using var document = HtmlFragment.Parse([.. "<table><tbody>"u8, .. html, .. "</tbody></table>"u8]);
        if (document?.QuerySelector("tbody tr") is not { } row)
            return null;
        try
        {
            return ReadRow(row, [.. row.Children.Where(cell => cell.LocalName is "td")], now);
        }
        catch (FlightFormatException)
        {
            return null;
        }
    }

    private static TradeRow ReadRow(IElement row, List<IElement> cells, DateTimeOffset now)
    {
        var txId = Number(LastPart(row, "/trades/"), "trade") ?? throw Odd("trade", null);
        var politicianId = LastPart(row, "/politicians/") ?? throw Odd("politician", null);
        var issuerId = Number(LastPart(row, "/issuers/"), "issuer") ?? throw Odd("issuer", null);
        if (cells.Count < Columns)
            throw Odd("cells", cells.Count.ToString(CultureInfo.InvariantCulture));
        var published = Day(cells[2], "published", now) ?? throw Odd("published", null);
        return new TradeRow(txId, ReadPolitician(row, politicianId), ReadIssuer(row, issuerId))
        {
            Partial = true,
            PubDate = new DateTimeOffset(published, TimeOnly.MinValue, TimeSpan.Zero),
            TxDate = Day(cells[3], "traded", now),
            ReportingGap = Number(Text(row, ".cell--reporting-gap .q-value"), "reporting gap"),
            Owner = Suffix(row, ".q-field[class*='owner-with-icon--']", "owner-with-icon--"),
            TxType = Suffix(row, ".q-field.tx-type", "tx-type--"),
            Chamber = Suffix(row, ".q-field.chamber", "chamber--"),
            Value = KnownAmount.Of(Size(Text(row, ".trade-size"))?.Midpoint),
            Price = KnownAmount.Of(Price(NoValue.OrText(cells[8].TextContent))),
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
        IssuerTicker = Text(row, ".issuer-ticker"),
    };

    /// <summary>Reads <c>13 Dec</c> over <c>2024</c>, and <c>15:15</c> over <c>Today</c> or <c>Yesterday</c>.</summary>
    private static DateOnly? Day(IElement cell, string field, DateTimeOffset now)
    {
        var parts = cell.QuerySelectorAll("div").Where(part => part.ChildElementCount == 0).Select(part => part.TextContent.Trim()).Where(part => part.Length > 0).ToArray();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (parts.All(static part => NoValue.Is(part)))
            return null;
        if (string.Equals(parts[^1], "Today", StringComparison.OrdinalIgnoreCase))
            return today;
        if (string.Equals(parts[^1], "Yesterday", StringComparison.OrdinalIgnoreCase))
            return today.AddDays(-1);
        var text = string.Join(' ', parts);
        return SiteDates.Parse(text) ?? throw Odd(field, text);
    }

    private static SizeRange? Size(string? text) => text is null ? null : SizeRange.Parse(text) ?? throw Odd("size", text);

    private static double? Price(string? text)
    {
        if (text is null)
            return null;
        return double.TryParse(text.TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture, out var price) ? price
            : SizeRange.ParseAmount(text) is { } amount ? (double)amount : throw Odd("price", text);
    }

    private static long? Number(string? text, string field)
    {
        if (text is null)
            return null;
        return long.TryParse(text, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : throw Odd(field, text);
    }

    private static long? ReadPages(IParentNode document) =>
        document.QuerySelectorAll("p b") is [.., var last]
        && long.TryParse(last.TextContent.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var pages) ? pages : null;

    private static string? Text(IElement row, string selector) => NoValue.OrText(row.QuerySelector(selector)?.TextContent);

    private static string? LastPart(IElement row, string path) =>
        row.QuerySelector($"a[href*='{path}']")?.GetAttribute("href") is { } href
            && href[(href.IndexOf(path, StringComparison.Ordinal) + path.Length)..].Split('/', '?', '#')[0] is { Length: > 0 } part ? part : null;

    private static string? Suffix(IElement row, string selector, string prefix) =>
        row.QuerySelector(selector)?.ClassList.FirstOrDefault(name => name.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];

    private static FlightFormatException Odd(string field, string? value) => new($"'{field}' cannot be read: '{value}'") { Field = field, Value = value };
}
