using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.SyncTables;

using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>One page of a listing.</summary>
internal sealed class ListingPartition(IListingSource listing, Checkpoint<ListingState> state, ListingLedger fresh, int page, bool head) : Partition, IRequestObserver
{
    private PageAsked _asked;

    public int Page => page;

    /// <summary>Asked for once everything below the head is done with.</summary>
    public bool Head => head;

    public override string Item => string.Create(CultureInfo.InvariantCulture, $"page {page}");

    public override int Weight => listing.PageSize;

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        NoteWhatIsKnown();
        var found = await context.GetAsync(listing.Page(page, _asked) with { Observer = this }, cancel);
        RequireWhole(found);
        if (found.Warning is { } warning)
            context.Warn(warning, $"{Item}: {warning}");
        await context.StoreAsync(new ListingBatch(listing, state, fresh, found, page, _asked), cancel);
    }

    void IRequestObserver.Sending() => NoteWhatIsKnown();

    /// <summary>At the last moment before sending: what was known then tells a removal from a late answer.</summary>
    private void NoteWhatIsKnown() => _asked = (state.Value.Pass ?? fresh).Ask(head);

    /// <summary>Only the last page may have fewer rows than a page holds, and none only beyond it.</summary>
    private void RequireWhole(ListingPage found)
    {
        var expected = Math.Min(listing.PageSize, found.Total - (page - 1L) * listing.PageSize);
        var isLast = expected < listing.PageSize || found.Total == (long)page * listing.PageSize;
        if (found.Rows >= expected || (isLast && found.Rows > 0))
            return;
        throw new PageException(ErrorIds.PageIncomplete,
            $"The page reports {Wording.Count(found.Total, "row")} in total but has {Wording.Number(found.Rows)} of the {Wording.Number(expected)} that it should have.");
    }
}
