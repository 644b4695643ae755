using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams.Listings.OddRows;

/// <summary>A page that was read for the sake of a row; the ledger of the pass takes no notice of it.</summary>
/// <param name="listing">The listing.</param>
/// <param name="state">The checkpoint.</param>
/// <param name="page">The page.</param>
/// <param name="place">Where it stood.</param>
/// <param name="gone">The row that is no longer in the listing unless this page shows it.</param>
internal sealed class ListingRecheckBatch(IListingSource listing, Checkpoint<ListingState> state, ListingPage page, PagePlace place, ListingRowFailure? gone) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        var counts = page.Store(session, new ListingMarks(session, listing.Stream, place, frontier: null, page.Unreadable));
        state.Stage(session, current =>
        {
            var left = current.Unreadable.After(session, listing.Stream, page, place);
            return current with { Unreadable = gone is null ? left : left.Without(session, listing.Stream, row => row == gone) };
        });
        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => page.ReadBack(connection);
}
