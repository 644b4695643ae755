using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities.Companies;

/// <summary>Companies that file with the SEC, and their tickers.</summary>
internal static class CompanyTable
{
    private static readonly Upsert Company = new(
        "INSERT INTO companies (cik, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        "UPDATE companies SET name = ?2 WHERE cik = ?1 AND name <> ?2");

    private static readonly Upsert Listing = new("""
        INSERT INTO company_tickers (ticker, cik, position, since) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
        """, """
        UPDATE company_tickers
        SET since = CASE WHEN cik <> ?2 THEN ?4 ELSE since END, cik = ?2, gone_at = NULL
        WHERE ticker = ?1 AND (cik <> ?2 OR gone_at IS NOT NULL)
        """);

    /// <summary>Stores the SEC's list. A ticker that moved to another company moves here too; one that is not listed any more is marked.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="list">The list.</param>
    /// <param name="isWhole">Whether all of it could be read; if not, what is missing may be what could not.</param>
    /// <param name="doubt">Why none was marked, if the list cannot be complete.</param>
    public static StoredCounts SaveList(StoreSession session, IReadOnlyList<ListedCompany> list, bool isWhole, out Doubt? doubt)
    {
        var counts = StoredCounts.None;
        var named = new HashSet<long>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        foreach (var line in list)
        {
            position++;
            // Of a company with several tickers the first is the main one; of a ticker with several companies, too.
            if (named.Add(line.Cik))
                Company.Run(session, line, static (statement, line) => statement.Bind(1, line.Cik).Bind(2, line.Name));
            if (!listed.Add(line.Ticker))
                continue;
            var place = position;
            counts = counts.With(Listing.Run(session, line, (statement, line) => statement
                .Bind(1, line.Ticker).Bind(2, line.Cik).Bind(3, (long)place).Bind(4, session.Now)));
            session.Prepare("UPDATE company_tickers SET position = ?2 WHERE ticker = ?1 AND position <> ?2").Bind(1, line.Ticker).Bind(2, (long)place).Run();
        }

        doubt = null;
        foreach (var ticker in isWhole ? Absentees.Of(Tickers(session.Connection), listed, out doubt) : [])
            session.Prepare("UPDATE company_tickers SET gone_at = ?2 WHERE ticker = ?1").Bind(1, ticker).Bind(2, session.Now).Run();
        return counts;
    }

    /// <summary>Stores a company's classification, and the sector that follows from it.</summary>
    public static RowChange SaveClassification(StoreSession session, long cik, int? sic, string? description)
    {
        session.Prepare("UPDATE companies SET read_at = ?2 WHERE cik = ?1").Bind(1, cik).Bind(2, session.Now).Run();
        var changed = session.Prepare("""
            UPDATE companies SET sic = ?2, sic_description = ?3, sector = ?4
            WHERE cik = ?1 AND (sic IS DISTINCT FROM ?2 OR sic_description IS DISTINCT FROM ?3 OR sector IS DISTINCT FROM ?4)
            """)
            .Bind(1, cik).Bind(2, (long?)sic).Bind(3, description).Bind(4, sic is { } code ? SicSectors.Of(code) : null).Run() > 0;
        return changed ? RowChange.Updated : RowChange.Unchanged;
    }

    /// <summary>Notes that the SEC has no file of a company.</summary>
    public static void SaveUnknown(StoreSession session, long cik) =>
        session.Prepare("UPDATE companies SET read_at = ?2 WHERE cik = ?1").Bind(1, cik).Bind(2, session.Now).Run();

    /// <summary>The companies whose own file has not been read since a moment, those whose tickers were traded last first.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="since">The moment.</param>
    /// <param name="now">What was read later was read by a clock that was wrong.</param>
    /// <param name="traded">Tickers that are of interest, in their order; <see langword="null"/> for all companies.</param>
    public static IReadOnlyList<long> Unread(SqliteConnection connection, DateTimeOffset since, DateTimeOffset now, IReadOnlyList<string>? traded)
    {
        using var command = connection.CreateCommand("""
            SELECT t.ticker, c.cik, EXISTS (SELECT 1 FROM employer_companies e WHERE e.cik = c.cik AND e.is_confirmed = 1)
            FROM companies c JOIN company_tickers t ON t.cik = c.cik
            WHERE c.read_at IS NULL OR c.read_at NOT BETWEEN $since AND $now
            ORDER BY t.position
            """);
        command.Parameters.AddWithValue("$since", Iso.Stamp(since));
        command.Parameters.AddWithValue("$now", Iso.Stamp(now));
        var places = traded?.Select((ticker, place) => (ticker, place)).ToDictionary(one => one.ticker, one => one.place, StringComparer.Ordinal);
        using var reader = command.ExecuteReader();
        var unread = new List<(long Cik, int Place)>();
        while (reader.Read())
        {
            if (places is null)
                unread.Add((reader.GetInt64(1), unread.Count));
            else if (places.TryGetValue(reader.GetString(0), out var place))
                unread.Add((reader.GetInt64(1), place));
            else if (reader.GetInt64(2) != 0)
                unread.Add((reader.GetInt64(1), int.MaxValue));
        }

        return [.. unread.OrderBy(one => one.Place).Select(one => one.Cik).Distinct()];
    }

    private static List<string> Tickers(SqliteConnection connection)
    {
        using var command = connection.CreateCommand("SELECT ticker FROM company_tickers WHERE gone_at IS NULL");
        using var reader = command.ExecuteReader();
        var tickers = new List<string>();
        while (reader.Read())
            tickers.Add(reader.GetString(0));
        return tickers;
    }
}
