using System.Data.Common;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>Reads contributions from companies' people and political action committees to the committees of members.</summary>
internal sealed class ContributionReader
{
    private readonly EmployerMatcher _matcher;
    private readonly IReadOnlySet<string> _companies;
    private readonly double _minScore;

    // Few employers and committees write many rows: each is looked up once.
    private readonly Dictionary<(bool IsPac, string Name), KnownCompany?> _found = [];
    private readonly ILookup<string, string> _members;

    /// <param name="database">Where the committees of members are.</param>
    /// <param name="matcher">Which company an employer is.</param>
    /// <param name="companies">The companies wanted, by key.</param>
    /// <param name="minScore">The least score of suggestions that count; null for none.</param>
    public ContributionReader(Database database, EmployerMatcher matcher, IReadOnlySet<string> companies, double? minScore)
    {
        (_matcher, _companies, _minScore) = (matcher, companies, minScore ?? double.PositiveInfinity);
        _members = database.Read(
                new QueryBuilder("SELECT DISTINCT l.committee_id, m.politician_id FROM fec_candidate_committees l JOIN fec_mappings m USING (fec_candidate_id)"), "",
                row => (Committee: row.GetString(0), Member: row.GetString(1)))
            .ToLookup(row => row.Committee, row => row.Member, StringComparer.Ordinal);
    }

    /// <summary>Reads them, in no order.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="asOf">What the FEC loaded after this day is not known; null for all that is stored.</param>
    public IEnumerable<Contribution> Read(Database database, DateOnly? asOf)
    {
        var query = new QueryBuilder("""
            SELECT committee_id, kind, contributor_employer, contributor_name, contribution_receipt_date, contribution_receipt_cents,
                   two_year_transaction_period, sub_id
            FROM donations
            """)
            .Where("gone_at IS NULL AND kind IN ('Individual', 'Pac') AND contribution_receipt_date IS NOT NULL AND contribution_receipt_cents IS NOT NULL")
            .Where("substr(max(contribution_receipt_date, coalesce(load_date, '')), 1, 10)", "<=", asOf is { } day ? Iso.Day(day) : null);
        return database.Read(query, "", Map).SelectMany(rows => rows);
    }

    private IEnumerable<Contribution> Map(DbDataReader row)
    {
        var (committee, isPac) = (row.GetString(0), row.GetString(1) is "Pac");
        var (employer, name) = (isPac ? null : row.Text(2), isPac ? row.Text(3) : null);
        if (!_members.Contains(committee) || CompanyOf(isPac, employer ?? name) is not { } company || row.Day(4) is not { } date)
            return [];
        var key = CompanyKeys.Of(company);
        if (!_companies.Contains(key))
            return [];
        var (cents, id, contributor) = (row.GetInt64(5), (row.GetInt32(6), row.GetString(7)), row.Text(3));
        return _members[committee].Select(member => new Contribution
        {
            PoliticianId = member,
            CompanyKey = key,
            Company = company.Name,
            Date = date,
            Cents = cents,
            IsPac = isPac,
            Key = id,
            CommitteeId = committee,
            Contributor = contributor,
            Employer = employer,
        }).ToList();
    }

    private KnownCompany? CompanyOf(bool isPac, string? name)
    {
        if (name is null)
            return null;
        if (!_found.TryGetValue((isPac, name), out var company))
            _found.Add((isPac, name), company = _matcher.CompanyOf(isPac ? nameof(DonationKind.Pac) : nameof(DonationKind.Individual), isPac ? null : name, isPac ? name : null, _minScore));
        return company;
    }
}
