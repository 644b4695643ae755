using System.Text.Json.Serialization;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>
/// A trade as the flight of the listing writes it. A key that is gone is a new shape, not an empty value:
/// the site writes null for what it does not have.
/// </summary>
internal sealed class TradeDto
{
    [JsonRequired, JsonPropertyName("_txId")]
    public long? TxId { get; set; }

    [JsonRequired, JsonPropertyName("_politicianId")]
    public string? PoliticianId { get; set; }

    [JsonRequired, JsonPropertyName("_issuerId")]
    public long? IssuerId { get; set; }

    [JsonRequired]
    public PoliticianDto? Politician { get; set; }

    [JsonRequired]
    public IssuerDto? Issuer { get; set; }

    [JsonRequired]
    public string? Chamber { get; set; }

    [JsonRequired]
    public string? Comment { get; set; }

    [JsonRequired]
    public string? Owner { get; set; }

    [JsonRequired]
    public double? Price { get; set; }

    [JsonRequired]
    public double? Value { get; set; }

    [JsonRequired]
    public string? PubDate { get; set; }

    [JsonRequired]
    public string? TxDate { get; set; }

    [JsonRequired]
    public string? TxType { get; set; }

    public string? TxTypeExtended { get; set; }

    [JsonRequired]
    public long? ReportingGap { get; set; }
}
