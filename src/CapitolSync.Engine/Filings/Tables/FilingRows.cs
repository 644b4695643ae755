using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>Finds single filings again.</summary>
internal static class FilingRows
{
    /// <summary>Finds a filing by its id alone: DocIDs and UUIDs cannot be mistaken for one another.</summary>
    /// <returns><see langword="null"/> if it is not known.</returns>
    public static ListedFiling? Find(SqliteConnection connection, string filingId)
    {
        using var command = connection.CreateCommand("""
            SELECT source, filing_id, year, url, filer_name, filer_first, filer_last, filer_status, state_district, filed_on FROM filings
            WHERE filing_id = $id ORDER BY source LIMIT 1
            """);
        command.Parameters.AddWithValue("$id", filingId);
        using var row = command.ExecuteReader();
        return row.Read()
            ? new ListedFiling(row.GetString(0), row.GetString(1))
            {
                Year = row.GetInt32(2),
                Url = new Uri(row.GetString(3)),
                FilerName = row.Text(4) ?? "",
                FilerFirst = row.Text(5),
                FilerLast = row.Text(6),
                FilerStatus = row.Text(7),
                StateDistrict = row.Text(8),
                FiledOn = row.Day(9),
            }
            : null;
    }

    /// <summary>Notes whose filing it is because a user says so, and says anew what amends what among the filings of both filers.</summary>
    /// <param name="session">Where.</param>
    /// <param name="filing">The filing.</param>
    /// <param name="politicianId">The member; null for whoever <paramref name="match"/> finds.</param>
    /// <param name="match">Finds the member where no user says who it is.</param>
    public static void SetFiler(StoreSession session, ListedFiling filing, string? politicianId, Func<MemberMatch> match)
    {
        var other = FilerFilings.Other(session.Connection, filing.Source, filing.FilingId);
        session.Prepare("UPDATE filings SET politician_id = ?3, matched_by = ?4 WHERE source = ?1 AND filing_id = ?2")
            .Bind(1, filing.Source).Bind(2, filing.FilingId).Bind(3, politicianId)
            .Bind(4, politicianId is null ? MatchRules.Unmatched : MatchRules.User).Run();
        if (politicianId is null)
            FilingRecords.SaveMatch(session, filing.Source, filing.FilingId, match());
        FilerFilings.Link(session, filing.Source, filing.FilingId);
        // Those that it leaves behind are one filer's, so that any of them stands for all.
        if (other is not null)
            FilerFilings.Link(session, filing.Source, other);
    }
}
