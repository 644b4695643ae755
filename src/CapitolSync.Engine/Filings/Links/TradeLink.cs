namespace CapitolSync.Engine.Filings.Links;

/// <summary>An official line and a trade of CapitolTrades that are one transaction.</summary>
/// <param name="Line">The line.</param>
/// <param name="TxId">The trade.</param>
/// <param name="Rule">filing where the site names the filing, else content.</param>
internal sealed record TradeLink(LineRef Line, long TxId, string Rule);
