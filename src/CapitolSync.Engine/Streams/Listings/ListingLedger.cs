namespace CapitolSync.Engine.Streams.Listings;

/// <summary>
/// What a pass over a paged listing has certainly seen, while the listing moves under it.
/// </summary>
/// <remarks>
/// <para>A page is an offset from the head, and the head grows, so page numbers say nothing a minute later. A
/// row's rank, its place counted from the old end (1 is the oldest), stays the same however many rows are
/// added at the head. So the ledger counts in ranks: a page requested from a listing of <c>total</c> rows covers
/// the ranks from <c>total - page * size + 1</c> to <c>total - (page - 1) * size</c>.</para>
/// <para>When rows are removed, those above them sink to lower ranks; none ever rises. So what has been read
/// from the top down without a gap is read for good: everything unseen is below its lower end, the
/// <see cref="Frontier"/>. Pages that were answered ahead of their turn, below a gap, are worth something only
/// as long as nothing sank: an unseen row could sink out of the gap into ranks that were read before. Whatever
/// gives away that rows sank, they are given up and read again, and a new <see cref="Epoch"/> begins. That is:
/// a smaller total than was known when the page was requested; a row on a page that was seen elsewhere
/// before; an unseen row where all was read ahead. Rows that came and went at once leave the total as it was,
/// but then the page below the frontier shows rows that stood above it: as many as sank.</para>
/// <para>The head, all ranks above those of the beginning, is read last, from the top down to rows that were
/// there before; if it is one page, that may be requested while the last pages below are still on their way. An
/// unseen row where there should be none shows that the reckoning is wrong in a way not thought of; the pass is <see cref="Disturbed"/> and starts another round.</para>
/// </remarks>
internal sealed record ListingLedger
{
    /// <summary>Read down to this publication date; to the end if <see langword="null"/>.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Rows the listing has, as of the newest answer; 0 before the first.</summary>
    public long Total { get; init; }

    /// <summary>Rank of the newest row that was there when the round began; 0 before. Ranks above are the head, read last.</summary>
    public long Start { get; init; }

    /// <summary>Publication date of that row: nothing below it can be newer.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>Oldest rank the pass needs.</summary>
    public long Lowest { get; init; } = 1;

    /// <summary>Ranks whose rows are stored.</summary>
    public RankSet Covered { get; init; } = RankSet.Empty;

    /// <summary>Ranks above <see cref="Start"/> and up to here may hold rows old and new: their coverage was given up.</summary>
    public long UncertainUpTo { get; init; }

    /// <summary>How many times rows were found to have sunk.</summary>
    public int Epoch { get; init; }

    /// <summary>
    /// Rows were found to have sunk, and the page below the frontier has not shown yet how far: until then nothing is
    /// read ahead of it, which would only be given up again.
    /// </summary>
    public bool IsSinking { get; init; }

    /// <summary>The reckoning did not hold; the round proves nothing.</summary>
    public bool Disturbed { get; init; }

    /// <summary>The first page was requested after everything below the head, and nothing was added since.</summary>
    public bool IsHeadRead { get; init; }

    /// <summary>Rank at which the reading of the head must continue, since it has not reached a row yet that was there before; 0 if it has.</summary>
    public long HeadOverlapPending { get; init; }

    /// <summary>How many times the listing has been read in this pass, this one included.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Newest publication date seen in this pass.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>A page of this round has been read.</summary>
    public bool IsBegun => Start > 0;

    /// <summary>Everything that was there when the round began and has this rank or a higher one is stored.</summary>
    public long Frontier
    {
        get
        {
            foreach (var gap in Covered.Missing(new RankRange(1, Start)))
                return gap.High + 1;
            return 1;
        }
    }

    /// <summary>Number of rows from the head down that are stored without a gap.</summary>
    public long Prefix => IsBegun ? Start - Math.Max(Frontier, Lowest) + 1 : 0;

    /// <summary>Every rank that is needed is covered.</summary>
    public bool IsCovered => IsBegun && Covered.CountMissing(new RankRange(Lowest, Total)) == 0;

    /// <summary>The listing is read: all of it, the head last and down to rows that were there before.</summary>
    public bool IsRead => IsCovered && IsHeadRead && HeadOverlapPending == 0;

    private RankRange Main => new(Lowest, Start);

    private RankRange Head => new(Math.Max(Start + 1, Lowest), Total);

    /// <summary>What is known when a page is requested now.</summary>
    public PageAsked Ask(bool head) => new(Total, Epoch, head);

    /// <summary>The pages still to read, newest rows first; the head only once the rest is done with.</summary>
    public IEnumerable<int> MissingPages(int pageSize, bool head)
    {
        // From one gap to the next pages only ascend, and two gaps can share one.
        var (last, pending) = (0, head && HeadOverlapPending > 0 ? PageOf(HeadOverlapPending, pageSize) : 0);
        foreach (var gap in Covered.Missing(head ? Head : Main))
        {
            for (var page = Math.Max(PageOf(gap.High, pageSize), last + 1); page <= PageOf(gap.Low, pageSize); page++)
            {
                last = page;
                pending = page == pending ? 0 : pending;
                yield return page;
            }
        }

        if (pending > 0)
            yield return pending;
    }

    /// <summary>The ranks of a page that are missing.</summary>
    /// <param name="page">The ranks of its rows.</param>
    /// <param name="head">It is read for the head.</param>
    public IEnumerable<RankRange> Missing(RankRange page, bool head)
    {
        var part = head ? Head : Main;
        return Covered.Missing(new RankRange(Math.Max(page.Low, part.Low), Math.Min(page.High, part.High)));
    }

    /// <summary>The ledger after a page was stored.</summary>
    public ListingLedger Observe(PageObservation page)
    {
        // Asked before it was noticed that rows sank: its rows are stored, where it was is no longer known.
        if (page.Asked.Epoch != Epoch)
            return this;
        var next = WithTotal(page.Place.Total, page.Asked.Total);
        var isLost = next.IsBegun != IsBegun;
        return isLost || page.Rows.Count == 0 || page.Place.High < 1 ? next : next.WithRows(page);
    }

    /// <summary>The ledger for reading everything once more.</summary>
    public ListingLedger NextRound() => Afresh() with { Round = Round + 1 };

    private ListingLedger WithTotal(long total, long asked)
    {
        if (!IsBegun)
            return this with { Total = total };
        // Fewer rows than were known when the page was requested: some have been removed. Fewer than are
        // known now can also be an answer that was made before the head grew and was overtaken.
        if (total < asked)
            return Sunk(Total - total) with { Total = total };
        return total > Total ? this with { Total = total, IsHeadRead = false } : this;
    }

    /// <summary>Up to that many rows left the listing at unknown places: what was read ahead and the head are discarded.</summary>
    private ListingLedger Sunk(long removed)
    {
        // It may be that none of the rows above the frontier is left to show where it is.
        if (Start - removed < Frontier)
            return Afresh();
        return this with
        {
            Start = Start - removed,
            // The oldest row that is needed was found ahead, and sank too.
            Lowest = Frontier > Lowest ? 1 : Lowest,
            Covered = RankSet.Empty.With(new RankRange(Frontier, Start - removed)),
            UncertainUpTo = Math.Max(UncertainUpTo, Math.Max(Covered.Highest, Start)),
            Epoch = Epoch + 1,
            IsSinking = true,
            IsHeadRead = false,
            HeadOverlapPending = 0,
        };
    }

    private ListingLedger Afresh() => this with
    {
        Start = 0,
        Lowest = 1,
        Covered = RankSet.Empty,
        UncertainUpTo = 0,
        Epoch = Epoch + 1,
        IsSinking = false,
        Disturbed = false,
        IsHeadRead = false,
        HeadOverlapPending = 0,
    };

    private ListingLedger WithRows(PageObservation page)
    {
        if (!IsBegun)
            return (this with { Start = page.Place.High, StartDate = page.Newest }).With(page);
        // Added rows where only old ones should be: so many sank that everything known is below this page.
        if (page.Place.High <= Start && page.Newest > StartDate)
            return Afresh();
        var frontier = Frontier;
        var (sunk, isMixed, isWrong) = (0L, false, false);
        for (var (rank, place) = (page.Place.High, 0); rank >= 1 && place < page.Rows.Count; rank--, place++)
        {
            var row = page.Rows[place];
            if (row == RowSeen.Unidentified)
                continue;
            if (rank >= frontier)
                isWrong |= row == RowSeen.First ? Covered.Contains(rank) : rank > Math.Max(Start, UncertainUpTo) && !Covered.Contains(rank);
            else if (row == RowSeen.AboveFrontier)
                sunk++;
            else
                isMixed |= (row == RowSeen.First) == Covered.Contains(rank);
        }

        // Rows came and went: the pages below, which are on their way, will show how many sank.
        if (isWrong && page.Asked.IsAhead)
            return Sunk(0);
        var next = isWrong ? this with { Disturbed = true } : this;
        // Only the page right below the frontier shows how far the rows above it sank.
        var isNext = page.Ranks.Low < frontier && page.Ranks.High >= frontier - 1;
        if (sunk == 0 && !isMixed)
            return (isNext ? next with { IsSinking = false } : next).With(page);
        next = next.Sunk(isNext ? sunk : 0);
        return isNext && next.IsBegun ? next.With(page) : next;
    }

    private ListingLedger With(PageObservation page)
    {
        var rows = page.Ranks;
        // Of the head only what is read from the top down counts.
        var inTurn = page.Asked.Head && Covered.CountMissing(new RankRange(rows.High + 1, Total)) == 0;
        var next = this with
        {
            Covered = Covered.With(inTurn ? rows : rows with { High = Math.Min(rows.High, Start) }),
            UncertainUpTo = inTurn ? UncertainUpTo : Math.Max(UncertainUpTo, rows.High),
            Newest = Later(Newest, page.Newest),
        };
        // Far enough back, or a last page that is shorter than the site's own count says.
        if ((Since is { } since && page.Oldest < since) || (page.Place.RankOf(1) <= page.Place.PageSize && !page.Place.IsCut))
            next = next with { Lowest = Math.Max(next.Lowest, rows.Low) };
        if (inTurn)
            next = next.WithHead(page, before: this);
        var isTop = page.Place.Page == 1 && rows.High == next.Total;
        // Ahead of the pages below, the head counts only if it is one page.
        if (isTop && (page.Asked.Head ? !page.Asked.IsAhead || IsMet(page) : next.IsCovered))
            return next with { IsHeadRead = true };
        // Without a date such a page proves nothing, so the first page is read once more.
        return page.Newest is null && !page.Asked.Head ? next with { IsHeadRead = false } : next;
    }

    /// <summary>The head is read from the top down until a page ends with a row that was there before.</summary>
    private ListingLedger WithHead(PageObservation page, ListingLedger before)
    {
        var (rows, below) = (page.Ranks, page.Ranks.Low - 1);
        if (!IsMet(page) && below >= 1 && (below < Lowest || before.Covered.Contains(below)))
            // Of two such places the upper one: reading on from there passes the lower one.
            return this with { HeadOverlapPending = rows.Contains(HeadOverlapPending) ? below : Math.Max(HeadOverlapPending, below) };
        return rows.Contains(HeadOverlapPending) ? this with { HeadOverlapPending = 0 } : this;
    }

    /// <summary>A page of the head reaches down to a row that was there when the round began.</summary>
    private bool IsMet(PageObservation page) => page.Oldest is { } oldest ? oldest <= StartDate : page.Rows[^1] != RowSeen.First;

    private int PageOf(long rank, int pageSize) => (int)((Total - rank) / pageSize) + 1;

    /// <summary>The later of two dates, either of which may be unknown.</summary>
    internal static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right > left ? right : left;
}
