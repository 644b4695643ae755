using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>What a trade's own page adds to the listing's row.</summary>
internal sealed class TradeDetailDto
{
    public long? TradeId { get; set; }

    /// <summary>The link to the filing.</summary>
    public string? FilingUrl { get; set; }

    /// <summary>The same, as some pages spell it.</summary>
    [JsonPropertyName("filingURL")]
    public string? FilingUrlUpper { get; set; }

    public long? FilingId { get; set; }

    public string? FilingDate { get; set; }

    public AssetDto? Asset { get; set; }

    public WrittenShares? Size { get; set; }

    public WrittenShares? SizeRangeLow { get; set; }

    public WrittenShares? SizeRangeHigh { get; set; }

    public double? Price { get; set; }

    public double? Value { get; set; }

    public string? Owner { get; set; }

    public string? Comment { get; set; }

    public bool? HasCapitalGains { get; set; }

    public string?[]? Committees { get; set; }

    public string?[]? Labels { get; set; }
}
