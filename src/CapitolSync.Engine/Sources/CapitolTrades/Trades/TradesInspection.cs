using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>Inspects a page of the listing of trades.</summary>
internal sealed class TradesInspection : SitePageReader<PageInspection>
{
    // From captured pages, 2025-01-02 to 2026-02-25.
    private static readonly KnownShape Known = KnownShape.Of(
        ": Number _txId _issuerId price value reportingGap, Text _politicianId chamber comment owner pubDate txDate txType txTypeExtended, Object issuer politician",
        "issuer: Text _stateId c2iq country issuerName issuerTicker sector",
        "politician: Text _stateId chamber dob firstName gender lastName nickname party");

    // Fields that an object has to share with a trade to be taken for one, even if its keys were renamed.
    private const int LeastShared = 5;

    // Objects of a list that are looked at for that: the first may be odd.
    private const int MostLooked = 24;
    private static readonly byte[] Key = "\"data\""u8.ToArray();

    /// <summary>The page that a probe asks for.</summary>
    public static ProbePage Page { get; } = new(
        "/trades", string.Create(CultureInfo.InvariantCulture, $"/trades?page=1&pageSize={TradesRequest.MinimumPageSize}"), new TradesInspection());

    /// <summary>Compares the rows in the flight; then lets the reader of the sync say whether it could use them.</summary>
    public override PageInspection Read(PageBody body)
    {
        var seen = new SeenShape(JsonTypes.OfFlight);
        using (var flight = FlightDocument.Read(body.Span))
        {
            foreach (var row in BestRows(flight))
                seen.Add(row);
        }

        var difference = seen.CompareWith(Known);
        try
        {
            var page = (TradePage)TradePageReader.Read(body.Span, new TradePageContext(TradesRequest.MinimumPageSize, 0, DateTimeOffset.UnixEpoch));
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
                var shared = list.Take(MostLooked).Select(Shared).DefaultIfEmpty(0).Max();
                if (shared > most)
                    (best, most) = (list, shared);
            }
        }

        return best;
    }

    private static List<IReadOnlyList<JsonElement>> Lists(FlightDocument flight, FlightRow row)
    {
        var lists = new List<IReadOnlyList<JsonElement>>();
        var content = flight.Content(row);
        var reader = FlightReading.Reader(content);
        while (reader.TryRead())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.IsNamed("data"u8) || !reader.TryRead())
                continue;
            if (reader.TokenType == JsonTokenType.StartArray)
                lists.Add(Objects(content[(int)reader.TokenStartIndex..]));
            else if (reader.TokenType == JsonTokenType.String && flight.References.Find(reader.Text()) is { } elsewhere && flight.Slice(elsewhere) is [(byte)'[', ..] list)
                lists.Add(Objects(list));
        }

        return lists;
    }

    /// <summary>The objects of the list at the beginning of a text.</summary>
    private static IReadOnlyList<JsonElement> Objects(ReadOnlySpan<byte> from)
    {
        try
        {
            // No trade is deeper than the default, and a document takes time that grows with the square of its depth.
            var at = new Utf8JsonReader(from);
            using var list = JsonDocument.ParseValue(ref at);
            return [.. list.RootElement.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object).Select(row => row.Clone())];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static int Shared(JsonElement row) => row.EnumerateObject().Count(property => Known.Find(JsonTypes.NameOf(property)) is not null);
}
