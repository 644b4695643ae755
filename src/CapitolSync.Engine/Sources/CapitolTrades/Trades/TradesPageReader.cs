using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>Reads a page of the listing as it was requested.</summary>
internal sealed class TradesPageReader(int page, PageAsked asked, TimeProvider time) : SitePageReader<ListingPage>
{
    public override ListingPage Read(PageBody body) =>
        TradePageReader.Read(body.Span, new TradePageContext(asked.PageSize, asked.Total, time.GetUtcNow(), page));
}
