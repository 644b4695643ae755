using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes.Shapes;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;

namespace CapitolSync.Engine.Probes.Looks;

/// <summary>Looks at a page of the listing of trades.</summary>
internal static class TradesInspection
{
    // Fields that an object has to share with a trade to be taken for one, even if its keys were renamed.
    private const int LeastShared = 5;
    private static readonly byte[] Key = "\"data\""u8.ToArray();

    /// <summary>Compares the rows in the flight; then lets the reader of the sync say whether it could use them.</summary>
    public static PageInspection Look(PageBody body)
    {
        var seen = new SeenShape(JsonTypes.OfFlight);
        using (var flight = FlightDocument.Read(body.Span))
        {
            foreach (var row in BestRows(flight))
                seen.Add(row);
        }

        var difference = seen.CompareWith(Shape.Trade);
        try
        {
            var page = (TradePage)TradePageReader.Read(body.Span, new TradePageContext(TradesRequest.LeastPageSize, 0, DateTimeOffset.UnixEpoch));
            return new PageInspection(seen.Rows, difference, null, page.Fallback is { } fallback ? $"In the listing of trades, {fallback}" : null);
        }
        catch (PageException error)
        {
            return new PageInspection(seen.Rows, difference, error);
        }
    }

    /// <summary>Of the lists named <c>data</c>, the one whose objects are most like trades.</summary>
    private static IReadOnlyList<JsonElement> BestRows(FlightDocument flight)
    {
        IReadOnlyList<JsonElement> best = [];
        var most = LeastShared - 1;
        foreach (var row in flight.JsonRowsWith(Key))
        {
            foreach (var list in Lists(flight, row))
            {
                if (list is [var first, ..] && Shared(first) is var shared && shared > most)
                    (best, most) = (list, shared);
            }
        }

        return best;
    }

    private static List<IReadOnlyList<JsonElement>> Lists(FlightDocument flight, FlightRow row)
    {
        var lists = new List<IReadOnlyList<JsonElement>>();
        var reader = FlightReading.Reader(flight.Content(row));
        while (reader.TryRead())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.IsNamed("data"u8) || !reader.TryRead())
                continue;
            if (reader.TokenType == JsonTokenType.StartArray)
                lists.Add(Objects(reader));
            else if (reader.TokenType == JsonTokenType.String && flight.References.Find(reader.Text()) is { } elsewhere && flight.Slice(elsewhere) is [(byte)'[', ..] list)
                lists.Add(Objects(FlightReading.Reader(list)));
        }

        return lists;
    }

    private static IReadOnlyList<JsonElement> Objects(Utf8JsonReader at)
    {
        try
        {
            using var list = JsonDocument.ParseValue(ref at);
            return [.. list.RootElement.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object).Select(row => row.Clone())];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static int Shared(JsonElement row) => row.EnumerateObject().Count(property => Shape.Trade.Find(property.Name) is not null);
}
