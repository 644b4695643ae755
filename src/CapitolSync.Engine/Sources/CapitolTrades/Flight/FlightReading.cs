using System.Text.Json;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

internal static class FlightReading
{
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

    /// <summary>
    /// The property at which the reader stands has this name. The site never escapes a name, and to compare one
    /// with half a surrogate pair in it would throw.
    /// </summary>
    public static bool IsNamed(this in Utf8JsonReader reader, ReadOnlySpan<byte> name) => !reader.ValueIsEscaped && reader.ValueTextEquals(name);

    /// <summary>The string at which the reader stands; <see langword="null"/> if it is no valid text.</summary>
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
