using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>Reads closing prices, pairs of a day and a price. One that is not known is left out; one that is odd costs itself.</summary>
internal static class EodPriceReader
{
    // Years of prices. When that many are wrong and none is right, it is not a list of prices.
    private const int MaxUnreadable = 200;

    /// <summary>Reads the prices.</summary>
    /// <exception cref="FlightFormatException">There are some, and not one of them can be read.</exception>
    public static (IReadOnlyList<EodPrice> Prices, IReadOnlyList<UnreadableRow> Unreadable) Read(JsonElement? list, FlightDocument flight)
    {
        var prices = new List<EodPrice>();
        var unreadable = new List<UnreadableRow>();
        if (list is not { ValueKind: JsonValueKind.Array } pairs)
            return list is null or { ValueKind: JsonValueKind.Null } || Text(list.Value) is "$undefined" ? (prices, unreadable) : throw Odd(list.Value);
        var place = 0;
        var unknown = 0;
        foreach (var pair in pairs.EnumerateArray())
        {
            place++;
            if (Day(pair, flight) is not { } day || !TryPrice(pair[1], out var price))
                unreadable.Add(new UnreadableRow(null, place, "eodPrices", RawJson.Of(pair)));
            else if (price is { } known)
                prices.Add(new EodPrice(day.ToDateTime(TimeOnly.MinValue), known));
            else
                unknown++;
            if (prices.Count + unknown == 0 && unreadable.Count == MaxUnreadable)
                break;
        }

        return prices.Count + unknown > 0 || unreadable.Count == 0 ? (prices, unreadable) : throw Odd(pairs[0]);
    }

    private static DateOnly? Day(JsonElement pair, FlightDocument flight)
    {
        if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() < 2 || Text(pair[0]) is not { } text)
            return null;
        try
        {
            return flight.ResolveDay(text, "eodPrices");
        }
        catch (FlightFormatException)
        {
            return null;
        }
    }

    /// <summary>Reads a price.</summary>
    /// <param name="value">The value.</param>
    /// <param name="price">The price; <see langword="null"/> if it is not known.</param>
    /// <returns>False if it makes no sense.</returns>
    private static bool TryPrice(JsonElement value, out double? price)
    {
        price = null;
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return true;
            case JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number):
                price = KnownAmount.Of(number);
                return true;
            case JsonValueKind.String when Text(value) is { } text:
                if (FlightText.SaysUnknown(System.Text.Encoding.UTF8.GetBytes(text)))
                    return true;
                if (!double.TryParse(text.AsSpan().TrimStart('$'), NumberStyles.Float, CultureInfo.InvariantCulture, out var written) || !double.IsFinite(written))
                    return false;
                price = KnownAmount.Of(written);
                return true;
            default:
                return false;
        }
    }

    private static FlightFormatException Odd(JsonElement value) => new($"'eodPrices' should be pairs of a date and a price: {Start(RawJson.Of(value))}");

    private static string Start(string text) => text.Length <= 60 ? text : text[..60];

    private static string? Text(JsonElement text)
    {
        try
        {
            return text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Not UTF-8, or half of a surrogate pair: an element is read when it is accessed, not when it is parsed.
            return null;
        }
    }
}
