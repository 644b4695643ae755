using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Streams.Listings.OddRows;

/// <summary>
/// Asks again for a row that could not be read, where a pass does not go down to it: its page, or the next one in
/// the direction in which the dates say that the row has moved.
/// </summary>
internal sealed class ListingRecheckPartition(IListingSource listing, Checkpoint<ListingState> state, ListingPageSize pageSize, ListingRowFailure row) : Partition
{
    private const int MaxPages = 4;

    // Not the row's own name: that its page did not come is another failure, which the end of the pass clears.
    public override string Item => row.HasKey ? $"the page of {row.Item}" : $"the row at {row.Item}";

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var page = (int)Math.Max(1, (state.Value.Total - row.Rank) / pageSize.Value + 1);
        for (var i = 0; i < MaxPages; i++)
        {
            var next = await ReadAsync(context, page, cancel);
            if (next == page || next < 1)
                return;
            page = next;
        }
    }

    /// <summary>Reads a page.</summary>
    /// <returns>The page to read next; the same if the row was on it, or is no longer in the listing.</returns>
    private async Task<int> ReadAsync(PartitionContext context, int page, CancellationToken cancel)
    {
        var asked = new PageAsked(state.Value.Total, 0) { PageSize = pageSize.Value };
        var request = listing.Page(page, asked);
        var found = await context.GetAsync(request, cancel);
        var place = new PagePlace(page, found.ObservePageSize(page, pageSize.Value), found.Total) { Address = context.AddressOf(request.Path) };
        var next = page;
        if (row.HasKey && !found.Keys.Contains(row.Item, StringComparer.Ordinal))
        {
            if (found.Oldest > row.Published)
                next = page + 1;
            else if (found.Newest < row.Published)
                next = page - 1;
        }

        var isGone = next == page || (long)(page - 1) * place.PageSize >= found.Total;
        await context.StoreAsync(new ListingRecheckBatch(listing, state, found, place, isGone ? row : null), cancel);
        return isGone ? page : next;
    }
}
