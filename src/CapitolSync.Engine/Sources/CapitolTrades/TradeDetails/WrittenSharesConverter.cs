using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>Reads a number of shares, whatever the flight writes; what cannot be read costs its own field alone.</summary>
internal sealed class WrittenSharesConverter : JsonConverter<WrittenShares?>
{
    public override WrittenShares? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetDecimal(out var count):
                return WrittenShares.Of(count);
            case JsonTokenType.String when FlightText.SaysUnknown(reader.ValueSpan):
                return null;
            case JsonTokenType.String when reader.Text() is { } text:
                return WrittenShares.Parse(text is ['$', 'n', ..] ? text[2..] : text is "$-0" ? "0" : text);
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var opening = reader.TokenType == JsonTokenType.StartObject ? "{…}" : "[…]";
                reader.Skip();
                return new WrittenShares(null, null, opening);
            default:
                return new WrittenShares(null, null, Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    public override void Write(Utf8JsonWriter writer, WrittenShares? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The site is only read.");
}
