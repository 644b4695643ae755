using CapitolSync.Engine.Sources.OpenFec.Donations.Rows;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>A page of Schedule A with the positions that are true once it is stored.</summary>
/// <param name="page">The page.</param>
/// <param name="pass">The reading of everything that it belongs to; 0 for none.</param>
/// <param name="stage">Moves the positions.</param>
internal sealed class DonationBatch(SchedulePage page, int pass, Action<StoreSession> stage) : Batch
{
    public override StoredCounts Store(StoreSession session)
    {
        var counts = StoredCounts.None;
        ReadOnlySpan<byte> known = default;
        for (var i = 0; i < page.Rows.Count; i++)
        {
            var committee = page.Rows.Text(page.Rows.Row(i)[DonationColumns.CommitteeId]);
            if (!committee.SequenceEqual(known))
            {
                FecCommitteeTable.Ensure(session, System.Text.Encoding.UTF8.GetString(committee));
                known = committee;
            }

            counts = counts.With(DonationTable.Store(session, page.Rows, i, pass));
        }

        stage(session);
        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) =>
        DonationQuery.ByKeys(connection, DonationTable.Keys(page.Rows));
}
