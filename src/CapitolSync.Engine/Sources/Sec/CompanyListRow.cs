using System.Text.Json.Serialization;
using CapitolSync.Engine.Http.Json;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>A company of the list as the SEC writes it.</summary>
internal sealed record CompanyListRow
{
    [JsonPropertyName("cik_str")]
    [JsonConverter(typeof(WholeNumberConverter))]
    public long? Cik { get; init; }

    [JsonPropertyName("ticker")]
    public string? Ticker { get; init; }

    [JsonPropertyName("title")]
    public string? Title { get; init; }
}
