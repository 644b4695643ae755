using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams.Listings.OddRows;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>A page's rows, and the ledger that knows them.</summary>
internal sealed class ListingBatch(
    IListingSource listing, Checkpoint<ListingState> state, ListingLedger fresh, ListingPage page, PagePlace place, PageAsked asked) : Batch
{
    private string Stream => listing.Stream;

    /// <summary>Rows that the pass had not seen; all of them if that is not known.</summary>
    public int Fresh { get; private set; }

    public override StoredCounts Store(StoreSession session)
    {
        var before = state.Stage(session, current => current.Pass is null ? StartPass(session, current) : current).Pass!;
        var marks = new ListingMarks(session, Stream, place, before.Epoch == asked.Epoch ? before.Frontier : null, page.Unreadable);
        var counts = page.Store(session, marks);
        marks.SeeUnreadable();
        Fresh = marks.Rows.Count == 0 ? page.Rows : marks.Fresh;
        var after = before.Observe(new PageObservation(place, marks.Rows, page.Newest, page.Oldest, asked));
        // What the ledger gave up has to count as new when it comes again.
        if (after.Epoch != before.Epoch)
            marks.ForgetBelowFrontier(after);
        state.Stage(session, current => current with
        {
            Pass = after,
            Total = page.Total,
            PageSize = place.PageSize < asked.PageSize ? place.PageSize : current.PageSize,
            Unreadable = current.Unreadable.After(session, Stream, page, place),
        });
        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) => page.ReadBack(connection);

    private ListingState StartPass(StoreSession session, ListingState current)
    {
        ListingMarks.Clear(session, Stream);
        FailureTable.ClearItems(session, Stream);
        return current with { Pass = fresh, Unreadable = [.. current.Unreadable.Select(static row => row with { IsSeen = false })] };
    }
}
