using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>An issuer as its own page tells of it, more than once and not always in full.</summary>
internal sealed class IssuerDataDto
{
    [JsonPropertyName("_issuerId")]
    public long? IssuerId { get; set; }

    [JsonPropertyName("_stateId")]
    public string? StateId { get; set; }

    public string? C2iq { get; set; }

    public string? Country { get; set; }

    public string? IssuerName { get; set; }

    public string? IssuerTicker { get; set; }

    public string? Sector { get; set; }

    public PerformanceDto? Performance { get; set; }
}
