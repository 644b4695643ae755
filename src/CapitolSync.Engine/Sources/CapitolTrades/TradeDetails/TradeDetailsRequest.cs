using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>Asks for trades' own pages.</summary>
public sealed record TradeDetailsRequest : StreamRequest
{
    /// <summary>These trades only, whether they have been enriched or not; <see langword="null"/> for all that have not.</summary>
    public IReadOnlyList<long>? TxIds { get; init; }

    /// <summary>Members, by name or bioguide id, and issuers, by name or ticker, whose trades come first.</summary>
    public IReadOnlyList<string>? Priority { get; init; }

    internal override ISyncStream CreateStream() => new TradeDetailsStream(this);
}
