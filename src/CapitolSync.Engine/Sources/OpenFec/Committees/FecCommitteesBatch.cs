using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.OpenFec.Committees;

/// <summary>The committees of a candidate. None at all replaces nothing: absence is not data. Nor does a list with a row that cannot be read.</summary>
internal sealed class FecCommitteesBatch(string candidateId, IReadOnlyList<FecCommitteeDto> committees, bool isWhole) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        var counts = StoredCounts.None;
        if (committees.Count > 0 && isWhole)
            session.Prepare("DELETE FROM fec_candidate_committees WHERE fec_candidate_id = ?1").Bind(1, candidateId).Run();
        foreach (var committee in committees)
        {
            counts = counts.With(FecCommitteeTable.Store(session, committee));
            session.Prepare("INSERT INTO fec_candidate_committees (fec_candidate_id, committee_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .Bind(1, candidateId).Bind(2, committee.CommitteeId).Run();
        }

        session.Prepare("UPDATE fec_mappings SET last_synced = ?2 WHERE fec_candidate_id = ?1").Bind(1, candidateId).Bind(2, session.Now).Run();
        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) =>
        FecCommitteeQuery.ByIds(connection, committees.Select(committee => committee.CommitteeId!));
}
