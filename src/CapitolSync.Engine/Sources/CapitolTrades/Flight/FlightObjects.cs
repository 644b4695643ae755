using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>Finds objects in a flight by a key, wherever they stand.</summary>
internal static class FlightObjects
{
    private const int MostDepth = 64;

    /// <summary>The objects that have a key of their own by that name.</summary>
    /// <param name="flight">Where to look.</param>
    /// <param name="key">The key, with its quotes.</param>
    /// <param name="json">How to read the object.</param>
    /// <exception cref="JsonException">An object is not in the shape we know.</exception>
    public static List<T> Having<T>(FlightDocument flight, byte[] key, JsonTypeInfo<T> json)
        where T : class
    {
        var found = new List<T>();
        Span<long> starts = stackalloc long[MostDepth + 1];
        foreach (var row in flight.JsonRowsWith(key))
        {
            var content = flight.Content(row);
            var reader = new Utf8JsonReader(content);
            while (reader.TryRead())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                    starts[reader.CurrentDepth] = reader.TokenStartIndex;
                else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(key.AsSpan(1, key.Length - 2)))
                    found.Add(Read(content[(int)starts[reader.CurrentDepth - 1]..], json));
            }
        }

        return found;
    }

    /// <summary>The object that is the value of a key; <see langword="null"/> if there is none.</summary>
    /// <param name="flight">Where to look.</param>
    /// <param name="key">The key, with its quotes.</param>
    /// <param name="json">How to read the object.</param>
    /// <exception cref="JsonException">The object is not in the shape we know.</exception>
    public static T? Under<T>(FlightDocument flight, byte[] key, JsonTypeInfo<T> json)
        where T : class
    {
        foreach (var row in flight.JsonRowsWith(key))
        {
            var reader = new Utf8JsonReader(flight.Content(row));
            while (reader.TryRead())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(key.AsSpan(1, key.Length - 2)) || !reader.TryRead())
                    continue;
                if (reader.TokenType == JsonTokenType.StartObject)
                    return JsonSerializer.Deserialize(ref reader, json);
                // "issuerData":"$1e": the object stands in a row of its own.
                if (reader.TokenType == JsonTokenType.String && flight.JsonRow(reader.Text()) is { } elsewhere && flight.Content(elsewhere) is [(byte)'{', ..])
                    return Read(flight.Content(elsewhere), json);
            }
        }

        return null;
    }

    private static T Read<T>(ReadOnlySpan<byte> from, JsonTypeInfo<T> json)
        where T : class
    {
        var reader = new Utf8JsonReader(from);
        return JsonSerializer.Deserialize(ref reader, json)!;
    }
}
