using CapitolSync.Engine.Store;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Pipeline;

/// <summary>A page's rows, and the ledger that knows them.</summary>
internal sealed class ListingBatch(
    Listing listing, StateCell<ListingState> state, ListingLedger fresh, ListingPage page, int number, PageAsked asked) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        var marks = new ListingMarks(session, listing.Stream.Name);
        state.Stage(session, current => current.Pass is null ? StartPass(session, current) : current);
        var counts = page.Store(session, marks);
        var observation = new PageObservation(
            number, listing.PageSize, page.Total, page.Rows, marks.NewRows, page.Newest, page.Oldest, asked);
        state.Stage(session, current => current with { Pass = current.Pass!.Observe(observation), Total = page.Total });
        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => page.ReadBack(connection);

    private ListingState StartPass(StoreSession session, ListingState current)
    {
        ListingMarks.Clear(session, listing.Stream.Name);
        FailureTable.Clear(session, listing.Stream.Name);
        return current with { Pass = fresh };
    }
}
