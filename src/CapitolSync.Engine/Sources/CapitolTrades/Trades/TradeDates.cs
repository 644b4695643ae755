namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>
/// Between which dates of publication a page's trades are. They are listed newest first, so a date that is out of this order
/// is wrong; believed, one alone would end a reading too early, or have it begin again and again.
/// </summary>
/// <param name="Newest">The newest date that is in order and not in the future.</param>
/// <param name="Oldest">The oldest date that is in order.</param>
/// <param name="Odd">A trade whose date is out of order.</param>
internal readonly record struct TradeDates(DateTimeOffset? Newest, DateTimeOffset? Oldest, TradeRow? Odd)
{
    // Clocks differ, and the site's day may begin before ours.
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    // What is published within so much of each other may be listed either way.
    private static readonly TimeSpan Disorder = TimeSpan.FromDays(2);

    /// <summary>Finds them.</summary>
    /// <param name="trades">The trades in the order of the page.</param>
    /// <param name="context">The page. What is later than it is a typing error; taken for the newest, it would keep later runs from reading anything new.</param>
    public static TradeDates Of(IReadOnlyList<TradeRow> trades, TradePageContext context)
    {
        var latest = context.Now + Tolerance;
        var ordered = IsOrdered(trades) ? trades : Longest(trades);
        var odd = ordered.Count < trades.Count ? trades.Except(ordered, ReferenceEqualityComparer.Instance).Cast<TradeRow>().First() : null;
        DateTimeOffset? newest = null, oldest = null;
        for (var i = 0; i < ordered.Count; i++)
        {
            var date = ordered[i].PubDate;
            // Nothing on the page shows whether the first date is right, if it is much newer; what is newest matters on the first page alone.
            var mayBeOdd = i == 0 && context.Page > 1 && ordered.Count > 1 && date - ordered[1].PubDate > Disorder;
            if (date <= latest && !mayBeOdd && !(date <= newest))
                newest = date;
            // The same of the last date, if it is much older; to read one page more costs little.
            if (!(date >= oldest) && (i == 0 || i < ordered.Count - 1 || ordered[i - 1].PubDate - date <= Disorder))
                oldest = date;
        }

        return new TradeDates(newest, oldest, odd);
    }

    private static bool IsOrdered(IReadOnlyList<TradeRow> trades)
    {
        for (var i = 1; i < trades.Count; i++)
        {
            if (trades[i].PubDate > trades[i - 1].PubDate + Disorder)
                return false;
        }

        return true;
    }

    /// <summary>As many trades as possible of which none is much newer than the one before.</summary>
    private static List<TradeRow> Longest(IReadOnlyList<TradeRow> trades)
    {
        var (lengths, before) = (new int[trades.Count], new int[trades.Count]);
        var last = 0;
        for (var i = 0; i < trades.Count; i++)
        {
            (lengths[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (lengths[j] >= lengths[i] && trades[i].PubDate <= trades[j].PubDate + Disorder)
                    (lengths[i], before[i]) = (lengths[j] + 1, j);
            }

            if (lengths[i] > lengths[last])
                last = i;
        }

        var longest = new List<TradeRow>(lengths[last]);
        for (var i = last; i >= 0; i = before[i])
            longest.Add(trades[i]);
        longest.Reverse();
        return longest;
    }
}
