using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CapitolSync.Engine.Http.Json;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>Reads a classification: four digits. As a number it has lost the zeros before it; a company that says null has none, as one that says "".</summary>
internal sealed class SicConverter : JsonConverter<string?>
{
    public override bool HandleNull => true;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => "",
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number when WholeNumberConverter.TryRead(reader, out var number) => number.ToString("D4", CultureInfo.InvariantCulture),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only read.");
}
