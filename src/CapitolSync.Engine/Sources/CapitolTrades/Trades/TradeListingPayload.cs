using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>What the flight of a listing page says of trades: rows and totals, as far as they are there.</summary>
/// <param name="Rows">Where each of the listing's rows is; <see langword="null"/> if the page has no listing.</param>
/// <param name="Total">Rows of the whole listing.</param>
/// <param name="Pages">Pages of the whole listing.</param>
internal sealed record TradeListingPayload(IReadOnlyList<FlightPart>? Rows, long? Total, long? Pages)
{
    // No trade nests as deep. Lists in lists would each be searched to their end.
    private const int MostNested = 128;

    // Items of a list that are looked at for one that is a trade. Where all of these are odd, the list has a new format.
    private const int MostLooked = 24;

    private static readonly byte[] DataKey = "\"data\""u8.ToArray();
    private static readonly byte[] TotalKey = "\"totalCount\""u8.ToArray();

    /// <summary>Nothing that comes later can add to it: what is found first counts.</summary>
    private bool IsWhole => Rows is not null && Total is not null && Pages is not null;

    /// <summary>Finds the listing among the page's arrays: the one named <c>data</c> that holds trades.</summary>
    public static TradeListingPayload Find(FlightDocument flight)
    {
        var found = new TradeListingPayload(null, null, null);
        foreach (var row in flight.JsonRowsWith(DataKey, TotalKey))
        {
            found = Walk(flight, new FlightPart(row.Start, row.Length), found);
            if (found.IsWhole)
                break;
        }

        return found;
    }

    private static TradeListingPayload Walk(FlightDocument flight, FlightPart row, TradeListingPayload found)
    {
        var reader = FlightReading.Reader(flight.Slice(row));
        while (!found.IsWhole && reader.TryRead())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            if (found.Rows is null && reader.IsNamed("data"u8))
                found = found with { Rows = FindRows(ref reader, flight, row) };
            else if (found.Total is null && reader.IsNamed("totalCount"u8))
                found = found with { Total = Number(ref reader, flight) };
            else if (found.Pages is null && reader.IsNamed("totalPages"u8))
                found = found with { Pages = Number(ref reader, flight) };
        }

        return found;
    }

    private static List<FlightPart>? FindRows(ref Utf8JsonReader reader, FlightDocument flight, FlightPart row)
    {
        if (!reader.TryRead())
            return null;
        // "data":"$1e": the array is elsewhere.
        if (reader.TokenType == JsonTokenType.String)
        {
            if (flight.References.Find(reader.Text()) is not { } part)
                return null;
            var elsewhere = FlightReading.Reader(flight.Slice(part));
            return elsewhere.TryRead() && HoldsTrades(elsewhere, flight) ? Items(ref elsewhere, flight, part) : null;
        }

        return HoldsTrades(reader, flight) ? Items(ref reader, flight, row) : null;
    }

    /// <summary>Passes over a list.</summary>
    /// <returns>What is in it. A list without an end is not a list: what got lost of it would be missing unnoticed.</returns>
    private static List<FlightPart>? Items(ref Utf8JsonReader reader, FlightDocument flight, FlightPart row)
    {
        var list = row.Start + (int)reader.TokenStartIndex;
        if (PlainList.Items(flight.Slice(new FlightPart(list, row.Start + row.Length - list)), list, out var close) is { } plain)
        {
            // The reader has seen the beginning of the list; to it, the end follows at once.
            reader = new Utf8JsonReader(flight.Slice(row)[(list - row.Start + close)..], isFinalBlock: true, reader.CurrentState);
            reader.TryRead();
            return plain;
        }

        var start = row.Start;
        var items = new List<FlightPart>();
        while (reader.TryRead())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
                return items;
            var from = (int)reader.TokenStartIndex;
            if (!reader.TryPass())
                return null;
            items.Add(new FlightPart(start + from, (int)reader.BytesConsumed - from));
        }

        return null;
    }

    /// <summary>Looks ahead: an array with trade ids in its objects, or an empty one beside the table's column settings.</summary>
    private static bool HoldsTrades(Utf8JsonReader ahead, FlightDocument flight)
    {
        if (ahead.TokenType != JsonTokenType.StartArray || !ahead.TryRead())
            return false;
        if (ahead.TokenType == JsonTokenType.EndArray)
            return ahead.TryRead() && ahead.TokenType == JsonTokenType.PropertyName && ahead.IsNamed("columnVisibility"u8);
        // The first one decides but for pages where it is odd.
        for (var looked = 0; looked < MostLooked && ahead.TokenType != JsonTokenType.EndArray; looked++)
        {
            if (ahead.TokenType == JsonTokenType.String && flight.References.Find(ahead.Text()) is { } row)
            {
                var elsewhere = FlightReading.Reader(flight.Slice(row));
                if (elsewhere.TryRead() && LooksForTrade(ref elsewhere) == true)
                    return true;
            }
            else if (LooksForTrade(ref ahead) is not false and var found)
            {
                return found == true;
            }

            if (!ahead.TryRead())
                return false;
        }

        return false;
    }

    /// <summary>Looks for a trade's id in an item of a list.</summary>
    /// <returns>False if it is something else, which was passed over; <see langword="null"/> if that has no end or is too deep.</returns>
    private static bool? LooksForTrade(ref Utf8JsonReader ahead)
    {
        if (ahead.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return false;
        var (depth, isObject) = (ahead.CurrentDepth, ahead.TokenType == JsonTokenType.StartObject);
        while (ahead.TryRead() && ahead.CurrentDepth < depth + MostNested)
        {
            if (ahead.CurrentDepth == depth)
                return false;
            if (isObject && ahead.TokenType == JsonTokenType.PropertyName && ahead.CurrentDepth == depth + 1 && ahead.IsNamed("_txId"u8))
                return true;
        }

        return null;
    }

    /// <summary>A count; the flight may write it as text, as <c>$n35793</c>, or elsewhere.</summary>
    private static long? Number(ref Utf8JsonReader reader, FlightDocument flight)
    {
        if (!reader.TryRead())
            return null;
        if (reader.TokenType != JsonTokenType.String || flight.References.Find(reader.Text()) is not { } meant)
            return Number(ref reader);
        var elsewhere = FlightReading.Reader(flight.Slice(meant));
        return elsewhere.TryRead() ? Number(ref elsewhere) : null;
    }

    private static long? Number(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.TryGetInt64(out var value) && value >= 0 ? value : null;
        var text = reader.TokenType == JsonTokenType.String ? reader.Text() : null;
        if (text is ['$', 'n', ..])
            text = text[2..];
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : null;
    }
}
