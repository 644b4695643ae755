using System.Text.Json;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

internal static class FlightReading
{
    // The reader keeps a bit for each level and never calls itself, so depth costs nothing; its default of 64 is
    // less than what pages nest.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = int.MaxValue };

    /// <summary>A reader of any depth.</summary>
    public static Utf8JsonReader Reader(ReadOnlySpan<byte> json) => new(json, Deep);

    /// <summary>
    /// Reads the next token. A row that stops being JSON ends there: what it would have held is then
    /// missing, and that is what gets reported.
    /// </summary>
    public static bool TryRead(this ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Skips the value at the reader's position.</summary>
    /// <returns>False if it has no end.</returns>
    public static bool TryPass(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return true;
        var depth = reader.CurrentDepth;
        while (reader.TryRead())
        {
            if (reader.CurrentDepth == depth && (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The property at the reader's position has this name. The site never escapes a name, and to compare one
    /// with half a surrogate pair in it would throw.
    /// </summary>
    public static bool IsNamed(this in Utf8JsonReader reader, ReadOnlySpan<byte> name) => !reader.ValueIsEscaped && reader.ValueTextEquals(name);

    /// <summary>The string at the reader's position; <see langword="null"/> if it is not valid text.</summary>
    public static string? Text(this ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
