using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Which FEC IDs are whose.</summary>
internal static class FecMappingTable
{
    private const string Insert = """
        INSERT INTO fec_mappings (politician_id, fec_candidate_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING
        """;

    public static RowChange Store(StoreSession session, string politicianId, string candidateId) =>
        session.Prepare(Insert).Bind(1, politicianId).Bind(2, candidateId).Run() > 0 ? RowChange.Added : RowChange.Unchanged;
}
