using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>Says which company an employer's name means: what a user decided, else the company of just that name, else a suggestion.</summary>
internal sealed class EmployerMatcher
{
    private readonly KnownCompanies _companies;
    private readonly CompanyWords _words;
    private readonly ILookup<string, EmployerDecision> _decisions;
    private readonly Dictionary<(string Core, bool CanBeCompany), CompanyMatch> _matches = [];

    public EmployerMatcher(KnownCompanies companies, IEnumerable<EmployerDecision> decisions)
    {
        _companies = companies;
        _words = new CompanyWords(companies.All);
        _decisions = decisions.ToLookup(decision => decision.Key, StringComparer.Ordinal);
    }

    /// <summary>The companies that it knows.</summary>
    public KnownCompanies Companies => _companies;

    /// <summary>Reads companies and decisions.</summary>
    public static EmployerMatcher Load(SqliteConnection connection) => new(KnownCompanies.Load(connection), EmployerDecisionTable.Read(connection));

    /// <summary>Finds the company that a name means.</summary>
    /// <param name="employer">The name, as a donor wrote it.</param>
    public CompanyMatch Match(string employer)
    {
        // Of one core, a spelling may be an employer ("Confidential Inc") and another none ("Confidential").
        var key = (Core: EmployerName.Core(employer), EmployerName.CanBeCompany(employer));
        if (!_matches.TryGetValue(key, out var match))
            _matches.Add(key, match = Find(employer, key.Core));
        return match;
    }

    /// <summary>The company that a row of donations counts for.</summary>
    /// <param name="kind">What the row is.</param>
    /// <param name="employer">The contributor's employer.</param>
    /// <param name="contributor">The contributor: of a political action committee, its name.</param>
    /// <param name="minScore">The least score of suggestions that count; more than 1 for none.</param>
    public KnownCompany? CompanyOf(string? kind, string? employer, string? contributor, double minScore)
    {
        if (kind is nameof(DonationKind.Pac))
            return contributor is null ? null : PacName.Find(contributor, _companies);
        if (kind is not nameof(DonationKind.Individual) || string.IsNullOrWhiteSpace(employer))
            return null;
        var match = Match(employer);
        return match.Status is EmployerStatus.Confirmed or EmployerStatus.Exact || (match.Status is EmployerStatus.Suggested && match.Score >= minScore) ? match.Company : null;
    }

    private CompanyMatch Find(string employer, string key)
    {
        var decisions = _decisions[key].ToList();
        if (decisions.Find(decision => decision.IsConfirmed) is { } confirmed)
            return new CompanyMatch(EmployerStatus.Confirmed, ToCompany(confirmed), 1, "confirmed by you");
        if (decisions.Exists(decision => decision.CompanyKey.Length == 0))
            return new CompanyMatch(EmployerStatus.Denied, null, 0, "no company, as you decided");
        if (!EmployerName.CanBeCompany(employer))
            return CompanyMatch.Nobody;
        var denied = decisions.Select(decision => decision.CompanyKey).ToHashSet(StringComparer.Ordinal);
        var same = denied.Contains(key) ? [] : _companies.Named(key);
        if (same is [var only])
            return new CompanyMatch(EmployerStatus.Exact, only, 1, "the same name");
        if (same.Count > 1)
            return new CompanyMatch(EmployerStatus.Suggested, same[0], 0.99, $"the same name, but {same.Count} companies have it");
        return _words.Best(EmployerName.CoreWords(employer).ToArray(), company => !denied.Contains(company.Core)) ?? CompanyMatch.None;
    }

    private KnownCompany ToCompany(EmployerDecision decision) =>
        (decision.Cik is { } cik ? _companies.WithCik(cik) : null)
        ?? (decision.Ticker is { } ticker ? _companies.WithTicker(ticker) : null)
        ?? (_companies.Named(decision.CompanyKey) is [var named, ..] ? named : null)
        ?? new KnownCompany(decision.Company ?? decision.Employer, decision.Ticker, decision.Cik, null, long.MaxValue);
}
