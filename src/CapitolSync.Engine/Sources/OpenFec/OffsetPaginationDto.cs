using System.Text.Json;
using System.Text.Json.Serialization;
using CapitolSync.Engine.Http.Json;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>What the API says about the whole list.</summary>
internal sealed class OffsetPaginationDto
{
    [JsonConverter(typeof(WholeNumberConverter))]
    public long? Count { get; set; }

    /// <summary>As it is written: whatever is there and is not true is no promise.</summary>
    public JsonElement IsCountExact { get; set; }

    /// <summary>Whether the count is no estimate.</summary>
    [JsonIgnore]
    public bool IsExact => CountRules.IsExact(
        IsCountExact.ValueKind == JsonValueKind.Undefined ? null : IsCountExact.GetRawText() is "true" or "\"true\"", Count ?? 0);
}
