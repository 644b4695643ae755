namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>What helps to read a page that is not complete.</summary>
/// <param name="PageSize">Rows that were requested.</param>
/// <param name="KnownTotal">Rows the listing was known to have; 0 if unknown.</param>
/// <param name="Now">When the page was read: the rendered table says "Today".</param>
/// <param name="Page">The page's number, from 1.</param>
internal readonly record struct TradePageContext(int PageSize, long KnownTotal, DateTimeOffset Now, int Page = 1);
