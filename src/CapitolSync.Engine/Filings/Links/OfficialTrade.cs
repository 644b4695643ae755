namespace CapitolSync.Engine.Filings.Links;

/// <summary>A line of an official filing as far as it takes to find the same trade on another site.</summary>
/// <param name="Line">The line.</param>
/// <param name="TxDate">The day of the transaction.</param>
/// <param name="TxType">What it was: buy, sell or exchange.</param>
internal sealed record OfficialTrade(LineRef Line, DateOnly TxDate, string TxType)
{
    /// <summary>The member; null while unmatched.</summary>
    public string? PoliticianId { get; init; }

    /// <summary>The middle of the disclosed band in whole USD, see <see cref="TradeFacts.Value"/>; null for open bands.</summary>
    public long? Value { get; init; }

    /// <summary>The ticker as printed.</summary>
    public string? Ticker { get; init; }

    /// <summary>The asset's name.</summary>
    public string? Asset { get; init; }

    /// <summary>Who owns it, see <see cref="TradeFacts.Owner"/>; null where not said.</summary>
    public string? Owner { get; init; }

    /// <summary>The day of filing.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>The amendment that took the line's place; null while it stands.</summary>
    public string? SupersededBy { get; init; }
}
