using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>A committee's members, all of them at once. If one of them cannot be read, no stored member is removed.</summary>
internal sealed class CongressCommitteeBatch(string committee, IReadOnlyList<PoliticianCard> members, bool isWhole) : Batch
{
    /// <summary>The site shows no members but some are stored, which were kept. Valid once stored.</summary>
    public bool KeptOldMembers { get; private set; }

    public override StoredCounts Store(StoreSession session)
    {
        // An empty page can mean a dissolved committee or a filter that the site ignored: it removes no one.
        KeptOldMembers = members.Count == 0 && CongressCommitteeTable.CountMembers(session, committee) > 0;
        var counts = members.Count == 0 ? StoredCounts.None : CongressCommitteeTable.StoreMembers(session, committee, members, isWhole);
        CongressCommitteeTable.MarkSynced(session, committee);
        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) =>
        members.Count == 0 ? [] : PoliticianQuery.ByIds(connection, members.Select(member => member.PoliticianId));
}
