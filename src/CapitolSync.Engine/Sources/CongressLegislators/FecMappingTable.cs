using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Which FEC IDs belong to whom. Only the files say so: what they no longer say is no longer true.</summary>
internal static class FecMappingTable
{
    private const string Insert = """
        INSERT INTO fec_mappings (politician_id, fec_candidate_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING
        """;

    /// <summary>Puts a member's ids in the place of those that were known.</summary>
    public static StoredCounts Store(StoreSession session, string politicianId, IReadOnlyList<string> candidateIds)
    {
        var counts = StoredCounts.None;
        foreach (var known in Known(session, politicianId).Except(candidateIds, StringComparer.Ordinal))
        {
            session.Prepare("DELETE FROM fec_mappings WHERE politician_id = ?1 AND fec_candidate_id = ?2").Bind(1, politicianId).Bind(2, known).Run();
            counts = counts.With(session.Note<Politician>(politicianId, RowChange.Updated));
        }

        foreach (var id in candidateIds)
            counts = counts.With(session.Note<Politician>(politicianId, session.Prepare(Insert).Bind(1, politicianId).Bind(2, id).Run() > 0 ? RowChange.Added : RowChange.Unchanged));
        return counts;
    }

    /// <summary>Takes their ids from all who are not among some members.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="members">Everybody who may have ids.</param>
    public static void Withdraw(StoreSession session, IReadOnlySet<string> members)
    {
        var known = Read(session, "SELECT DISTINCT politician_id FROM fec_mappings", null);
        foreach (var id in Absentees.Of(known, members))
            Store(session, id, []);
    }

    private static List<string> Known(StoreSession session, string politicianId) =>
        Read(session, "SELECT fec_candidate_id FROM fec_mappings WHERE politician_id = $id", politicianId);

    private static List<string> Read(StoreSession session, string sql, string? politicianId)
    {
        using var command = session.Connection.CreateCommand(sql);
        if (politicianId is not null)
            command.Parameters.AddWithValue("$id", politicianId);
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(reader.GetString(0));
        return ids;
    }
}
