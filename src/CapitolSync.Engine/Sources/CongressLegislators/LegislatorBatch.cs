using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>
/// Members and their FEC IDs. They are joined by bioguide ID; a different last name is worth a
/// warning, but no reason to match someone else.
/// </summary>
internal sealed class LegislatorBatch(LegislatorList list, bool isCurrent) : Batch
{
    private readonly List<string> _stored = [];

    /// <summary>What does not fit together. Valid once stored.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public override StoredCounts Store(StoreSession session)
    {
        var counts = StoredCounts.None;
        var warnings = new List<string>();
        _stored.Clear();
        foreach (var member in list.Members)
        {
            // Of the thousands who left office, those are of interest who traded, may have reported trades, or raised money.
            if (!isCurrent && member.FecIds.Count == 0 && member.Record?.MayHaveReported != true && !IsKnown(session, member.Politician.PoliticianId))
                continue;
            var known = LegislatorTable.NameOfOthers(session, member.Politician.PoliticianId);
            if (known is { Length: > 0 } && !IsSame(known, member.Politician.LastName!))
                warnings.Add($"{member.Politician.PoliticianId} is '{known}' in the trades and '{member.Politician.LastName}' in the members' file; check that they are the same person.");
            LegislatorTable.Store(session, member.Politician);
            session.Prepare("UPDATE politicians SET in_office = ?2 WHERE politician_id = ?1").Bind(1, member.Politician.PoliticianId).Bind(2, isCurrent ? 1 : 0).Run();
            counts += FecMappingTable.Store(session, member.Politician.PoliticianId, member.FecIds);
            _stored.Add(member.Politician.PoliticianId);
        }

        if (isCurrent && list.IsWhole)
            counts += Leave(session);
        Warnings = warnings;
        return counts;
    }

    /// <summary>Members missing from the file of those in office are not in office, even if the other file does not list them yet.</summary>
    private StoredCounts Leave(StoreSession session)
    {
        var counts = StoredCounts.None;
        foreach (var id in Absentees.Of(InOffice(session), _stored.ToHashSet(StringComparer.Ordinal)))
        {
            session.Prepare("UPDATE politicians SET in_office = 0 WHERE politician_id = ?1").Bind(1, id).Run();
            counts = counts.With(session.Note<Politician>(id, RowChange.Updated));
            _stored.Add(id);
        }

        return counts;
    }

    private static List<string> InOffice(StoreSession session)
    {
        using var command = session.Connection.CreateCommand("SELECT politician_id FROM politicians WHERE in_office = 1");
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(reader.GetString(0));
        return ids;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) =>
        [.. _stored.Chunk(500).SelectMany(ids => PoliticianQuery.ByIds(connection, ids))];

    private static bool IsKnown(StoreSession session, string id) =>
        session.Prepare("SELECT count(*) FROM politicians WHERE politician_id = ?1").Bind(1, id).Scalar() > 0;

    /// <summary>Accents, case, hyphens and a second last name do not make another person.</summary>
    private static bool IsSame(string left, string right)
    {
        var (one, other) = (FoldedText.Letters(left), FoldedText.Letters(right));
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
    }
}
