using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Reads donations, newest first, and their totals.</summary>
public static class DonationQuery
{
    // A committee of two candidates is found twice by a join; asking whether it is among theirs counts it once.
    private const string Select = """
        SELECT d.sub_id, d.two_year_transaction_period, d.committee_id, c.name, d.kind, d.contribution_receipt_date,
               d.contribution_receipt_cents, d.contributor_aggregate_ytd_cents, d.contributor_name, d.contributor_employer,
               d.contributor_occupation, d.contributor_city, d.contributor_state, d.contributor_zip, d.contributor_id,
               d.entity_type, d.is_individual, d.receipt_type, d.line_number, d.memo_code, d.memo_text, d.election_type,
               d.filing_form, d.image_number, d.load_date, d.gone_at
        FROM donations d JOIN fec_committees c USING (committee_id)
        """;

    /// <summary>The columns by which a contributor can be found, in row <c>d</c>.</summary>
    internal static readonly TextColumn[] Contributors = [new("d.contributor_name", TextKind.Person), "d.contributor_id"];

    private static readonly IReadOnlyDictionary<string, string[]> SortColumns = RowOrder.Columns(
        ("Date", ["d.contribution_receipt_date"]),
        ("Amount", ["d.contribution_receipt_cents"]),
        ("Contributor", ["lower(d.contributor_name)"]),
        ("Employer", ["lower(d.contributor_employer)"]),
        ("Committee", ["lower(coalesce(c.name, d.committee_id))"]));

    // Committees have an FEC ID; people are distinguished by name and place.
    private const string Contributor = $"""
        CASE WHEN d.contributor_id IS NULL OR d.entity_type IN ('IND', 'CAN')
             THEN {TextFunctions.PersonKey}(d.contributor_name, d.contributor_zip, d.contributor_city, d.contributor_state)
             ELSE d.contributor_id END
        """;

    /// <summary>The kinds that totals are made of.</summary>
    public static IReadOnlyList<DonationKind> CountedKinds { get; } =
        [DonationKind.Individual, DonationKind.Pac, DonationKind.Party, DonationKind.Candidate];

    /// <summary>Reads the donations that a filter lets through, one by one.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    public static IEnumerable<Donation> Read(Database database, DonationFilter filter) => database.Read(connection => Read(connection, filter));

    /// <summary>Adds up the donations that a filter lets through, as far as they count; largest totals first.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    /// <param name="groupBy">By what.</param>
    public static IEnumerable<DonationTotal> Total(Database database, DonationFilter filter, DonationGrouping groupBy) =>
        database.Read(connection => Total(connection, filter, groupBy));

    internal static IReadOnlyList<object> ByKeys(SqliteConnection connection, IReadOnlyList<(int Period, string SubId)> keys)
    {
        var rows = new List<object>(keys.Count);
        using var command = connection.CreateCommand($"{Select} WHERE d.two_year_transaction_period = $period AND d.sub_id = $id");
        var period = command.Parameters.AddWithValue("$period", 0);
        var id = command.Parameters.AddWithValue("$id", "");
        foreach (var key in keys)
        {
            (period.Value, id.Value) = (key.Period, key.SubId);
            using var reader = command.ExecuteReader();
            if (reader.Read())
                rows.Add(Map(reader));
        }

        return rows;
    }

    private static IEnumerable<Donation> Read(SqliteConnection connection, DonationFilter filter)
    {
        using var command = Filtered(Select, filter)
            .Build(connection, RowOrder.Sql(filter.Order, SortColumns, "Date", "d.contribution_receipt_date DESC, d.sub_id DESC"), filter.Skip, filter.First);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Map(reader);
    }

    private static IEnumerable<DonationTotal> Total(SqliteConnection connection, DonationFilter filter, DonationGrouping groupBy)
    {
        var name = groupBy switch
        {
            DonationGrouping.Employer => "coalesce(d.contributor_employer, '')",
            DonationGrouping.Occupation => "coalesce(d.contributor_occupation, '')",
            DonationGrouping.State => "coalesce(d.contributor_state, '')",
            DonationGrouping.Committee => "coalesce(c.name, d.committee_id)",
            DonationGrouping.Period => "CAST(d.two_year_transaction_period AS TEXT)",
            DonationGrouping.Contributor => "coalesce(min(d.contributor_name), '')",
            DonationGrouping.Company => CompanyGroups.Company,
            DonationGrouping.Industry => CompanyGroups.Sector,
            _ => throw new ArgumentOutOfRangeException(nameof(groupBy)),
        };
        // Names alone make no group of committees or persons: several can share one.
        var key = groupBy switch
        {
            DonationGrouping.Committee => "d.committee_id",
            DonationGrouping.Contributor => Contributor,
            _ => name,
        };
        var companies = groupBy is DonationGrouping.Company or DonationGrouping.Industry ? CompanyGroups.Register(connection, filter) : null;
        using var command = Filtered($"""
            SELECT {name}, count(*), count(DISTINCT {Contributor}),
                   coalesce(sum(d.contribution_receipt_cents), 0), coalesce(max(d.contribution_receipt_cents), 0),
                   min(d.contribution_receipt_date), max(d.contribution_receipt_date),
                   max(CASE WHEN d.entity_type IN ('IND', 'CAN') THEN NULL ELSE d.contributor_id END),
                   max(d.contributor_city), max(d.contributor_state), max(substr(d.contributor_zip, 1, 5))
            FROM {(filter.IncludeMemo || filter.IncludeGone ? "donations" : "donations_counted")} d JOIN fec_committees c USING (committee_id)
            """, filter)
            .WhereIn("d.kind", filter.IncludeGone && !filter.IncludeMemo ? CountedKinds.Select(kind => kind.ToString()).ToArray() : null)
            .Build(connection, $"GROUP BY {key} ORDER BY 4 DESC, 1, {key}", filter.Skip, filter.First);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var total = new DonationTotal
            {
                GroupBy = groupBy.ToString(),
                Name = reader.GetString(0),
                Count = reader.GetInt64(1),
                Contributors = reader.GetInt64(2),
                Total = reader.GetInt64(3) / 100m,
                Largest = reader.GetInt64(4) / 100m,
                FirstDate = reader.Date(5),
                LastDate = reader.Date(6),
            };
            yield return groupBy switch
            {
                DonationGrouping.Contributor => total with { ContributorId = reader.Text(7), City = reader.Text(8), State = reader.Text(9), Zip = reader.Text(10) },
                DonationGrouping.Company => companies!.Describe(total),
                _ => total,
            };
        }
    }

    private static QueryBuilder Filtered(string select, DonationFilter filter)
    {
        var query = new QueryBuilder(select)
            .WhereFramed(filter.Committee, "d.committee_id IN (SELECT c.committee_id FROM fec_committees c WHERE {0})", FecCommitteeQuery.Names)
            .WhereFramed(filter.Politician, $"d.committee_id IN ({FecCommitteeQuery.OfPoliticians})", PoliticianQuery.Names)
            .WhereIn("d.two_year_transaction_period", filter.Period)
            .WhereLike(filter.Contributor, Contributors)
            .WhereLike(filter.Employer, "d.contributor_employer")
            .WhereLike(filter.Occupation, "d.contributor_occupation")
            .WhereLike(filter.State, "d.contributor_state")
            .WhereIn("d.kind", Kinds(filter)?.Select(kind => kind.ToString()).ToArray())
            .Where("d.contribution_receipt_date", ">=", filter.Since is { } since ? Iso.Day(since) : null)
            .Where("d.contribution_receipt_date", "<", filter.Before is { } before ? Iso.Day(before) : null)
            .Where("d.contribution_receipt_cents", ">=", Cents.AtLeast(filter.MinAmount))
            .Where("d.contribution_receipt_cents", "<=", Cents.AtMost(filter.MaxAmount));
        return filter.IncludeGone ? query : query.Where("d.gone_at IS NULL");
    }

    private static IReadOnlyCollection<DonationKind>? Kinds(DonationFilter filter) =>
        filter.Kind is { Count: > 0 } kinds ? kinds : filter.IncludeMemo ? null : CountedKinds;

    private static Donation Map(SqliteDataReader row)
    {
        var kind = Enum.Parse<DonationKind>(row.GetString(4));
        return new Donation
        {
            SubId = row.GetString(0),
            Period = row.GetInt32(1),
            CommitteeId = row.GetString(2),
            Committee = row.Text(3),
            Kind = kind,
            Counts = CountedKinds.Contains(kind) && row.IsDBNull(25),
            Date = row.Date(5),
            Amount = (row.Long(6) ?? 0) / 100m,
            AggregateYtd = row.Long(7) / 100m,
            Contributor = row.Text(8),
            Employer = row.Text(9),
            Occupation = row.Text(10),
            City = row.Text(11),
            State = row.Text(12),
            Zip = row.Text(13),
            ContributorId = row.Text(14),
            EntityType = row.Text(15),
            IsIndividual = row.Flag(16),
            ReceiptType = row.Text(17),
            LineNumber = row.Text(18),
            MemoCode = row.Text(19),
            MemoText = row.Text(20),
            ElectionType = row.Text(21),
            FilingForm = row.Text(22),
            ImageNumber = row.Text(23),
            LoadDate = row.Text(24),
            GoneAt = row.Instant(25),
        };
    }
}
