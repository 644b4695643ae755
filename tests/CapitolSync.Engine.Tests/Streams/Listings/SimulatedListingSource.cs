using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Tests.Streams.Listings;

/// <summary>A listing whose pages the simulation answers itself, so that none is ever requested.</summary>
internal sealed class SimulatedListingSource(string stream, int pageSize) : IListingSource
{
    public string Stream => stream;

    public int PageSize => pageSize;

    public PageRequest<ListingPage> Page(int number, PageAsked asked) =>
        throw new InvalidOperationException("The simulation requests no pages.");
}
