using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.SampleSource.Rosters;

/// <summary>The rows of one file, stored in one transaction.</summary>
internal sealed class RosterBatch(string chamber, IReadOnlyList<RosterRow> rows) : Batch
{
    private static readonly Upsert Replace = new("""
        INSERT INTO committees (committee, name, chamber) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING
        """, """
        UPDATE committees SET name = ?2, chamber = ?3 WHERE committee = ?1 AND (name, chamber) IS NOT (?2, ?3)
        """);

    public override StoredCounts Store(StoreSession session)
    {
        var counts = StoredCounts.None;
        foreach (var row in rows)
        {
            counts = counts.With(Replace.Run(session, row, (statement, row) => statement
                .Bind(1, row.Code).Bind(2, row.Name).Bind(3, chamber)));
        }

        return counts;
    }
}
