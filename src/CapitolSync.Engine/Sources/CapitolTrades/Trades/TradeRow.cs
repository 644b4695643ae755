using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>A trade as the listing shows it.</summary>
internal sealed record TradeRow(long TxId, PoliticianRow Politician, IssuerRow Issuer)
{
    /// <summary>
    /// Read from the rendered table, which lacks columns, rounds prices and knows the day of publication
    /// only: what it leaves out is unknown, not gone.
    /// </summary>
    public bool Partial { get; init; }

    public required DateTimeOffset PubDate { get; init; }

    public DateOnly? TxDate { get; init; }

    public string? TxType { get; init; }

    public string? TxTypeExtended { get; init; }

    public string? Owner { get; init; }

    public string? Chamber { get; init; }

    public double? Price { get; init; }

    public double? Value { get; init; }

    public long? ReportingGap { get; init; }

    public string? Comment { get; init; }
}
