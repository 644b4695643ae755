namespace CapitolSync.Engine.Filings.Links;

/// <summary>What was linked, and what could not be.</summary>
/// <param name="Links">The pairs; no line and no trade is in two of them.</param>
/// <param name="AmbiguousLines">Lines that fit trades, but not one to one.</param>
/// <param name="AmbiguousTrades">Trades that fit lines, but not one to one.</param>
internal sealed record TradeLinks(IReadOnlyList<TradeLink> Links, IReadOnlyList<LineRef> AmbiguousLines, IReadOnlyList<long> AmbiguousTrades);
