using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams.Listings.OddRows;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>
/// Reads a listing: what the ledger lacks, newest first and several pages at a time; then the head, which
/// has grown meanwhile; and all of it again if rows were added and removed in a way that could hide some.
/// </summary>
internal sealed class ListingPlan : IPlan
{
    private const int MaxRounds = 3;

    // Pages tried while none has answered yet and the number of pages is unknown.
    private const int MaxBlindPages = 20;
    private readonly IListingSource _listing;
    private readonly Checkpoint<ListingState> _state;
    private readonly ListingLedger _fresh;
    private readonly ListingPageSize _pageSize;

    // Protects the fields below, which are touched when a partition is planned and when one has ended.
    private readonly Lock _lock = new();
    private readonly HashSet<int> _inFlight = [];
    private readonly HashSet<int> _failed = [];
    private readonly AsyncSignal _ended = new();
    private Partition? _bookkeeping;

    // Rows that could not be read are requested again after everything else, one page at a time.
    private readonly HashSet<string> _rechecked = new(StringComparer.Ordinal);
    private Partition? _recheck;
    private bool _answered;
    private bool _completed;
    private bool _gaveUp;
    private bool _isAhead;
    private int _asked;
    private int _numbered;

    /// <param name="listing">What to read.</param>
    /// <param name="state">The checkpoint.</param>
    /// <param name="fresh">The pass to begin if none is under way.</param>
    public ListingPlan(IListingSource listing, Checkpoint<ListingState> state, ListingLedger fresh)
    {
        _listing = listing;
        _state = state;
        _fresh = fresh;
        var size = state.Value is { Pass: not null, PageSize: { } given } ? Math.Min(given, listing.PageSize) : listing.PageSize;
        _pageSize = new ListingPageSize(size);
        _numbered = size;
    }

    public bool IsComplete => _completed;

    public PlanProgress Progress => _completed
        ? new PlanProgress("complete", _state.Value.Total - UnreadableRows, _state.Value.Total) { NewestPublished = _state.Value.Newest }
        : ListingProgress.Of(Ledger, _pageSize.Value, _state.Value.Newest);

    public long UnreadableRows => _state.Value.Unreadable.Count;

    private ListingLedger Ledger => _state.Value.Pass ?? _fresh;

    public async ValueTask<Partition?> NextAsync(CancellationToken cancel)
    {
        while (true)
        {
            Task ended;
            lock (_lock)
            {
                if (Pick() is { } partition)
                    return partition;
                if (_inFlight.Count == 0 && _bookkeeping is null && _recheck is null)
                    return null;
                ended = _ended.Next;
            }

            await ended.WaitAsync(cancel);
        }
    }

    public Partition? Conclude()
    {
        lock (_lock)
        {
            var ledger = Ledger;
            var isOver = _completed || _gaveUp || _bookkeeping is not null || _recheck is not null || _inFlight.Count > 0;
            if (isOver || !_answered || !ledger.IsRead || ledger.Disturbed || (ledger.Since is null && _state.Value.Unreadable.Any(IsUnchecked)))
                return null;
            return _bookkeeping = Conclude(ledger);
        }
    }

    public void Complete(Partition partition, bool succeeded)
    {
        lock (_lock)
        {
            if (partition is ListingPartition { Page: var page })
            {
                _inFlight.Remove(page);
                // Pages of another size have other numbers.
                if (_numbered != _pageSize.Value)
                    _failed.Clear();
                _numbered = _pageSize.Value;
                _answered |= succeeded;
                if (succeeded)
                    _failed.Remove(page);
                else
                    _failed.Add(page);
            }
            else if (partition is ListingRecheckPartition)
            {
                _recheck = null;
            }
            else
            {
                _bookkeeping = null;
                _gaveUp = !succeeded;
                _completed = succeeded && _state.Value.Pass is null;
            }

            _ended.Raise();
        }
    }

    public void Dispose()
    {
        // Holds no connection: everything it needs was read when it was opened.
    }

    private Partition? Pick()
    {
        if (_completed || _gaveUp || _bookkeeping is not null || _recheck is not null)
            return null;
        var ledger = Ledger;
        // The first page alone: what is read ahead of its turn counts from the rows above it.
        if (!ledger.IsBegun)
            return _inFlight.Count == 0 && FirstPage(ledger.Total) is { } first ? Page(first, head: false) : null;
        if (NextMissing(ledger, head: false) is { } main)
            return Page(main, head: false);
        if (_inFlight.Count > 0)
            return MayAskAhead(ledger) ? Page(1, head: true) : null;
        if (NextMissing(ledger, head: true) is { } head)
            return Page(head, head: true);
        // The head is read after everything else, and in every run: new rows must not wait for an unreadable page.
        if (!(ledger.IsHeadRead && _answered) && !_failed.Contains(1))
            return Page(1, head: true);
        if (!ledger.IsRead)
            return null;
        _recheck = ledger.Disturbed || ledger.Since is null ? null : NextRecheck();
        return _recheck ?? (_bookkeeping = Conclude(ledger));
    }

    /// <summary>
    /// Whether the top of the head is requested while the last pages are still on their way: once a run, and only where that
    /// is most likely all of the head. What it then proves is that nothing was added until it was made; should a later page
    /// show more rows, the head is read again.
    /// </summary>
    private bool MayAskAhead(ListingLedger ledger)
    {
        // The total is one of this run, and page 1 reaches down to what was there. Without dates, each page has it read once more.
        var isShort = _answered && ledger.Total - ledger.Start < _pageSize.Value && ledger.StartDate is not null;
        if (_isAhead || !isShort || ledger.IsHeadRead || ledger.IsSinking || _failed.Count > 0 || _inFlight.Contains(1))
            return false;
        return _isAhead = true;
    }

    private Partition Page(int page, bool head)
    {
        // A listing that will not hold still could keep a run busy for ever.
        if (++_asked > MaxBlindPages + 4L * ListingProgress.Pages(Ledger.Total, _pageSize.Value))
        {
            _bookkeeping = Unstable(static _ => { });
            return _bookkeeping;
        }

        var isAhead = head && _inFlight.Count > 0;
        _inFlight.Add(page);
        return new ListingPartition(_listing, _state, _fresh, _pageSize, page, head, Weigh(page, head)) { IsAhead = isAhead };
    }

    /// <summary>Rows of a page that the pass lacks; at least one, since it is requested. Of the head, all may be new.</summary>
    private int Weigh(int page, bool head)
    {
        var (ledger, size) = (Ledger, _pageSize.Value);
        if (!ledger.IsBegun || head)
            return size;
        var high = new PagePlace(page, size, ledger.Total).High;
        return (int)Math.Max(1, ledger.Missing(new RankRange(high - size + 1, high), head).Sum(static gap => gap.Count));
    }

    private int? NextMissing(ListingLedger ledger, bool head)
    {
        foreach (var page in ledger.MissingPages(_pageSize.Value, head))
        {
            if (!_inFlight.Contains(page) && !_failed.Contains(page))
                return page;
            // The head is read from the top down or not at all; and below rows that sink, so is the rest.
            if (head || (ledger.IsSinking && !_failed.Contains(page)))
                break;
        }

        return null;
    }

    private ListingRecheckPartition? NextRecheck()
    {
        var due = _state.Value.Unreadable.FirstOrDefault(IsUnchecked);
        if (due is null)
            return null;
        _rechecked.Add(due.Item);
        return new ListingRecheckPartition(_listing, _state, _pageSize, due);
    }

    private bool IsUnchecked(ListingRowFailure row) => !row.IsSeen && !_rechecked.Contains(row.Item);

    private int? FirstPage(long total)
    {
        var page = 1;
        while (_failed.Contains(page))
            page++;
        return page <= (total == 0 ? MaxBlindPages : ListingProgress.Pages(total, _pageSize.Value)) ? page : null;
    }

    private Partition Conclude(ListingLedger ledger)
    {
        if (!ledger.Disturbed)
            return new ListingEndPartition(_listing, _state, ledger.Round < MaxRounds ? MaxRounds : null);
        return ledger.Round < MaxRounds
            ? new BookkeepingPartition("another round", ReadAgain)
            : Unstable(session => NextRound(session, pass => pass.NextRound() with { Round = 1 }));
    }

    /// <summary>Gives up for this run; the next one starts from where this leaves it.</summary>
    private static BookkeepingPartition Unstable(Action<StoreSession> leave) => new("listing", leave)
    {
        Failure = new PageException(
            ErrorIds.ListingUnstable, "The listing changed during every reading, so rows may have been missed. Everything that was read is stored."),
    };

    private DelegateBatch ReadAgain(PartitionContext context)
    {
        context.Warn("another round", string.Create(CultureInfo.InvariantCulture,
            $"rows were added and removed while the listing was being read, so some may have been missed; reading it again ({Ledger.Round + 1} of {MaxRounds})."));
        return new DelegateBatch(session => NextRound(session, static pass => pass.NextRound()));
    }

    private void NextRound(StoreSession session, Func<ListingLedger, ListingLedger> next)
    {
        ListingMarks.Clear(session, _listing.Stream);
        _state.Stage(session, state => state with { Pass = next(state.Pass!) });
    }
}
