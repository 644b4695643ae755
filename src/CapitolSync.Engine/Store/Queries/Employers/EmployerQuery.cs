using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>Lists employers, and which companies they are.</summary>
public static class EmployerQuery
{
    private static readonly EmployerStatus[] Undecided = [EmployerStatus.Exact, EmployerStatus.Suggested, EmployerStatus.Unmatched];

    /// <summary>Employers by dollars that their people gave, with the company that each may be.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which; those that nothing was decided about if it names no status.</param>
    public static IEnumerable<EmployerMatch> Find(Database database, EmployerFilter filter) => database.Read(connection => Find(connection, filter));

    /// <summary>What was decided about employers.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    public static IEnumerable<EmployerMatch> Decided(Database database, EmployerFilter filter) => database.Read(connection => Decided(connection, filter));

    /// <summary>Adds what people of employers gave.</summary>
    /// <param name="database">Where the donations are.</param>
    /// <param name="employers">The employers.</param>
    public static IReadOnlyList<EmployerMatch> WithTotals(Database database, IReadOnlyCollection<EmployerMatch> employers) =>
        [.. database.Read(connection => WithTotals(connection, employers))];

    /// <summary>What says which company an employer is.</summary>
    /// <param name="database">Where companies and decisions are.</param>
    internal static EmployerMatcher Matcher(Database database) => database.Read(connection => new[] { EmployerMatcher.Load(connection) }).Single();

    private static IEnumerable<EmployerMatch> WithTotals(SqliteConnection connection, IReadOnlyCollection<EmployerMatch> employers)
    {
        var given = Given(connection).ToDictionary(one => one.Key, StringComparer.Ordinal);
        return employers.Select(employer => given.GetValueOrDefault(EmployerName.Core(employer.Employer)) is { } sum ? employer with { Count = sum.Count, Total = sum.Cents / 100m } : employer);
    }

    private static IEnumerable<EmployerMatch> Find(SqliteConnection connection, EmployerFilter filter)
    {
        var matcher = EmployerMatcher.Load(connection);
        var names = filter.Employer is { Count: > 0 } asked ? new TextMatch(asked, isPerson: false) : null;
        var statuses = filter.Status is { Count: > 0 } wanted ? wanted : Undecided;
        return Limit(Given(connection)
            .Where(given => names is null || given.Spellings.Exists(names.IsMatch))
            .Select(given => ToRow(given, matcher.Match(given.Employer)))
            .Where(row => statuses.Contains(row.Status) && row.Score >= filter.MinScore), filter);
    }

    private static IEnumerable<EmployerMatch> Decided(SqliteConnection connection, EmployerFilter filter)
    {
        var companies = KnownCompanies.Load(connection);
        var names = filter.Employer is { Count: > 0 } asked ? new TextMatch(asked, isPerson: false) : null;
        var given = Given(connection).ToDictionary(one => one.Key, StringComparer.Ordinal);
        return Limit(EmployerDecisionTable.Read(connection)
            .Where(decision => names is null || names.IsMatch(decision.Employer) || given.GetValueOrDefault(decision.Key)?.Spellings.Exists(names.IsMatch) == true)
            .Select(decision => ToRow(decision, given.GetValueOrDefault(decision.Key), companies))
            .Where(row => filter.Status is not { Count: > 0 } statuses || statuses.Contains(row.Status)), filter);
    }

    /// <summary>What people of each employer gave, new money only, largest sums first. Spellings that differ in their ending are one.</summary>
    private static List<GivenByEmployer> Given(SqliteConnection connection)
    {
        using var command = connection.CreateCommand("""
            SELECT contributor_employer, count(*), coalesce(sum(contribution_receipt_cents), 0)
            FROM donations_counted WHERE kind = 'Individual' AND contributor_employer IS NOT NULL
            GROUP BY contributor_employer
            """);
        using var reader = command.ExecuteReader();
        var employers = new Dictionary<string, GivenByEmployer>(StringComparer.Ordinal);
        while (reader.Read())
        {
            var row = new GivenByEmployer(EmployerName.Core(reader.GetString(0)), reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(2), [reader.GetString(0)]);
            employers[row.Key] = employers.TryGetValue(row.Key, out var known) ? known.With(row) : row;
        }

        return [.. employers.Values.Where(row => row.Key.Length > 0).OrderByDescending(row => row.Cents).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    private static EmployerMatch ToRow(GivenByEmployer given, CompanyMatch match) => new()
    {
        Employer = given.Employer,
        Count = given.Count,
        Total = given.Cents / 100m,
        Company = match.Company?.Name,
        Ticker = match.Company?.Ticker,
        Cik = match.Company?.Cik,
        Sector = match.Company?.Sector,
        Score = match.Score,
        Status = match.Status,
        Why = match.Why,
    };

    private static EmployerMatch ToRow(EmployerDecision decision, GivenByEmployer? given, KnownCompanies companies) => new()
    {
        Employer = decision.Employer,
        Count = given?.Count ?? 0,
        Total = (given?.Cents ?? 0) / 100m,
        Company = decision.Company,
        Ticker = decision.Ticker,
        Cik = decision.Cik,
        Sector = (decision.Cik is { } cik ? companies.WithCik(cik) : decision.Ticker is { } ticker ? companies.WithTicker(ticker) : null)?.Sector,
        Score = decision.IsConfirmed ? 1 : 0,
        Status = decision.IsConfirmed ? EmployerStatus.Confirmed : EmployerStatus.Denied,
        Why = decision.IsConfirmed ? "confirmed by you" : decision.CompanyKey.Length == 0 ? "no company, as you decided" : "not that company, as you decided",
        DecidedAt = decision.SetAt,
    };

    private static IEnumerable<EmployerMatch> Limit(IEnumerable<EmployerMatch> rows, EmployerFilter filter) =>
        rows.Skip((int)Math.Min(filter.Skip, int.MaxValue)).Take((int)Math.Min(filter.First ?? int.MaxValue, int.MaxValue));

    /// <summary>What people of an employer gave. It is found by any of its spellings, since the one that is shown is chosen by us.</summary>
    private sealed record GivenByEmployer(string Key, string Employer, long Count, long Cents, long LargestCents, List<string> Spellings)
    {
        /// <summary>Together with another spelling; the one with more dollars is shown.</summary>
        public GivenByEmployer With(GivenByEmployer other) => new(
            Key, other.Cents > LargestCents ? other.Employer : Employer, Count + other.Count, Cents + other.Cents, Math.Max(LargestCents, other.Cents), [.. Spellings, .. other.Spellings]);
    }
}
