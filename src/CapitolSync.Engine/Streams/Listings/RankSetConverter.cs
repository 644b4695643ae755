using System.Text.Json;
using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>Keeps the ledger's JSON short and readable.</summary>
internal sealed class RankSetConverter : JsonConverter<RankSet>
{
    public override RankSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RankSet.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, RankSet value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
