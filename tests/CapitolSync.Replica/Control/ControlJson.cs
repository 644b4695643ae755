using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CapitolSync.Replica.Control;

/// <summary>How the control API writes and reads JSON.</summary>
internal static class ControlJson
{
    /// <summary>Named like the database's columns.</summary>
    public static JsonSerializerOptions Snake { get; } = Create(JsonNamingPolicy.SnakeCaseLower);

    public static JsonSerializerOptions Camel { get; } = Create(JsonNamingPolicy.CamelCase);

    private static JsonSerializerOptions Create(JsonNamingPolicy naming)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = naming,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new InstantConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>As the site writes instants: with a Z.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();
    }
}
