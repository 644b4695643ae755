using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Reads official filings, newest first.</summary>
public static class FilingQuery
{
    private const string Select = $"""
        SELECT f.source, f.filing_id, f.chamber, f.filer_name, f.state_district, {PoliticianQuery.Name}, f.politician_id, f.matched_by, f.filed_on, f.title_on,
               f.year, f.status, f.pages, f.transactions, f.amends, f.error_id, f.error,
               (SELECT count(*) FROM filing_warnings w WHERE w.source = f.source AND w.filing_id = f.filing_id),
               f.url, f.first_seen_at, f.read_at
        FROM filings f LEFT JOIN politicians p USING (politician_id)
        """;

    private static readonly IReadOnlyDictionary<string, string[]> SortColumns = RowOrder.Columns(
        ("Filed", ["f.filed_on"]),
        ("Read", ["f.read_at"]),
        ("Status", ["f.status"]),
        ("Rows", ["f.transactions"]),
        ("Seat", ["f.state_district"]),
        ("Politician", ["lower(p.last_name)", "lower(p.first_name)"]),
        ("Filer", ["lower(f.filer_name)"]));

    private const string SelectCoverage = """
        SELECT f.source, f.chamber, f.year, count(*), sum(f.status = 'parsed'), sum(f.status = 'scan'), sum(f.status = 'failed'),
               sum(f.status = 'new'), sum(f.status = 'gone'), sum(f.politician_id IS NULL), coalesce(sum(f.transactions), 0),
               sum((SELECT count(*) FROM filing_transactions l JOIN trade_links k ON k.line_id = l.line_id WHERE l.source = f.source AND l.filing_id = f.filing_id)),
               sum((SELECT count(*) FROM filing_transactions l WHERE l.source = f.source AND l.filing_id = f.filing_id AND l.is_ambiguous = 1))
        FROM filings f
        """;

    /// <summary>Reads the filings that a filter lets through, one by one, without the places of their documents.</summary>
    internal static IEnumerable<Filing> Read(Database database, FilingFilter filter) => database.Read(connection => Read(connection, filter));

    /// <summary>Counts the filings that a filter lets through, per chamber and year.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    public static IEnumerable<FilingCoverage> ReadCoverage(Database database, FilingFilter filter) => database.Read(connection => ReadCoverage(connection, filter));

    /// <summary>Reads the filings that a filter lets through, one by one, without the places of their documents.</summary>
    internal static IEnumerable<Filing> Read(SqliteConnection connection, FilingFilter filter)
    {
        using var command = Filtered(Select, filter)
            .Build(connection, RowOrder.Sql(filter.Order, SortColumns, "Filed", "coalesce(f.filed_on, '') DESC, f.filing_id DESC, f.source"), filter.Skip, filter.First);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Map(reader);
    }

    private static IEnumerable<FilingCoverage> ReadCoverage(SqliteConnection connection, FilingFilter filter)
    {
        using var command = Filtered(SelectCoverage, filter)
            .Build(connection, "GROUP BY f.source, f.chamber, f.year ORDER BY f.chamber, f.year DESC", filter.Skip, filter.First);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return new FilingCoverage(row.GetString(0), row.GetString(1), row.GetInt32(2))
            {
                Seen = row.GetInt32(3),
                Parsed = row.GetInt32(4),
                Scans = row.GetInt32(5),
                Failed = row.GetInt32(6),
                New = row.GetInt32(7),
                Gone = row.GetInt32(8),
                Unmatched = row.GetInt32(9),
                Transactions = row.GetInt64(10),
                Linked = row.GetInt64(11),
                Ambiguous = row.GetInt64(12),
            };
        }
    }

    private static QueryBuilder Filtered(string select, FilingFilter filter) => new QueryBuilder(select)
        .WhereIn("f.filing_id", filter.Ids)
        .WhereLike(filter.FilingId, "f.filing_id")
        .WhereFramed(filter.Politician, "f.politician_id IN (SELECT p.politician_id FROM politicians p WHERE {0})", PoliticianQuery.Names)
        .WhereLike(filter.Source, "f.source")
        .WhereLike(filter.Status, "f.status")
        .WhereIn("f.year", filter.Year)
        .WhereAny(filter.Condition is { } condition ? [condition] : null)
        .Where("f.filed_on", ">=", filter.Since is { } since ? Iso.Day(since) : null)
        .Where("f.filed_on", "<", filter.Before is { } before ? Iso.Day(before) : null);

    private static Filing Map(SqliteDataReader row) => new()
    {
        Source = row.GetString(0),
        FilingId = row.GetString(1),
        Chamber = row.GetString(2),
        FilerName = row.Text(3),
        StateDistrict = row.Text(4),
        Politician = row.Text(5),
        PoliticianId = row.Text(6),
        MatchedBy = row.Text(7),
        FiledOn = row.Date(8),
        TitleOn = row.Date(9),
        Year = row.GetInt32(10),
        Status = row.GetString(11),
        Pages = (int?)row.Long(12),
        Transactions = (int?)row.Long(13),
        Amends = row.Text(14)?.Split(' ') ?? [],
        Error = row.Text(15),
        ErrorMessage = row.Text(16),
        Warnings = row.GetInt32(17),
        Url = new Uri(row.GetString(18)),
        FirstSeenAt = Iso.Instant(row.GetString(19)),
        ReadAt = row.Instant(20),
    };
}
