namespace CapitolSync.Engine.Filings.Links;

/// <summary>A trade of CapitolTrades as far as it takes to find the official line.</summary>
/// <param name="TxId">Its id there.</param>
/// <param name="TxDate">The day of the transaction.</param>
/// <param name="TxType">buy, sell, exchange or receive.</param>
internal sealed record SiteTrade(long TxId, DateOnly TxDate, string TxType)
{
    /// <summary>The filing that its link leads to; null while that is not known.</summary>
    public string? FilingId { get; init; }

    /// <summary>The member.</summary>
    public string? PoliticianId { get; init; }

    /// <summary>Its value in whole USD, which is the middle of the band.</summary>
    public long? Value { get; init; }

    /// <summary>The ticker as the site writes it, for example <c>BRK/B:US</c>.</summary>
    public string? Ticker { get; init; }

    /// <summary>The name of the issuer or asset.</summary>
    public string? Asset { get; init; }

    /// <summary>Who owns it, see <see cref="TradeFacts.Owner"/>; null where not said.</summary>
    public string? Owner { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? PublishedOn { get; init; }
}
