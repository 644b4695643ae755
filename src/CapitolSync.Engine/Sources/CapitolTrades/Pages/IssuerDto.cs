using System.Text.Json.Serialization;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>An issuer as a trade shows it and, with its id and figures, as its own page does.</summary>
internal sealed class IssuerDto
{
    [JsonPropertyName("_issuerId")]
    public long? IssuerId { get; set; }

    [JsonPropertyName("_stateId")]
    public string? StateId { get; set; }

    public string? C2iq { get; set; }

    public string? Country { get; set; }

    [JsonRequired]
    public string? IssuerName { get; set; }

    [JsonRequired]
    public string? IssuerTicker { get; set; }

    public string? Sector { get; set; }

    public PerformanceDto? Performance { get; set; }
}
