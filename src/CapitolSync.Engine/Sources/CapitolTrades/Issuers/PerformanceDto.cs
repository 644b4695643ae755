using System.Text.Json;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>Market figures as an issuer's page writes them.</summary>
internal sealed class PerformanceDto
{
    public double? Mcap { get; set; }

    public double? Trailing1 { get; set; }

    public double? Trailing1Change { get; set; }

    public double? Trailing7 { get; set; }

    public double? Trailing7Change { get; set; }

    public double? Trailing30 { get; set; }

    public double? Trailing30Change { get; set; }

    public double? Trailing90 { get; set; }

    public double? Trailing90Change { get; set; }

    public double? Trailing365 { get; set; }

    public double? Trailing365Change { get; set; }

    public double? Wtd { get; set; }

    public double? WtdChange { get; set; }

    public double? Mtd { get; set; }

    public double? MtdChange { get; set; }

    public double? Qtd { get; set; }

    public double? QtdChange { get; set; }

    public double? Ytd { get; set; }

    public double? YtdChange { get; set; }

    /// <summary>Pairs of a day and a price.</summary>
    public JsonElement? EodPrices { get; set; }
}
