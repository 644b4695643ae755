using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>A paged listing whose newest rows come first, and how to read it.</summary>
/// <param name="Stream">The stream it is.</param>
/// <param name="PageSize">Rows a page is asked for.</param>
/// <param name="Request">Makes the request for a page.</param>
internal sealed record Listing(StreamInfo Stream, int PageSize, Func<int, PageAsked, PageRequest<ListingPage>> Request)
{
    /// <summary>What else is stored when the listing is read to its end; nothing means that the stream is complete with it.</summary>
    public Action<StoreSession>? AtTheEnd { get; init; }
}
