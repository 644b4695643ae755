namespace CapitolSync.Engine.Pipeline;

/// <summary>
/// What a pass over a paged listing has certainly seen, while the listing moves under it.
/// </summary>
/// <remarks>
/// A page is an offset from the head, and the head grows, so page numbers say nothing a minute later. A
/// row's rank, its place counted from the old end (1 is the oldest), stays the same however many rows are
/// added at the head. So the ledger counts in ranks: a page asked of a listing of <c>total</c> rows covers
/// the ranks from <c>total - page * size + 1</c> to <c>total - (page - 1) * size</c>. Removals shift ranks
/// by an unknown amount; what could have shifted is given up and read again (<see cref="RankSet.Eroded"/>).
/// If a page shows a different number of unseen rows than the ranks predict, the reckoning is wrong (rows
/// came and went at once) and the pass is <see cref="Disturbed"/>: it starts another round.
/// </remarks>
internal sealed record ListingLedger
{
    /// <summary>Read down to this publication date; to the end if <see langword="null"/>.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Rows the listing has, as of the newest answer; 0 before the first.</summary>
    public long Total { get; init; }

    /// <summary>Rows it had when the pass began: ranks above are the head, read last.</summary>
    public long Start { get; init; }

    /// <summary>Oldest rank the pass needs.</summary>
    public long Lowest { get; init; } = 1;

    /// <summary>Ranks whose rows are stored.</summary>
    public RankSet Covered { get; init; } = RankSet.Empty;

    /// <summary>Distinct rows seen in this round.</summary>
    public long Seen { get; init; }

    /// <summary>How many removals have been noticed.</summary>
    public int Epoch { get; init; }

    /// <summary>Some coverage was given up in this round, so pages may show fewer unseen rows than predicted.</summary>
    public bool Eroded { get; init; }

    /// <summary>The reckoning did not hold; the round proves nothing.</summary>
    public bool Disturbed { get; init; }

    /// <summary>The head was read after everything below it.</summary>
    public bool HeadRead { get; init; }

    /// <summary>How many times the listing has been read in this pass, this one included.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Newest publication date seen in this pass.</summary>
    public DateTimeOffset? Newest { get; init; }

    private RankRange Main => new(Lowest, Start);

    private RankRange Head => new(Math.Max(Start + 1, Lowest), Total);

    /// <summary>Every rank that is needed is covered.</summary>
    public bool IsCovered => Total > 0 && Covered.CountMissing(new RankRange(Lowest, Total)) == 0;

    /// <summary>The round saw as many rows as the listing says it has, where it says so for what was read.</summary>
    public bool IsProven => !Disturbed && (Since is not null || Seen >= Total - Lowest + 1);

    /// <summary>What a page asked for now is asked under.</summary>
    public PageAsked Ask(bool head) => new(Total, Epoch, head);

    /// <summary>The pages still to read, newest rows first; the head only once the rest is done with.</summary>
    public IEnumerable<int> MissingPages(int pageSize, bool head) =>
        Covered.Missing(head ? Head : Main).SelectMany(gap => PagesOf(gap, pageSize)).Distinct();

    /// <summary>Number of rows from the head down that are stored without a gap.</summary>
    public long Prefix
    {
        get
        {
            foreach (var gap in Covered.Missing(Main))
                return Start - gap.High;
            return Math.Max(0, Start - Lowest + 1);
        }
    }

    /// <summary>The ledger after a page was stored.</summary>
    public ListingLedger Observe(PageObservation page)
    {
        // Asked before a removal was noticed: its rows are stored, where it stood is not known any more.
        if (page.Asked.Epoch != Epoch)
            return this with { Seen = Seen + page.NewRows };
        return WithTotal(page).WithRows(page);
    }

    /// <summary>The ledger for reading everything once more.</summary>
    public ListingLedger NextRound() => this with
    {
        Round = Round + 1,
        Start = Total,
        Lowest = 1,
        Covered = RankSet.Empty,
        Seen = 0,
        Eroded = false,
        Disturbed = false,
        HeadRead = false,
    };

    private ListingLedger WithTotal(PageObservation page)
    {
        if (Total == 0)
            return this with { Total = page.Total, Start = page.Total };
        // Fewer rows than were known when the page was asked for: some have been removed. Fewer than are
        // known now can also be an answer that was made before the head grew and was overtaken.
        if (page.Total < page.Asked.Total)
            return Shrunk(Total - page.Total);
        return page.Total > Total ? this with { Total = page.Total, HeadRead = false } : this;
    }

    private ListingLedger Shrunk(long removed) => this with
    {
        Total = Total - removed,
        Start = Math.Max(0, Math.Min(Start, Total) - removed),
        Lowest = Math.Max(1, Lowest - removed),
        Covered = Covered.Eroded(removed),
        Epoch = Epoch + 1,
        Eroded = true,
        HeadRead = false,
    };

    private ListingLedger WithRows(PageObservation page)
    {
        var high = page.Total - (page.Page - 1L) * page.PageSize;
        if (page.Rows == 0 || high < 1)
            return this;
        var rows = new RankRange(Math.Max(1, high - page.Rows + 1), high);
        var predicted = Covered.CountMissing(rows);
        var next = this with
        {
            Covered = Covered.With(rows),
            Seen = Seen + page.NewRows,
            Newest = Later(Newest, page.Newest),
            Disturbed = Disturbed || page.NewRows > predicted || (!Eroded && page.NewRows < predicted),
        };
        // Far enough back, or a last page that is shorter than the site's own count says.
        if ((Since is { } since && page.Oldest < since) || high <= page.PageSize)
            next = next with { Lowest = Math.Max(next.Lowest, rows.Low) };
        var headRead = page.Page == 1 && (page.Asked.Head || next.IsCovered) && next.Covered.CountMissing(next.Head) == 0;
        return headRead ? next with { HeadRead = true } : next;
    }

    private IEnumerable<int> PagesOf(RankRange gap, int pageSize)
    {
        var last = (int)((Total - gap.Low) / pageSize) + 1;
        for (var page = (int)((Total - gap.High) / pageSize) + 1; page <= last; page++)
            yield return page;
    }

    private static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right > left ? right : left;
}
