namespace CapitolSync.Engine.Streams.Listings;

/// <summary>
/// The part of a page that a limited run reads (-MaxItems): the rows that the pass lacks, the newest first. The rest of
/// the page is left to the next run, so the position claims no more than is stored.
/// </summary>
internal static class ListingWindow
{
    /// <summary>Takes the part of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="ledger">What the pass has seen.</param>
    /// <param name="head">The page was requested for the head of the listing.</param>
    /// <param name="most">Rows that may be read.</param>
    public static (ListingPage Page, PagePlace Place) Take(ListingPage page, PagePlace place, ListingLedger ledger, bool head, long most)
    {
        if (page.Rows <= most)
            return (page, place);
        var ranks = new RankRange(Math.Max(1, place.High - page.Rows + 1), place.High);
        var first = ranks.High;
        if (ledger.IsBegun && ledger.Missing(ranks, head).Select(static gap => (long?)gap.High).FirstOrDefault() is { } missing)
            first = missing;
        else if (head && ranks.Contains(ledger.HeadOverlapPending))
            first = ledger.HeadOverlapPending;
        var skip = (int)(place.High - first);
        var take = (int)Math.Min(most, page.Rows - skip);
        return (page.Part(skip, take), place with { Skipped = skip, IsCut = skip + take < page.Rows });
    }
}
