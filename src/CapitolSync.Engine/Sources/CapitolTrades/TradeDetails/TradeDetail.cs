namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>What a trade's own page tells; <see langword="null"/> where it does not.</summary>
internal sealed record TradeDetail(long TxId)
{
    public string? FilingUrl { get; init; }

    public long? FilingId { get; init; }

    public DateOnly? FilingDate { get; init; }

    public string? AssetType { get; init; }

    public string? AssetTicker { get; init; }

    public string? Instrument { get; init; }

    public long? Size { get; init; }

    public long? SizeRangeLow { get; init; }

    public long? SizeRangeHigh { get; init; }

    public double? Price { get; init; }

    public string? Comment { get; init; }

    public bool? HasCapitalGains { get; init; }

    public IReadOnlyList<string>? Committees { get; init; }

    public IReadOnlyList<string>? Labels { get; init; }
}
