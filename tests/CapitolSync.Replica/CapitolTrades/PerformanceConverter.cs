using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CapitolSync.Replica.CapitolTrades;

/// <summary>Writes a performance with the page's own keys, for the page and for the control API alike.</summary>
internal sealed class PerformanceConverter : JsonConverter<ReplicaPerformance>
{
    public override void Write(Utf8JsonWriter writer, ReplicaPerformance value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("mcap", value.Mcap);
        foreach (var period in value.Periods)
        {
            writer.WriteNumber(period.Name, period.Price);
            writer.WriteNumber($"{period.Name}Change", period.Change);
        }
        writer.WriteStartArray("eodPrices");
        foreach (var (date, price) in value.EodPrices)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteNumberValue(price);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public override ReplicaPerformance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A replica only writes.");
}
