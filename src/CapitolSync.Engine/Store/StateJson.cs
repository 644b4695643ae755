using System.Text.Json;

namespace CapitolSync.Engine.Store;

/// <summary>
/// What the hand-written readers and writers of positions share. The generated ones first describe every property of a
/// type to the serializer: hundreds of methods to compile before the first page of a run is stored.
/// </summary>
internal static class StateJson
{
    /// <summary>Goes to the value of the object's next property.</summary>
    /// <returns>False at the object's end.</returns>
    public static bool NextProperty(this ref Utf8JsonReader reader, out string name)
    {
        var isOne = reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
        name = isOne ? reader.GetString()! : "";
        return isOne && reader.Read();
    }

    /// <summary>Goes to the beginning of the array's next element.</summary>
    /// <returns>False at the array's end.</returns>
    public static bool NextElement(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    /// <summary>The value stands for nothing.</summary>
    public static bool IsNull(this ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>The value is an object.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public static void RequireObject(this ref Utf8JsonReader reader) => Require(reader.TokenType, JsonTokenType.StartObject);

    /// <summary>The value is an array.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public static void RequireArray(this ref Utf8JsonReader reader) => Require(reader.TokenType, JsonTokenType.StartArray);

    /// <summary>Writes a moment, unless there is none.</summary>
    public static void WriteInstant(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } instant)
            writer.WriteString(name, instant);
    }

    private static void Require(JsonTokenType found, JsonTokenType wanted)
    {
        if (found != wanted)
            throw new JsonException($"There is {found} instead of {wanted}.");
    }
}
