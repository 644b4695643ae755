using CapitolSync.Engine.Filings.Links;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>The table of filings.</summary>
internal static class FilingRecords
{
    private const string SelectListed =
        "SELECT source, filing_id, year, url, filer_name, filer_first, filer_last, filer_status, state_district, filed_on FROM filings";

    private static readonly Upsert Listed = new("""
        INSERT INTO filings (source, filing_id, chamber, filer_name, filer_first, filer_last, filer_status, state_district, form, year, filed_on, title_on, amendment, url, status, first_seen_at)
        VALUES (?1, ?2, ?1, ?3, ?4, ?5, ?6, ?7, 'PTR', ?8, ?9, ?10, ?11, ?12, iif(?13, 'scan', 'new'), ?14) ON CONFLICT DO NOTHING
        """, """
        UPDATE filings
        SET (filer_name, filer_first, filer_last, filer_status, state_district, year, filed_on, title_on, amendment, url, gone_at, status)
          = (?3, ?4, ?5, coalesce(filer_status, ?6), ?7, ?8, ?9, coalesce(?10, title_on), coalesce(?11, amendment), ?12, NULL,
             CASE WHEN status = 'gone' THEN CASE WHEN transactions IS NOT NULL THEN 'parsed' ELSE iif(?13, 'scan', 'new') END ELSE status END)
        WHERE source = ?1 AND filing_id = ?2 AND ?14 IS NOT NULL
          AND (gone_at IS NOT NULL OR (filer_name, filer_first, filer_last, state_district, year, filed_on, url) IS NOT (?3, ?4, ?5, ?7, ?8, ?9, ?12))
        """);

    /// <summary>Stores what an index says of a filing.</summary>
    public static RowChange SaveListed(StoreSession session, ListedFiling filing)
    {
        var now = session.Now;
        return session.Note<Filing>((filing.Source, filing.FilingId), Listed.Run(session, filing, (statement, row) => statement
            .Bind(1, row.Source).Bind(2, row.FilingId).Bind(3, row.FilerName).Bind(4, row.FilerFirst).Bind(5, row.FilerLast)
            .Bind(6, row.FilerStatus).Bind(7, row.StateDistrict).Bind(8, (long)row.Year).Bind(9, row.FiledOn).Bind(10, row.TitleOn)
            .Bind(11, (long?)row.Amendment).Bind(12, row.Url.AbsoluteUri).Bind(13, row.IsPaper ? 1L : 0L).Bind(14, now)));
    }

    /// <summary>Notes whose filing it is, unless a user said so.</summary>
    public static void SaveMatch(StoreSession session, string source, string filingId, MemberMatch match)
    {
        var before = TradeLinkTable.PoliticianOf(session, source, filingId);
        var changed = session.Prepare("""
            UPDATE filings SET politician_id = ?3, matched_by = ?4
            WHERE source = ?1 AND filing_id = ?2 AND matched_by IS NOT 'user' AND (politician_id, matched_by) IS NOT (?3, ?4)
            """).Bind(1, source).Bind(2, filingId).Bind(3, match.Bioguide).Bind(4, match.Rule).Run();
        if (changed == 0)
            return;
        session.Note<Filing>((source, filingId), RowChange.Updated);
        TradeLinkTable.RelinkMoved(session, source, filingId, before);
    }

    /// <summary>Marks filings that a complete index no longer lists. Their rows stay.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="source">The index's source.</param>
    /// <param name="year">Its year.</param>
    /// <param name="listed">What it lists.</param>
    /// <param name="doubt">Why none was marked, if the index cannot be complete.</param>
    /// <returns>How many were marked.</returns>
    public static int MarkGone(StoreSession session, string source, int year, IReadOnlySet<string> listed, out Doubt? doubt)
    {
        var gone = Absentees.Of(Ids(session.Connection, source, year), listed, out doubt);
        foreach (var id in gone)
        {
            session.Prepare("UPDATE filings SET status = 'gone', gone_at = ?3 WHERE source = ?1 AND filing_id = ?2")
                .Bind(1, source).Bind(2, id).Bind(3, session.Now).Run();
        }

        return gone.Count;
    }

    /// <summary>Stores that a document was read.</summary>
    public static void SaveRead(StoreSession session, string source, FilingDocument document, string sha256, int readerVersion)
    {
        session.Prepare("""
            UPDATE filings
            SET status = iif(gone_at IS NULL, ?3, 'gone'), pages = ?4, transactions = ?5, sha256 = ?6, error_id = NULL, error = NULL, reader_version = ?7, read_at = ?8,
                filer_status = coalesce(?9, filer_status), filed_at = ?10, title_on = coalesce(?11, title_on), amendment = coalesce(?12, amendment)
            WHERE source = ?1 AND filing_id = ?2
            """)
            .Bind(1, source).Bind(2, document.FilingId).Bind(3, document.IsScan ? "scan" : "parsed").Bind(4, (long?)document.Pages)
            .Bind(5, document.IsScan ? null : (long?)document.Lines.Count).Bind(6, sha256).Bind(7, (long)readerVersion).Bind(8, session.Now)
            .Bind(9, document.FilerStatus).Bind(10, document.FiledAt is { } at ? Iso.Instant(at) : null)
            .Bind(11, document.TitleOn).Bind(12, (long?)document.Amendment).Run();
        session.Note<Filing>((source, document.FilingId), RowChange.Updated);
    }

    /// <summary>Stores that a document could not be read: it publishes nothing.</summary>
    public static void SaveFailed(StoreSession session, string source, string filingId, string gate, string message, string sha256, int readerVersion)
    {
        session.Prepare("""
            UPDATE filings SET status = iif(gone_at IS NULL, 'failed', 'gone'), transactions = NULL, error_id = ?3, error = ?4, sha256 = ?5, reader_version = ?6, read_at = ?7
            WHERE source = ?1 AND filing_id = ?2
            """)
            .Bind(1, source).Bind(2, filingId).Bind(3, gate).Bind(4, message).Bind(5, sha256).Bind(6, (long)readerVersion).Bind(7, session.Now).Run();
        session.Note<Filing>((source, filingId), RowChange.Updated);
    }

    /// <summary>Finds a filing by its id alone: DocIDs and UUIDs cannot be mistaken for one another.</summary>
    /// <returns><see langword="null"/> if it is not known.</returns>
    public static ListedFiling? Find(SqliteConnection connection, string filingId)
    {
        using var command = connection.CreateCommand($"{SelectListed} WHERE filing_id = $id ORDER BY source LIMIT 1");
        command.Parameters.AddWithValue("$id", filingId);
        using var row = command.ExecuteReader();
        return row.Read() ? ToListed(row) : null;
    }

    /// <summary>The filings of a source that nobody was found for, and no user has said whose they are.</summary>
    public static List<ListedFiling> Unmatched(SqliteConnection connection, string source)
    {
        using var command = connection.CreateCommand($"{SelectListed} WHERE source = $source AND politician_id IS NULL AND matched_by IS NOT 'user'");
        command.Parameters.AddWithValue("$source", source);
        using var row = command.ExecuteReader();
        var filings = new List<ListedFiling>();
        while (row.Read())
            filings.Add(ToListed(row));
        return filings;
    }

    private static ListedFiling ToListed(SqliteDataReader row) => new(row.GetString(0), row.GetString(1))
    {
        Year = row.GetInt32(2),
        Url = new Uri(row.GetString(3)),
        FilerName = row.Text(4) ?? "",
        FilerFirst = row.Text(5),
        FilerLast = row.Text(6),
        FilerStatus = row.Text(7),
        StateDistrict = row.Text(8),
        FiledOn = row.Day(9),
    };

    private static List<string> Ids(SqliteConnection connection, string source, int year)
    {
        using var command = connection.CreateCommand("SELECT filing_id FROM filings WHERE source = $source AND year = $year AND gone_at IS NULL");
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$year", year);
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(reader.GetString(0));
        return ids;
    }
}
