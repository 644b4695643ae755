using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CapitolSync.Replica.Control;

/// <summary>How the control API writes and reads JSON.</summary>
internal static class ControlJson
{
    /// <summary>Named like the database's columns.</summary>
    public static JsonSerializerOptions Snake { get; } = Create(JsonNamingPolicy.SnakeCaseLower);

    public static JsonSerializerOptions Camel { get; } = Create(JsonNamingPolicy.CamelCase);

    /// <summary>Like <see cref="Snake"/>, with these fields alone.</summary>
    public static JsonSerializerOptions SnakeWith(IReadOnlyCollection<string> fields) => new(Snake)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                type =>
                {
                    foreach (var property in type.Properties.Where(p => !fields.Contains(p.Name, StringComparer.Ordinal)).ToList())
                        type.Properties.Remove(property);
                },
            },
        },
    };

    private static JsonSerializerOptions Create(JsonNamingPolicy naming)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = naming,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new InstantConverter(), new LoadDateConverter() },
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

    /// <summary>As OpenFEC writes load dates: no zone, and no fraction where it is zero.</summary>
    private sealed class LoadDateConverter : JsonConverter<DateTime>
    {
        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(
                value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.ffffff",
                CultureInfo.InvariantCulture));

        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime();
    }
}
