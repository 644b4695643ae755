using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>An issuer as a trade shows it.</summary>
internal sealed class IssuerDto
{
    [JsonPropertyName("_stateId")]
    public string? StateId { get; set; }

    public string? C2iq { get; set; }

    public string? Country { get; set; }

    [JsonRequired]
    public string? IssuerName { get; set; }

    [JsonRequired]
    public string? IssuerTicker { get; set; }

    public string? Sector { get; set; }
}
