using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Http.Json;

/// <summary>Reads a whole number however it is written: <c>212</c>, <c>"212"</c> and <c>212.0</c> are the same.</summary>
internal sealed class WholeNumberConverter : JsonConverter<long?>
{
    /// <summary>Reads the value at which the reader is.</summary>
    /// <returns>False if it is no whole number, or too large.</returns>
    public static bool TryRead(in Utf8JsonReader reader, out long number)
    {
        number = 0;
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String) || reader.ValueIsEscaped)
            return false;
        var text = reader.ValueSpan;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
            return true;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) || exact != decimal.Truncate(exact) || Math.Abs(exact) > long.MaxValue)
            return false;
        number = (long)exact;
        return true;
    }

    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        return TryRead(reader, out var number) ? number : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only read.");
}
