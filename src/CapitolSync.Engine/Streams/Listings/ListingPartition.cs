using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>One page of a listing.</summary>
internal sealed class ListingPartition(
    Listing listing, Checkpoint<ListingState> state, ListingLedger fresh, ListingPageSize pageSize, int page, bool head) : Partition
{
    private readonly int _size = pageSize.Value;
    private PageAsked _asked;

    public int Page => page;

    /// <summary>Asked for once everything below the head is done with.</summary>
    public bool Head => head;

    public override string Item => string.Create(CultureInfo.InvariantCulture, $"page {page}");

    public override int Weight => _size;

    public override async Task RunAsync(PartitionContext scope, CancellationToken cancel)
    {
        // Noted at the last moment before sending: what was known then tells a removal from a late answer.
        void NoteWhatIsKnown() => _asked = (state.Value.Pass ?? fresh).Ask(head) with { PageSize = _size };
        NoteWhatIsKnown();
        var request = listing.Request(page, _asked) with { Sending = NoteWhatIsKnown };
        var found = await scope.GetAsync(request, cancel);
        var observed = found.ObservePageSize(page, _size);
        if (observed != _size)
        {
            pageSize.Value = observed;
            scope.Verbose(string.Create(CultureInfo.InvariantCulture, $"{Item}: the source gives {observed} rows a page instead of {_size}."));
        }

        if (found.Warning is { } warning)
            scope.Warn(warning, $"{Item}: {warning}");
        await scope.StoreAsync(new ListingBatch(listing, state, fresh, found, new PagePlace(page, observed, found.Total), _asked), cancel);
    }
}
