using System.Globalization;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>Describes the progress of a ledger of ranks in pages, which people know.</summary>
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
        (0, null) when ledger.Since is { } since => string.Create(CultureInfo.InvariantCulture, $"at the newest rows, reading back to {since:yyyy-MM-dd}"),
        (0, null) => "at the beginning",
        (_, null) => $"page {Wording.Number(page)}",
        (0, { } count) => $"before page 1 of {Wording.Number(count)}",
        (_, { } count) => $"page {Wording.Number(page)} of {Wording.Number(count)}",
    };
}
