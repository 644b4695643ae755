using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Sources.SenateEfd.Search;
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
    public override IReadOnlyList<UnreadableRow> Unreadable => unreadable;

    public override IEnumerable<string> Keys => rows.Select(row => row.FilingId);

    public override int Rows => rows.Count + unreadable.Count;

    public override DateTimeOffset? Newest => rows.Count == 0 ? null : Moment(rows[0]);

    public override DateTimeOffset? Oldest => rows.Count == 0 ? null : Moment(rows[^1]);

    public override ListingPage Part(int skip, int take) =>
        new SenateListingPage(Readable(rows, skip, take), PartOf(unreadable, skip, take), address) { Total = Total, Pages = Pages };

    public override StoredCounts Store(StoreSession session, ListingMarks marks)
    {
        var counts = default(StoredCounts);
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

    private static DateTimeOffset Moment(SearchRow row) => new(row.FiledOn, TimeOnly.MinValue, TimeSpan.Zero);
}
