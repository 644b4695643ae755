using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>Members by whom filers are recognized. They are not counted: the members' own rows are.</summary>
internal sealed class MembersBatch(IReadOnlyList<MemberRecord> members) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        foreach (var member in members)
            MemberTable.Save(session, member);
        return StoredCounts.None;
    }
}
