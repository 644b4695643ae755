using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources;

/// <summary>A filing from a saved document: listed by what the document says if no index has listed it, then read like any other.</summary>
/// <param name="source">Who published it.</param>
/// <param name="document">What it says.</param>
/// <param name="sha256">The hash of the document.</param>
internal sealed class ImportedFilingBatch(string source, FilingDocument document, string sha256) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        if (FilingRecords.Find(session.Connection, document.FilingId) is null)
        {
            var filing = OfficialFilers.FromDocument(source, document);
            FilingRecords.SaveListed(session, filing);
            FilingRecords.SaveMatch(session, source, document.FilingId, OfficialFilers.Match(MemberTable.Load(session.Connection), filing));
        }

        return new FilingBatch(source, document, sha256, OfficialReader.VersionOf(source)).Store(session);
    }
}
