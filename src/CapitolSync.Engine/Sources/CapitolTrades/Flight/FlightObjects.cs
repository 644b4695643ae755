using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>Finds objects in a flight by a key, wherever they stand.</summary>
internal static class FlightObjects
{
    private const int MostDepth = 64;

    /// <summary>The first object that has a key of its own by that name and is the one looked for.</summary>
    /// <param name="flight">Where to look.</param>
    /// <param name="key">The key, with its quotes.</param>
    /// <param name="json">How to read the object.</param>
    /// <param name="isWanted">Tells the one looked for from others like it.</param>
    /// <exception cref="JsonException">An object is not in the shape we know.</exception>
    public static T? Having<T>(FlightDocument flight, byte[] key, JsonTypeInfo<T> json, Func<T, bool> isWanted)
        where T : class
    {
        Span<long> starts = stackalloc long[MostDepth + 1];
        foreach (var row in flight.JsonRowsWith(key))
        {
            var content = flight.Content(row);
            var reader = new Utf8JsonReader(content);
            while (reader.TryRead())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                    starts[reader.CurrentDepth] = reader.TokenStartIndex;
                else if (reader.TokenType == JsonTokenType.PropertyName && reader.IsNamed(key.AsSpan(1, key.Length - 2))
                    && Read(content[(int)starts[reader.CurrentDepth - 1]..], json) is var found && isWanted(found))
                    return found;
            }
        }

        return null;
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
                if (reader.TokenType != JsonTokenType.PropertyName || !reader.IsNamed(key.AsSpan(1, key.Length - 2)) || !reader.TryRead())
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
