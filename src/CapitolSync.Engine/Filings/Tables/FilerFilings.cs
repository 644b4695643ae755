using CapitolSync.Engine.Filings.Amendments;
using CapitolSync.Engine.Filings.Links;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>
/// All filings of one filer, to say what amends what among them. A filer is the member, or where nobody was
/// matched the name and seat as printed.
/// </summary>
internal static class FilerFilings
{
    private const string SameFiler = """
        EXISTS (SELECT 1 FROM filings o WHERE o.source = $source AND o.filing_id = $id
                AND coalesce(o.politician_id, o.filer_name || '/' || coalesce(o.state_district, ''))
                    = coalesce(f.politician_id, f.filer_name || '/' || coalesce(f.state_district, '')))
        """;

    /// <summary>Says anew what amends what among the filings of whoever filed this one, and with it which trades of CapitolTrades they are.</summary>
    public static void Link(StoreSession session, string source, string filingId)
    {
        var filings = Load(session.Connection, source, filingId);
        var links = string.Equals(source, FilingSources.House, StringComparison.Ordinal) ? HouseAmendments.Link(filings) : SenateAmendments.Link(filings);
        var superseded = links.Superseded.ToDictionary(link => link.Earlier, link => link.ByFilingId);
        var unlinked = links.Unlinked.ToHashSet();
        var amended = new List<(string FilingId, IReadOnlyCollection<string> Days)>();
        foreach (var filing in filings)
        {
            var changed = filing.Lines.Where(line => Save(session, source, filing.Ref(line), superseded.GetValueOrDefault(filing.Ref(line)), unlinked.Contains(filing.Ref(line))))
                .Select(line => Iso.Day(line.Line.TxDate)).ToHashSet(StringComparer.Ordinal);
            if (changed.Count > 0)
                amended.Add((filing.FilingId, changed));
            var amends = string.Join(' ', links.Superseded.Where(link => string.Equals(link.ByFilingId, filing.FilingId, StringComparison.Ordinal))
                .Select(link => link.Earlier.FilingId).Where(earlier => !string.Equals(earlier, filing.FilingId, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal));
            session.Prepare("UPDATE filings SET amends = ?3 WHERE source = ?1 AND filing_id = ?2 AND amends IS NOT ?3")
                .Bind(1, source).Bind(2, filing.FilingId).Bind(3, amends.Length > 0 ? amends : null).Run();
        }

        // In their order, so that the amendment of an amendment goes back to the first.
        foreach (var link in links.Superseded.Where(static link => link.By is not null))
            SaveSeen(session, source, link.Earlier, link.By!);
        foreach (var (id, days) in amended)
            TradeLinkTable.RelinkFiling(session, source, id, days);
    }

    /// <summary>Another filing of the same filer, which stands for all of them; null if there is none.</summary>
    public static string? Other(SqliteConnection connection, string source, string filingId)
    {
        using var command = connection.CreateCommand($"SELECT min(f.filing_id) FROM filings f WHERE f.source = $source AND f.filing_id <> $id AND {SameFiler}");
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$id", filingId);
        return command.ExecuteScalar() as string;
    }

    /// <returns>Whether that is new.</returns>
    private static bool Save(StoreSession session, string source, LineRef line, string? supersededBy, bool isUnlinked) => session.Prepare("""
        UPDATE filing_transactions SET superseded_by = ?4, is_unlinked = ?5
        WHERE source = ?1 AND filing_id = ?2 AND row_key = ?3 AND (superseded_by, is_unlinked) IS NOT (?4, ?5)
        """).Bind(1, source).Bind(2, line.FilingId).Bind(3, line.Key).Bind(4, supersededBy).Bind(5, isUnlinked ? 1L : 0L).Run() > 0;

    /// <summary>What is only restated is not new: it was seen when the line was whose place it takes.</summary>
    private static void SaveSeen(StoreSession session, string source, LineRef earlier, LineRef restated) => session.Prepare("""
        UPDATE filing_transactions SET first_seen_at = e.first_seen_at
        FROM filing_transactions e
        WHERE e.source = ?1 AND e.filing_id = ?2 AND e.row_key = ?3
          AND filing_transactions.source = ?1 AND filing_transactions.filing_id = ?4 AND filing_transactions.row_key = ?5
          AND e.first_seen_at < filing_transactions.first_seen_at
        """).Bind(1, source).Bind(2, earlier.FilingId).Bind(3, earlier.Key).Bind(4, restated.FilingId).Bind(5, restated.Key).Run();

    private static List<AmendableFiling> Load(SqliteConnection connection, string source, string filingId)
    {
        var lines = FilingLines.Read(connection, $"WHERE t.source = $source AND {SameFiler}", source, filingId)
            .ToLookup(row => row.FilingId, row => row.Line, StringComparer.Ordinal);
        using var command = connection.CreateCommand($"""
            SELECT f.filing_id, f.filed_on, f.filed_at, f.title_on, f.amendment FROM filings f
            WHERE f.source = $source AND f.filed_on IS NOT NULL AND f.transactions IS NOT NULL AND {SameFiler}
            """);
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$id", filingId);
        using var reader = command.ExecuteReader();
        var filings = new List<AmendableFiling>();
        while (reader.Read())
        {
            filings.Add(new AmendableFiling(reader.GetString(0), Iso.Day(reader.GetString(1)), [.. lines[reader.GetString(0)]])
            {
                FiledAt = reader.Instant(2),
                TitleOn = reader.Day(3),
                Amendment = (int?)reader.Long(4),
            });
        }

        return filings;
    }
}
