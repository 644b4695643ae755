using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>Reads a number that may be null, <c>"$undefined"</c>, or written as a string.</summary>
internal sealed class FlightNumberConverter<T> : JsonConverter<T?>
    where T : struct, INumber<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number or JsonTokenType.String)
        {
            // Numbers have no escapes; in a string one would only make the text no number.
            var text = reader.ValueSpan;
            if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && T.IsFinite(value))
                return value;
            if (text.SequenceEqual("$undefined"u8))
                return null;
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The site is only read.");
}
