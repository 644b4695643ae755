using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>The periodic transaction reports that an index lists, and whose they are.</summary>
internal sealed class HouseIndexBatch(HouseIndex index, FileValidators validators, Uri address) : Batch
{
    /// <summary>How many filings the index no longer lists. Valid once stored.</summary>
    public int Gone { get; private set; }

    /// <summary>Why none of those that it does not list was marked. Valid once stored.</summary>
    public Doubt? Doubt { get; private set; }

    public override StoredCounts Store(StoreSession session)
    {
        var counts = StoredCounts.None;
        var matcher = new HouseMatcher(MemberTable.Load(session.Connection));
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in index.PeriodicReports)
        {
            listed.Add(entry.DocId);
            var filing = ToFiling(entry);
            counts = counts.With(FilingRecords.SaveListed(session, filing));
            FilingFilers.Match(session, filing, matcher.Match(HouseFilers.Of(filing)));
        }

        listed.UnionWith(index.Unreadable.Select(row => row.Key).OfType<string>());
        // A row without an id may be any of those that are missing.
        if (index.Unreadable.All(row => row.Key is not null))
        {
            Gone = FilingRecords.MarkGone(session, FilingSources.House, index.Year, listed, out var doubt);
            Doubt = doubt;
        }

        // An index with rows that could not be read is fetched again in full, so that they are not forgotten.
        SourceFileTable.Save(session, HouseClerkSource.Name, HouseUrls.Index(index.Year), index.Unreadable.Count > 0 ? new FileValidators(null, null) : validators);
        return counts;
    }

    protected override IStoredRows Stored => StoredFilings.Rows(FilingSources.House, [.. index.PeriodicReports.Select(entry => entry.DocId)]);

    private ListedFiling ToFiling(HouseIndexEntry entry) => new(FilingSources.House, entry.DocId)
    {
        Year = entry.Year,
        Url = new Uri(address, HouseUrls.Report(entry.Year, entry.DocId)),
        FilerName = string.Join(' ', new[] { entry.Prefix, entry.First, entry.Last, entry.Suffix }.Where(part => part.Length > 0)),
        FilerFirst = entry.First,
        FilerLast = entry.Last,
        StateDistrict = entry.StateDistrict,
        FiledOn = entry.FiledOn,
    };
}
