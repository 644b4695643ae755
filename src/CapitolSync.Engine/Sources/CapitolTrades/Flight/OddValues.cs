using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>Reads an object that has values which cannot be read, without them.</summary>
internal static class OddValues
{
    // Errors are slow, and an object with that many odd values has a new format.
    private const int Most = 20;

    /// <summary>Reads an object of which the first error is known.</summary>
    /// <param name="flight">The flight that it is in.</param>
    /// <param name="from">The object, with what follows it.</param>
    /// <param name="json">How to read it.</param>
    /// <param name="key">The id that it has; without that it is nobody's.</param>
    /// <param name="idName">The name of the field with the id.</param>
    /// <returns>The object, and the values that it lacks; nothing if more is wrong with it than values.</returns>
    public static (T Read, IReadOnlyList<UnreadableRow> Odd)? Without<T>(FlightDocument flight, ReadOnlySpan<byte> from, JsonTypeInfo<T> json, string key, string idName)
        where T : class
    {
        try
        {
            var reader = FlightReading.Reader(from);
            if (!reader.TryRead() || !reader.TryPass())
                return null;
            var node = JsonNode.Parse(flight.Expand(from[..(int)reader.BytesConsumed]));
            var odd = new List<UnreadableRow>();
            while (odd.Count < Most)
            {
                try
                {
                    return node.Deserialize(json) is { } read ? (read, odd) : null;
                }
                catch (JsonException error)
                {
                    var names = error.Path?.Split('.')[1..] ?? [];
                    if (names.Length == 0 || names[0].StartsWith(idName, StringComparison.Ordinal) || Take(node, names) is not { } value)
                        return null;
                    odd.Add(new UnreadableRow(key, 1, names[^1], value));
                }
            }
        }
        catch (Exception error) when (error is JsonException or FlightFormatException or ArgumentException or InvalidOperationException)
        {
            // A name twice, half of a surrogate pair, a depth that no page has.
        }

        return null;
    }

    /// <summary>Puts null in place of a value.</summary>
    /// <returns>The value; <see langword="null"/> if it is not there.</returns>
    private static string? Take(JsonNode? node, string[] names)
    {
        foreach (var name in names[..^1])
            node = (node as JsonObject)?[name];
        if (node is not JsonObject parent || parent[names[^1]] is not { } value)
            return null;
        parent[names[^1]] = null;
        return value is JsonValue text && text.TryGetValue<string>(out var written) ? written : value.ToJsonString();
    }
}
