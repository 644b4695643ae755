using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>A paged listing whose newest rows come first, and how to read it.</summary>
internal interface IListingSource
{
    /// <summary>The stream's name.</summary>
    string Stream { get; }

    /// <summary>Rows that are requested per page.</summary>
    int PageSize { get; }

    /// <summary>Whether the stream is complete when the listing is.</summary>
    bool IsWholeStream => true;

    /// <summary>Makes the request for a page.</summary>
    /// <param name="number">The page, from 1.</param>
    /// <param name="asked">What is known about the listing when the page is requested.</param>
    PageRequest<ListingPage> Page(int number, PageAsked asked);

    /// <summary>Stores what else is true once the listing is read to its end.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="isProven">As many different rows were met as the listing counts, so what was not met is not in it.</param>
    void Complete(StoreSession session, bool isProven)
    {
    }
}
