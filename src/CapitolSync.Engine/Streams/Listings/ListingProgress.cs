using System.Globalization;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>Says in pages, which people know, where a ledger of ranks stands.</summary>
internal static class ListingProgress
{
    public static int Pages(long rows, int pageSize) => (int)((rows + pageSize - 1) / pageSize);

    public static PlanProgress Of(ListingLedger ledger, int pageSize, DateTimeOffset? newest)
    {
        // An incremental pass learns how many pages it needs when it meets the date it reads down to.
        var isKnown = ledger.Total > 0 && (ledger.Since is null || ledger.Lowest > 1 || ledger.IsCovered);
        var rows = ledger.Total - ledger.Lowest + 1;
        var pages = Pages(rows, pageSize);
        var prefix = ledger.Total == 0 ? 0 : ledger.IsCovered ? pages : (int)(ledger.Prefix / pageSize);
        var missing = ledger.Total == 0 ? 0 : ledger.Covered.CountMissing(new RankRange(ledger.Lowest, ledger.Total));
        return new PlanProgress(Words(ledger, prefix, isKnown ? pages : null), ledger.Total == 0 ? 0 : rows - missing, isKnown ? rows : null)
        {
            Page = prefix,
            Pages = isKnown ? pages : null,
            NewestPublished = ledger.Newest ?? newest,
        };
    }

    private static string Words(ListingLedger ledger, int page, int? pages) => (page, pages) switch
    {
        (0, null) when ledger.Since is { } since => string.Create(CultureInfo.InvariantCulture, $"at the head, to read down to {since:yyyy-MM-dd}"),
        (0, null) => "at the beginning",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"page {page}"),
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"before page 1 of {pages}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"page {page} of {pages}"),
    };
}
