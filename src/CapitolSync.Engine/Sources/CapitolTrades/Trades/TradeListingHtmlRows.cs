namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>What a rendered table holds.</summary>
/// <param name="Trades">Its rows, partial.</param>
/// <param name="Pages">Pages of the whole listing, if the page says so.</param>
internal sealed record TradeListingHtmlRows(IReadOnlyList<TradeRow> Trades, long? Pages);
