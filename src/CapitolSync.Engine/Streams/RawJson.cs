using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CapitolSync.Engine.Streams;

/// <summary>JSON as it was written, for messages: also where it is not valid text.</summary>
internal static class RawJson
{
    // A document would take time that grows with the square of the depth; a reader does not.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = int.MaxValue };

    public static string Of(JsonElement element) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(element));

    /// <summary>The value at a path of property names, or, where the path leaves the JSON, the last value on it.</summary>
    /// <param name="json">Valid JSON of any depth.</param>
    /// <param name="path">Names, from the outside in.</param>
    /// <param name="isFound">Whether the whole path is there.</param>
    public static string At(ReadOnlySpan<byte> json, IEnumerable<string> path, out bool isFound)
    {
        var reader = new Utf8JsonReader(json, Deep);
        reader.Read();
        var value = Here(reader);
        isFound = true;
        foreach (var name in path)
        {
            isFound = TryEnter(ref reader, name);
            if (!isFound)
                break;
            value = Here(reader);
        }

        return Encoding.UTF8.GetString(json[value]);
    }

    private static bool TryEnter(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // To compare a name with half a surrogate pair in it would throw.
            var isNamed = !reader.ValueIsEscaped && reader.ValueTextEquals(name);
            reader.Read();
            if (isNamed)
                return true;
            reader.Skip();
        }

        return false;
    }

    private static Range Here(Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }
}
