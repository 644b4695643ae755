using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.SyncTables;


namespace CapitolSync.Engine.Streams.Listings;

/// <summary>One page of a listing.</summary>
internal sealed class ListingPartition(
    IListingSource listing, Checkpoint<ListingState> state, ListingLedger fresh, ListingPageSize pageSize, int page, bool head, int weight) : Partition, IRequestObserver
{
    private readonly int _size = pageSize.Value;
    private PageAsked _asked;
    private int _taken;

    public int Page => page;

    /// <summary>Requested for the head.</summary>
    public bool Head => head;

    /// <summary>Some of the pages below the head were still on their way.</summary>
    public bool IsAhead { get; init; }

    public override string Item => string.Create(CultureInfo.InvariantCulture, $"page {page}");

    /// <summary>Rows that are requested.</summary>
    public int Size => _size;

    /// <summary>Its rows that the pass lacks.</summary>
    public override int Weight => weight;

    public override int Taken => _taken;

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var request = Request();
        // Where the end of the pass shows only on the page, nothing is requested before that has been looked at.
        var found = fresh.Since is null ? await context.GetLastAsync(request, cancel) : await context.GetAsync(request, cancel);
        if (found.IsOddEnd(page, _size))
        {
            context.Verbose($"{Item}: it has fewer or more rows than it says, so it is requested again.");
            found = await context.GetAsync(Request(), cancel);
        }

        var observed = found.ObservePageSize(page, _size);
        if (observed != _size)
        {
            pageSize.Value = observed;
            context.Verbose(string.Create(CultureInfo.InvariantCulture, $"{Item}: the source gives {observed} rows a page instead of {_size}."));
        }

        if (found.Warning is { } warning)
            context.Warn(warning, $"{Item}: {warning}");
        var place = new PagePlace(page, observed, found.Total) { Address = context.AddressOf(request.Path) };
        (found, place) = ListingWindow.Take(found, place, state.Value.Pass ?? fresh, head, Allowance == long.MaxValue ? Allowance : Math.Min(Allowance, weight));
        var batch = new ListingBatch(listing, state, fresh, found, place, _asked);
        await context.StoreAsync(batch, cancel);
        _taken = Math.Max(1, batch.Fresh);
    }

    private PageRequest<ListingPage> Request()
    {
        NoteWhatIsKnown();
        return listing.Page(page, _asked) with { Observer = this };
    }

    void IRequestObserver.Sending() => NoteWhatIsKnown();

    /// <summary>At the last moment before sending: what was known then distinguishes a removal from a late answer.</summary>
    private void NoteWhatIsKnown()
    {
        var ledger = state.Value.Pass ?? fresh;
        // A round that begins anew meanwhile has no head yet.
        _asked = ledger.Ask(head && ledger.IsBegun) with { PageSize = _size, IsAhead = IsAhead };
    }
}
