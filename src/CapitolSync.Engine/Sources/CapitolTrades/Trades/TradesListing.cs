using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>The listing of trades, page by page.</summary>
internal sealed class TradesListing(int pageSize, TimeProvider time) : IListingSource
{
    public string Stream => StreamNames.Trades;

    public int PageSize => pageSize;

    public PageRequest<ListingPage> Page(int number, PageAsked asked) => new()
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"/trades?page={number}&pageSize={asked.PageSize}"),
        Endpoint = "/trades",
        Reader = new TradesPageReader(number, asked, time),
    };
}
