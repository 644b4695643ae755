using CapitolSync.Engine.Filings.Links;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>A filing that failed a gate: it publishes nothing, not even what an earlier reader made of it.</summary>
/// <param name="source">Its source.</param>
/// <param name="filingId">The filing.</param>
/// <param name="reason">The gate, and what was found there.</param>
/// <param name="sha256">The hash of the document.</param>
/// <param name="readerVersion">The version of the reader.</param>
internal sealed class FailedFilingBatch(string source, string filingId, FilingUnreadableException reason, string sha256, int readerVersion) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        var days = TradeLinkTable.DaysOf(session, source, filingId);
        FilingLineTable.Replace(session, source, filingId, []);
        FilingRecords.SaveFailed(session, source, filingId, reason.Gate, reason.Message, sha256, readerVersion);
        FilerFilings.Link(session, source, filingId);
        TradeLinkTable.RelinkFiling(session, source, filingId, days);
        return StoredCounts.None;
    }

    protected override IStoredRows Stored => StoredFilings.Rows(source, [filingId]);
}
