using System.Globalization;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.OpenFec.Committees;

internal static class FecCommitteeTable
{
    private static readonly Upsert Replace = new("""
        INSERT INTO fec_committees (committee_id, name, committee_type, designation, party, state, cycles, last_synced)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING
        """, """
        UPDATE fec_committees
        SET (name, committee_type, designation, party, state, cycles, last_synced)
          = (?2, ?3, ?4, ?5, ?6, coalesce(?7, cycles), ?8)
        WHERE committee_id = ?1
          AND (name, committee_type, designation, party, state, cycles) IS NOT (?2, ?3, ?4, ?5, ?6, coalesce(?7, cycles))
        """);

    public static RowChange Store(StoreSession session, FecCommitteeDto committee)
    {
        var change = Replace.Run(session, committee, (statement, row) => Bind(statement, row, session.Now));
        if (change == RowChange.Unchanged)
            session.Prepare("UPDATE fec_committees SET last_synced = ?2 WHERE committee_id = ?1").Bind(1, committee.CommitteeId).Bind(2, session.Now).Run();
        return session.Note<FecCommittee>(committee.CommitteeId!, change);
    }

    private static Statement Bind(Statement statement, FecCommitteeDto row, string now) => statement
        .Bind(1, row.CommitteeId)
        .Bind(2, row.Name)
        .Bind(3, row.CommitteeType)
        .Bind(4, row.Designation)
        .Bind(5, row.Party)
        .Bind(6, row.State)
        .Bind(7, row.Cycles is { Length: > 0 } cycles ? string.Join(',', cycles.Order().Select(cycle => cycle.ToString(CultureInfo.InvariantCulture))) : null)
        .Bind(8, now);

    /// <summary>Makes sure that a committee can be referred to, even if nothing is known of it but its id.</summary>
    public static void Ensure(StoreSession session, string committeeId) =>
        session.Prepare("INSERT INTO fec_committees (committee_id) VALUES (?1) ON CONFLICT DO NOTHING").Bind(1, committeeId).Run();
}
