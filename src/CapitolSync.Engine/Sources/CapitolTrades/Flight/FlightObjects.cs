using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>Finds objects in a flight by a key, wherever they are.</summary>
internal static class FlightObjects
{
    private const int UsualDepth = 128;

    // Errors are slow, and a page with that many odd objects of one kind has a new format.
    private const int MaxFailures = 50;

    // A page is about one thing, and tells of it twice or so.
    private const int MostUnder = 20;

    /// <summary>The first object that has a key of its own by that name and is the one looked for.</summary>
    /// <param name="flight">Where to look.</param>
    /// <param name="key">The key, with its quotes.</param>
    /// <param name="json">How to read the object.</param>
    /// <param name="isWanted">Tells the one looked for from others like it.</param>
    /// <exception cref="JsonException">An object is not in the shape we know.</exception>
    public static T? Having<T>(FlightDocument flight, byte[] key, JsonTypeInfo<T> json, Func<T, bool> isWanted)
        where T : class
    {
        T? wanted = null;
        Exception? problem = null;
        EachHaving(flight, key, json, found =>
        {
            wanted = isWanted(found) ? found : null;
            return wanted is not null;
        }, (_, error) => problem ??= error);
        return wanted ?? (problem is null ? null : throw new JsonException(problem.Message, problem));
    }

    /// <summary>Goes through all objects that have a key of their own by that name.</summary>
    /// <param name="flight">Where to look.</param>
    /// <param name="key">The key, with its quotes.</param>
    /// <param name="json">How to read the object.</param>
    /// <param name="see">Takes an object; true ends the search.</param>
    /// <param name="odd">Takes an object that is not in the shape we know: its JSON, with what follows it, and the error.</param>
    public static void EachHaving<T>(FlightDocument flight, byte[] key, JsonTypeInfo<T> json, Func<T, bool> see, OddObject odd)
        where T : class
    {
        var failures = 0;
        Span<long> starts = stackalloc long[UsualDepth];
        foreach (var row in flight.JsonRowsWith(key))
        {
            var content = flight.Content(row);
            var reader = FlightReading.Reader(content);
            while (reader.TryRead())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    while (reader.CurrentDepth >= starts.Length)
                        starts = Larger(starts);
                    starts[reader.CurrentDepth] = reader.TokenStartIndex;
                }
                else if (reader.TokenType == JsonTokenType.PropertyName && reader.IsNamed(key.AsSpan(1, key.Length - 2)))
                {
                    var found = content[(int)starts[reader.CurrentDepth - 1]..];
                    try
                    {
                        if (see(Read(flight, found, json)))
                            return;
                    }
                    catch (Exception error) when (error is JsonException or FlightFormatException)
                    {
                        odd(found, error);
                        if (++failures == MaxFailures)
                            return;
                    }
                }
            }
        }
    }

    /// <summary>Goes through the objects that are the value of a key.</summary>
    /// <param name="flight">Where to look.</param>
    /// <param name="key">The key, with its quotes.</param>
    /// <param name="json">How to read the objects.</param>
    /// <param name="see">Takes an object.</param>
    /// <param name="odd">Takes an object that is not in the shape we know.</param>
    public static void EachUnder<T>(FlightDocument flight, byte[] key, JsonTypeInfo<T> json, Action<T> see, OddObject odd)
        where T : class
    {
        var objects = 0;
        // Each once, however many references lead to it.
        var read = new HashSet<FlightPart>();
        foreach (var row in flight.JsonRowsWith(key))
        {
            var reader = FlightReading.Reader(flight.Content(row));
            while (reader.TryRead() && objects < MostUnder)
            {
                if (reader.TokenType != JsonTokenType.PropertyName || !reader.IsNamed(key.AsSpan(1, key.Length - 2)) || !reader.TryRead())
                    continue;
                FlightPart? part = reader.TokenType switch
                {
                    JsonTokenType.StartObject => new FlightPart(row.Start + (int)reader.TokenStartIndex, row.Length - (int)reader.TokenStartIndex),
                    // "issuerData":"$1e": the object is elsewhere.
                    JsonTokenType.String => flight.References.Find(reader.Text()),
                    _ => null,
                };
                if (part is not { } place || flight.Slice(place) is not [(byte)'{', ..] || !read.Add(place with { Length = 0 }))
                    continue;
                objects++;
                try
                {
                    see(Read(flight, flight.Slice(place), json));
                }
                catch (Exception error) when (error is JsonException or FlightFormatException)
                {
                    odd(flight.Slice(place), error);
                }
            }
        }
    }

    /// <summary>Reads the value at the beginning of a text.</summary>
    /// <exception cref="JsonException">It is not in the shape we know.</exception>
    public static T Read<T>(FlightDocument flight, ReadOnlySpan<byte> from, JsonTypeInfo<T> json)
        where T : class
    {
        var reader = FlightReading.Reader(from);
        if (FlightExpansion.MayChange(from) && reader.TryRead() && reader.TryPass())
            reader = FlightReading.Reader(flight.Expand(from[..(int)reader.BytesConsumed]));
        else
            reader = FlightReading.Reader(from);
        return JsonSerializer.Deserialize(ref reader, json) ?? throw new JsonException("It is null.");
    }

    private static long[] Larger(ReadOnlySpan<long> starts)
    {
        var larger = new long[starts.Length * 2];
        starts.CopyTo(larger);
        return larger;
    }
}
