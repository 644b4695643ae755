namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>A day as Tiingo writes it, as far as it is of interest.</summary>
internal sealed record PriceRow
{
    public string? Date { get; init; }

    public double? Close { get; init; }

    public double? AdjClose { get; init; }

    public double? DivCash { get; init; }

    public double? SplitFactor { get; init; }
}
