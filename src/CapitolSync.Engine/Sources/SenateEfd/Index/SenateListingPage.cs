using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Sources.SenateEfd.Search;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources.SenateEfd.Index;

/// <summary>A page of the search's answer: reports, and whose they are.</summary>
/// <param name="rows">The rows that could be read.</param>
/// <param name="unreadable">Those that could not.</param>
/// <param name="address">The site's address.</param>
internal sealed class SenateListingPage(IReadOnlyList<SearchRow> rows, IReadOnlyList<UnreadableRow> unreadable, Uri address) : ListingPage
{
    // What the search page offers, 100 beside them.
    private static readonly int[] Offered = [10, 25, 50];

    protected override IReadOnlyList<int> Sizes => Offered;

    public override IReadOnlyList<UnreadableRow> Unreadable => unreadable;

    public override IEnumerable<string> Keys => rows.Select(row => row.FilingId);

    public override int Rows => rows.Count + unreadable.Count;

    private readonly SearchRow? _misplaced = Misplaced(rows);

    // The days of a page that is not in their order say nothing about the pages before and after it; its rows count all the same.
    public override DateTimeOffset? Newest => rows.Count == 0 || _misplaced is not null ? null : Moment(rows[0]);

    public override DateTimeOffset? Oldest => rows.Count == 0 || _misplaced is not null ? null : Moment(rows[^1]);

    public override string? Warning => _misplaced is null ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"row {_misplaced.Place}, filed on {_misplaced.FiledOn:yyyy-MM-dd}, is not in the order of the days of filing that was asked for. The page was read whole, and the rest of the answer too.");

    public override ListingPage Part(int skip, int take) =>
        new SenateListingPage(Readable(rows, skip, take), PartOf(unreadable, skip, take), address) { Total = Total, Pages = Pages };

    public override StoredCounts Store(StoreSession session, ListingMarks marks)
    {
        var counts = StoredCounts.None;
        var matcher = new SenateMatcher(MemberTable.Load(session.Connection));
        foreach (var row in rows)
        {
            var filing = SenateFilers.ToFiling(row, address);
            counts = counts.With(FilingRecords.SaveListed(session, filing));
            FilingFilers.Match(session, filing, matcher.Match(SenateFilers.Of(filing)));
            marks.See(row.FilingId);
        }

        return counts;
    }

    protected override IStoredRows Stored => StoredFilings.Rows(FilingSources.Senate, [.. rows.Select(row => row.FilingId)]);

    private static SearchRow? Misplaced(IReadOnlyList<SearchRow> rows)
    {
        for (var index = 1; index < rows.Count; index++)
        {
            if (rows[index].FiledOn > rows[index - 1].FiledOn)
                return rows[index];
        }

        return null;
    }

    private static DateTimeOffset Moment(SearchRow row) => new(row.FiledOn, TimeOnly.MinValue, TimeSpan.Zero);
}
