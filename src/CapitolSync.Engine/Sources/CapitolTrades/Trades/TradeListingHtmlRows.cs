namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>What a rendered table holds.</summary>
/// <param name="Rows">Its rows, partial.</param>
/// <param name="Pages">Pages of the whole listing, if the page says so.</param>
internal sealed record TradeListingHtmlRows(TradeListingRows Rows, long? Pages);
