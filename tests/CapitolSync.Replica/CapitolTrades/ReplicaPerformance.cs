using System.Text.Json.Serialization;

namespace CapitolSync.Replica;

/// <summary>How an issuer's share has done.</summary>
[JsonConverter(typeof(CapitolTrades.PerformanceConverter))]
public sealed record ReplicaPerformance
{
    /// <summary>Market capitalisation in USD.</summary>
    public required long Mcap { get; init; }

    /// <summary>trailing1, trailing7, trailing30, trailing90, trailing365, wtd, mtd, qtd, ytd.</summary>
    public required IReadOnlyList<PeriodPrice> Periods { get; init; }

    /// <summary>Closing prices, oldest first.</summary>
    public required IReadOnlyList<EodPrice> EodPrices { get; init; }
}
