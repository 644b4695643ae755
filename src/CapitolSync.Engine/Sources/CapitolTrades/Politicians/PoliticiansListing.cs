using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>The catalog of members, after which the committees are due.</summary>
internal sealed class PoliticiansListing(Checkpoint<CongressCommitteesState> committees, TimeProvider time) : IListingSource
{
    public string Stream => StreamNames.Politicians;

    public int PageSize => PoliticianPage.Size;

    public bool IsWholeStream => false;

    public PageRequest<ListingPage> Page(int number, PageAsked asked) => new()
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"/politicians?page={number}"),
        Endpoint = "/politicians",
        Reader = new PoliticiansPageReader(),
    };

    public void Complete(StoreSession session, bool isProven) => committees.Stage(session, _ => new CongressCommitteesState(time.GetUtcNow()));
}
