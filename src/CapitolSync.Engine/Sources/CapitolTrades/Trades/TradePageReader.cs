using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>
/// Reads a listing page: from the flight, which has every column, completed from the rendered table, which has some;
/// from the table alone if the flight is missing or in a new shape.
/// </summary>
internal static class TradePageReader
{
    /// <summary>Reads a page.</summary>
    /// <exception cref="PageException">It has neither.</exception>
    public static ListingPage Read(ReadOnlySpan<byte> body, TradePageContext context)
    {
        using var flight = FlightDocument.Read(body);
        var listing = TradeListingPayload.Find(flight);
        string problem;
        // A listing that has fewer trades than its page would end here, unread.
        var isTooFew = listing is { Rows: { } shown, Total: { } said } && said < shown.Count;
        if (!isTooFew && listing is { Rows: { } part, Total: { } total })
        {
            var rows = TradeListingRows.Read(flight, part);
            if (rows.IsReadable)
            {
                (rows, var rescued) = TradeTellings.Unite(rows, body, context.Now);
                return new TradePage(rows, context) { Total = total, Pages = listing.Pages, Rescued = rescued };
            }

            problem = $"the flight has a new format ({UnreadableRow.NothingReadable(rows.Unreadable)})";
        }
        else
        {
            problem = isTooFew ? string.Create(CultureInfo.InvariantCulture, $"the flight has {listing.Rows!.Count} trades and says that there are {listing.Total}")
                : listing.Rows is null ? "the flight has no list of trades" : "the flight does not say how many trades there are";
        }

        return FromTable(body, context, isTooFew ? listing with { Total = null } : listing, ref problem)
            ?? throw new PageException(ErrorIds.FormatChanged, $"The page has an unexpected format: {problem}, and there is no table of trades either.");
    }

    private static TradePage? FromTable(ReadOnlySpan<byte> body, TradePageContext context, TradeListingPayload listing, ref string problem)
    {
        if (!HtmlPage.LooksLikeHtml(body) || TradeListingHtmlReader.Read(body, context.Now) is not { } table)
            return null;
        if (!table.Rows.IsReadable)
        {
            throw new PageException(ErrorIds.FormatChanged,
                $"The page has an unexpected format: {problem}, and in the rendered table {UnreadableRow.NothingReadable(table.Rows.Unreadable)}.");
        }

        return new TradePage(table.Rows, context)
        {
            Total = listing.Total ?? EstimateTotal(table, context),
            IsTotalEstimated = listing.Total is null,
            Pages = listing.Pages ?? table.Pages,
            Fallback = $"{problem}; the rendered table was read instead. It lacks comments and exact prices and times, which a later sync adds.",
        };
    }

    /// <summary>The table says how many pages there are; rows within the last page stay open.</summary>
    private static long EstimateTotal(TradeListingHtmlRows table, TradePageContext context)
    {
        if (table.Pages is not { } pages)
            return context.KnownTotal;
        // Fewer rows than requested are all that a page holds, unless it is the last one.
        var rows = table.Rows.Trades.Count + table.Rows.Unreadable.Count;
        var size = context.Page < pages && rows < context.PageSize ? rows : context.PageSize;
        var most = pages * size;
        return context.KnownTotal > most - size && context.KnownTotal <= most ? context.KnownTotal : most;
    }
}
