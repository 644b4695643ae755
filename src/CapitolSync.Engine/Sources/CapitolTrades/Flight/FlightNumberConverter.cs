using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>
/// Reads a number that may be null, written as a string, or one of the flight's marks for what JSON cannot say:
/// <c>$undefined</c>, <c>$NaN</c> and <c>$Infinity</c>, with their mark or without, and an empty string are not known, <c>$-0</c> is zero,
/// <c>$n123</c> is 123.
/// </summary>
internal sealed class FlightNumberConverter<T> : JsonConverter<T?>
    where T : struct, INumber<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number or JsonTokenType.String)
        {
            // Numbers have no escapes; in a string one would only make the text no number.
            var text = reader.ValueSpan;
            if (FlightText.SaysUnknown(text))
                return null;
            if (text is [(byte)'$', .. var mark])
                text = mark is [(byte)'n', .. var digits] ? digits : mark.SequenceEqual("-0"u8) ? "0"u8 : text;

            if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && T.IsFinite(value))
                return value;
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The site is only read.");
}
