namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>The asset of a trade.</summary>
internal sealed class AssetDto
{
    public string? AssetType { get; set; }

    public string? AssetTicker { get; set; }

    public string? Instrument { get; set; }
}
