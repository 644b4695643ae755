using System.Text.Json.Serialization;
using CapitolSync.Engine.Http.Json;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>A company's own file, as far as it is of interest.</summary>
internal sealed record CompanyDto
{
    [JsonPropertyName("cik")]
    [JsonConverter(typeof(WholeNumberConverter))]
    public long? Cik { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("sic")]
    [JsonConverter(typeof(SicConverter))]
    public string? Sic { get; init; }

    [JsonPropertyName("sicDescription")]
    public string? SicDescription { get; init; }
}
