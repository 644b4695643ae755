using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>
/// Reads a listing page: from the flight, which has every column; if that is missing or in a new shape,
/// from the rendered table, which has some.
/// </summary>
internal static class TradePageReader
{
    /// <summary>Reads a page.</summary>
    /// <exception cref="PageException">It has neither.</exception>
    public static ListingPage Read(ReadOnlySpan<byte> body, TradePageContext context)
    {
        using var flight = FlightDocument.Read(body);
        TradeListingPayload? listing = null;
        string problem;
        try
        {
            listing = TradeListingPayload.Find(flight);
            if (listing is { Rows: { } rows, Total: { } total })
                return new TradePage(Array.ConvertAll(rows, trade => TradeMapper.ToRow(trade, flight))) { Total = total };
            problem = listing.Rows is null ? "the flight has no list of trades" : "the flight does not say how many trades there are";
        }
        catch (Exception error) when (error is JsonException or FlightFormatException)
        {
            problem = $"the flight has a new shape ({error.Message})";
        }

        return FromTable(body, context, listing, problem)
            ?? throw new PageException(ErrorIds.FormatChanged, $"The page is not as it should be: {problem}, and there is no table of trades either.");
    }

    private static TradePage? FromTable(ReadOnlySpan<byte> body, TradePageContext context, TradeListingPayload? listing, string problem)
    {
        if (!HtmlPage.LooksLikeHtml(body) || TradeListingHtmlReader.Read(body, context.Now) is not { } table)
            return null;
        return new TradePage(table.Trades)
        {
            Total = listing?.Total ?? EstimateTotal(table.Pages, context),
            Fallback = $"{problem}; the rendered table was read instead. It lacks comments and exact prices and times, which a later reading brings.",
        };
    }

    /// <summary>The table says how many pages there are; rows within the last page stay open.</summary>
    private static long EstimateTotal(long? pages, TradePageContext context)
    {
        if (pages is not { } known)
            return context.KnownTotal;
        var most = known * context.PageSize;
        return context.KnownTotal > most - context.PageSize && context.KnownTotal <= most ? context.KnownTotal : most;
    }
}
