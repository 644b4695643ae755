using System.Data.Common;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>Reads contributions from companies' people and political action committees to the committees of members who traded about then.</summary>
internal sealed class ContributionReader
{
    private readonly EmployerMatcher _matcher;
    private readonly TradeDays _trades;
    private readonly double _minScore;
    private readonly HashSet<string> _companies = new(StringComparer.Ordinal);

    // Few employers and committees write many rows: each is looked up once.
    private readonly Dictionary<(bool IsPac, string Name), (KnownCompany Company, string Key)?> _found = [];
    private readonly Dictionary<string, string[]> _members;

    /// <param name="database">Where the committees of members are.</param>
    /// <param name="matcher">Which company an employer is.</param>
    /// <param name="trades">When members traded in which company.</param>
    /// <param name="minScore">The least score of suggestions that count; null for none.</param>
    public ContributionReader(Database database, EmployerMatcher matcher, TradeDays trades, double? minScore)
    {
        (_matcher, _trades, _minScore) = (matcher, trades, minScore ?? double.PositiveInfinity);
        _members = database.Read(
                new QueryBuilder("SELECT DISTINCT l.committee_id, m.politician_id FROM fec_candidate_committees l JOIN fec_mappings m USING (fec_candidate_id)"), "",
                row => (Committee: row.GetString(0), Member: row.GetString(1)))
            .GroupBy(row => row.Committee, row => row.Member, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The companies that were traded and from which there is any contribution, by key.</summary>
    public IReadOnlySet<string> Companies => _companies;

    /// <summary>Reads them, in no order.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="asOf">What the FEC loaded after this day is not known; null for all that is stored.</param>
    public IEnumerable<Contribution> Read(Database database, DateOnly? asOf)
    {
        var query = new QueryBuilder("""
            SELECT kind, committee_id, contributor_employer, contributor_name, contribution_receipt_date, contribution_receipt_cents,
                   two_year_transaction_period, sub_id
            FROM donations
            """)
            .Where("gone_at IS NULL AND kind IN ('Individual', 'Pac') AND contribution_receipt_date IS NOT NULL AND contribution_receipt_cents IS NOT NULL")
            .Where("substr(max(contribution_receipt_date, coalesce(load_date, '')), 1, 10)", "<=", asOf is { } day ? Iso.Day(day) : null);
        return database.Read(query, "", Map).SelectMany(rows => rows);
    }

    // What is not near is given up as early as can be.
    private IEnumerable<Contribution> Map(DbDataReader row)
    {
        var isPac = row.GetString(0) is "Pac";
        if (row.Text(isPac ? 3 : 2) is not { } name || CompanyOf(isPac, name) is not { } found || !_members.TryGetValue(row.GetString(1), out var members))
            return [];
        _companies.Add(found.Key);
        var date = row.Day(4)!.Value;
        return Array.Exists(members, member => _trades.IsNear(member, found.Key, date))
            ? members.Where(member => _trades.IsNear(member, found.Key, date)).Select(Make).ToList()
            : [];

        Contribution Make(string member) => new()
        {
            PoliticianId = member,
            CompanyKey = found.Key,
            Company = found.Company.Name,
            Date = date,
            Cents = row.GetInt64(5),
            IsPac = isPac,
            Key = (row.GetInt32(6), row.GetString(7)),
            CommitteeId = row.GetString(1),
            Contributor = row.Text(3),
            Employer = isPac ? null : name,
        };
    }

    private (KnownCompany Company, string Key)? CompanyOf(bool isPac, string name)
    {
        if (_found.TryGetValue((isPac, name), out var found))
            return found;
        var company = _matcher.CompanyOf(isPac ? nameof(DonationKind.Pac) : nameof(DonationKind.Individual), isPac ? null : name, isPac ? name : null, _minScore);
        found = company is not null && CompanyKeys.Of(company) is var key && _trades.Has(key) ? (company, key) : null;
        _found.Add((isPac, name), found);
        return found;
    }
}
