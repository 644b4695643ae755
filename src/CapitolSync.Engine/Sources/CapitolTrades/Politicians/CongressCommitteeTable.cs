using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

internal static class CongressCommitteeTable
{
    private const string Upsert = """
        INSERT INTO committees (committee, name, chamber) VALUES (?1, ?2, ?3)
        ON CONFLICT (committee) DO UPDATE SET name = coalesce(excluded.name, name), chamber = coalesce(excluded.chamber, chamber)
        """;

    public static void Store(StoreSession session, CongressCommittee committee) =>
        session.Prepare(Upsert).Bind(1, committee.Code).Bind(2, committee.Name).Bind(3, committee.Chamber).Run();

    /// <summary>Puts a committee's members in the place of those that were known.</summary>
    public static StoredCounts StoreMembers(StoreSession session, string committee, IReadOnlyList<PoliticianCard> members, bool isWhole)
    {
        var counts = StoredCounts.None;
        if (isWhole)
            session.Prepare("DELETE FROM politician_committees WHERE committee = ?1").Bind(1, committee).Run();
        foreach (var member in members)
        {
            counts = counts.With(PoliticianTable.Store(session, PoliticianPage.ToRow(member)));
            session.Prepare("INSERT INTO politician_committees (politician_id, committee) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .Bind(1, member.PoliticianId).Bind(2, committee).Run();
        }

        return counts;
    }

    public static void MarkSynced(StoreSession session, string committee) =>
        session.Prepare("UPDATE committees SET last_synced = ?2 WHERE committee = ?1").Bind(1, committee).Bind(2, session.Now).Run();

    public static long CountMembers(StoreSession session, string committee) =>
        session.Prepare("SELECT count(*) FROM politician_committees WHERE committee = ?1").Bind(1, committee).Scalar() ?? 0;
}
