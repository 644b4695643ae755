using System.Globalization;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Reads the FEC's committees, by name.</summary>
public static class FecCommitteeQuery
{
    /// <summary>The committees of members; the frame for a condition on <c>politicians p</c>.</summary>
    internal const string OfPoliticians = """
        SELECT l.committee_id
        FROM fec_candidate_committees l JOIN fec_mappings m USING (fec_candidate_id) JOIN politicians p USING (politician_id)
        WHERE {0}
        """;

    /// <summary>The columns by which a committee can be found, in row <c>c</c>.</summary>
    internal static readonly TextColumn[] Names = ["c.committee_id", "c.name"];

    private const string Select = """
        SELECT c.committee_id, c.name, c.kind, c.committee_type, c.designation, c.party, c.state, c.cycles, c.last_synced,
               (SELECT group_concat(DISTINCT m.politician_id) FROM fec_candidate_committees l JOIN fec_mappings m USING (fec_candidate_id)
                WHERE l.committee_id = c.committee_id),

        """;

    private const string AllTotals = "s.count_donations, s.total_cents FROM fec_committees c LEFT JOIN fec_committee_stats s USING (committee_id)";

    // Of some committees, without adding up the donations of all.
    private const string SomeTotals = """
        (SELECT count(*) FROM donations_counted d WHERE d.committee_id = c.committee_id),
        (SELECT sum(d.contribution_receipt_cents) FROM donations_counted d WHERE d.committee_id = c.committee_id)
        FROM fec_committees c
        """;

    /// <summary>Reads the committees that a filter lets through, one by one.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    public static IEnumerable<FecCommittee> Read(Database database, FecCommitteeFilter filter) => database.Read(connection => Read(connection, filter));

    internal static IReadOnlyList<object> ByIds(SqliteConnection connection, IEnumerable<string> ids) =>
        [.. ids.Chunk(200).SelectMany(some => Read(connection, new FecCommitteeFilter { CommitteeId = some }))];

    internal static IEnumerable<FecCommittee> Read(SqliteConnection connection, FecCommitteeFilter filter)
    {
        var isNarrow = filter is { CommitteeId.Count: > 0 } or { Committee.Count: > 0 } or { Politician.Count: > 0 };
        using var command = new QueryBuilder(Select + (isNarrow ? SomeTotals : AllTotals))
            .WhereIn("c.committee_id", filter.CommitteeId)
            .WhereLike(filter.Committee, Names)
            .WhereFramed(filter.Politician, $"c.committee_id IN ({OfPoliticians})", PoliticianQuery.Names)
            .WhereIn("c.kind", filter.Kind?.Select(kind => kind.ToString()).ToArray())
            .WhereAny(filter.Period?.Select(period => string.Create(CultureInfo.InvariantCulture, $"(c.cycles IS NULL OR ',' || c.cycles || ',' LIKE '%,{period},%')")))
            .Build(connection, "ORDER BY c.name, c.committee_id", filter.Skip, filter.First);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Map(reader);
    }

    private static FecCommittee Map(SqliteDataReader row) => new()
    {
        CommitteeId = row.GetString(0),
        Name = row.Text(1),
        Kind = Enum.Parse<FecCommitteeKind>(row.GetString(2)),
        CommitteeType = row.Text(3),
        Designation = row.Text(4),
        Party = row.Text(5),
        State = row.Text(6),
        Cycles = row.Text(7) is { } cycles ? [.. cycles.Split(',').Select(cycle => int.Parse(cycle, CultureInfo.InvariantCulture))] : [],
        LastSynced = row.Instant(8),
        PoliticianId = row.Text(9)?.Split(',') ?? [],
        CountDonations = row.Long(10) ?? 0,
        Total = (row.Long(11) ?? 0) / 100m,
    };
}
