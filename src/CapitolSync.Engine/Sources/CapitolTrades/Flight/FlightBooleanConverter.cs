using System.Text.Json;
using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>Reads yes or no, which may be null, empty, or one of the flight's marks for what is not known.</summary>
internal sealed class FlightBooleanConverter : JsonConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when FlightText.SaysUnknown(reader.ValueSpan) => null,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The site is only read.");
}
