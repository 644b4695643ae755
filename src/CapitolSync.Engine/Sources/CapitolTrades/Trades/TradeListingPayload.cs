using System.Text.Json;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>What the flight of a listing page says of trades: rows and totals, as far as they are there.</summary>
/// <param name="Rows">The listing's rows; <see langword="null"/> if the page has no listing.</param>
/// <param name="Total">Rows of the whole listing.</param>
/// <param name="Pages">Pages of the whole listing.</param>
internal sealed record TradeListingPayload(TradeDto[]? Rows, long? Total, long? Pages)
{
    private static readonly byte[] DataKey = "\"data\""u8.ToArray();
    private static readonly byte[] TotalKey = "\"totalCount\""u8.ToArray();

    /// <summary>Finds the listing among the page's arrays: the one named <c>data</c> that holds trades.</summary>
    /// <exception cref="JsonException">The rows are not in the shape we know.</exception>
    public static TradeListingPayload Find(FlightDocument flight)
    {
        var found = new TradeListingPayload(null, null, null);
        foreach (var row in flight.JsonRowsWith(DataKey, TotalKey))
            found = Walk(flight.Content(row), flight, found);
        return found;
    }

    private static TradeListingPayload Walk(ReadOnlySpan<byte> json, FlightDocument flight, TradeListingPayload found)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.TryRead())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            if (found.Rows is null && reader.IsNamed("data"u8))
                found = found with { Rows = ReadRows(ref reader, flight) };
            else if (found.Total is null && reader.IsNamed("totalCount"u8))
                found = found with { Total = Number(ref reader) };
            else if (found.Pages is null && reader.IsNamed("totalPages"u8))
                found = found with { Pages = Number(ref reader) };
        }

        return found;
    }

    private static TradeDto[]? ReadRows(ref Utf8JsonReader reader, FlightDocument flight)
    {
        if (!reader.TryRead())
            return null;
        // "data":"$1e": the array stands in a row of its own.
        if (reader.TokenType == JsonTokenType.String && flight.JsonRow(reader.Text()) is { } row)
        {
            var elsewhere = new Utf8JsonReader(flight.Content(row));
            return elsewhere.TryRead() && HoldsTrades(elsewhere) ? JsonSerializer.Deserialize(ref elsewhere, SiteJson.Default.TradeDtoArray) : null;
        }

        return HoldsTrades(reader) ? JsonSerializer.Deserialize(ref reader, SiteJson.Default.TradeDtoArray) : null;
    }

    /// <summary>Looks ahead: an array of objects with trade ids, or an empty one beside the table's column settings.</summary>
    private static bool HoldsTrades(Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartArray || !ahead.TryRead())
            return false;
        if (ahead.TokenType == JsonTokenType.EndArray)
            return ahead.TryRead() && ahead.TokenType == JsonTokenType.PropertyName && ahead.IsNamed("columnVisibility"u8);
        if (ahead.TokenType != JsonTokenType.StartObject)
            return false;
        var depth = ahead.CurrentDepth;
        while (ahead.TryRead() && ahead.CurrentDepth > depth)
        {
            if (ahead.TokenType == JsonTokenType.PropertyName && ahead.CurrentDepth == depth + 1 && ahead.IsNamed("_txId"u8))
                return true;
        }

        return false;
    }

    private static long? Number(ref Utf8JsonReader reader) =>
        reader.TryRead() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) && value >= 0 ? value : null;
}
