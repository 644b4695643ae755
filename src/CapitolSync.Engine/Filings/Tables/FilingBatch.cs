using CapitolSync.Engine.Filings.Links;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>A filing that was read: its lines, what they amend, and which trades of CapitolTrades they are.</summary>
/// <param name="source">Its source.</param>
/// <param name="document">What it says.</param>
/// <param name="sha256">The hash of the document.</param>
/// <param name="readerVersion">The version of the reader.</param>
internal sealed class FilingBatch(string source, FilingDocument document, string sha256, int readerVersion) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        var daysBefore = TradeLinkTable.DaysOf(session, source, document.FilingId);
        var counts = FilingLineTable.Replace(session, source, document.FilingId, document.Lines);
        FilingRecords.SaveRead(session, source, document, sha256, readerVersion);
        SaveWarnings(session);
        FilerFilings.Link(session, source, document.FilingId);
        TradeLinkTable.RelinkFiling(session, source, document.FilingId, daysBefore.Union(TradeLinkTable.DaysOf(session, source, document.FilingId), StringComparer.Ordinal));
        return counts;
    }

    protected override IStoredRows Stored => StoredFilings.Rows(source, [document.FilingId]);

    private void SaveWarnings(StoreSession session)
    {
        session.Prepare("DELETE FROM filing_warnings WHERE source = ?1 AND filing_id = ?2").Bind(1, source).Bind(2, document.FilingId).Run();
        for (var i = 0; i < document.Warnings.Count; i++)
        {
            session.Prepare("INSERT INTO filing_warnings (source, filing_id, position, line, gate, message) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .Bind(1, source).Bind(2, document.FilingId).Bind(3, (long)i).Bind(4, (long?)document.Warnings[i].Line)
                .Bind(5, document.Warnings[i].Gate).Bind(6, document.Warnings[i].Message).Run();
        }
    }
}
