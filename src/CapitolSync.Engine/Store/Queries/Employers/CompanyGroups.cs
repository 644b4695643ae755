using CapitolSync.Engine.Store.Entities;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>Groups donations by company or by sector, and puts the trades in each company beside it.</summary>
internal sealed class CompanyGroups
{
    /// <summary>The company of a row <c>d</c> of donations; empty if there is none.</summary>
    public const string Company = "company_of(d.kind, d.contributor_employer, d.contributor_name)";

    /// <summary>The sector of that company; empty if it is not known.</summary>
    public const string Sector = "sector_of(d.kind, d.contributor_employer, d.contributor_name)";

    // More than any score.
    private const double NoSuggestions = 2;

    private readonly EmployerMatcher _matcher;
    private readonly double _minScore;
    private readonly Dictionary<string, KnownCompany> _found = new(StringComparer.Ordinal);
    private readonly ILookup<KnownCompany, string> _tickers;
    private readonly Dictionary<string, long> _trades;

    private CompanyGroups(SqliteConnection connection, DonationFilter filter)
    {
        _matcher = EmployerMatcher.Load(connection);
        _minScore = filter.MinScore ?? NoSuggestions;
        _tickers = _matcher.Companies.Tickers();
        _trades = Trades(connection, filter);
    }

    /// <summary>Makes the functions known to a connection.</summary>
    public static CompanyGroups Register(SqliteConnection connection, DonationFilter filter)
    {
        var groups = new CompanyGroups(connection, filter);
        connection.CreateFunction("company_of", (string? kind, string? employer, string? name) => groups.Find(kind, employer, name)?.Name ?? "", isDeterministic: true);
        connection.CreateFunction("sector_of", (string? kind, string? employer, string? name) => groups.Find(kind, employer, name)?.Sector ?? "", isDeterministic: true);
        return groups;
    }

    /// <summary>Adds a company's ticker and the trades in it.</summary>
    public DonationTotal Describe(DonationTotal total)
    {
        if (!_found.TryGetValue(total.Name, out var company))
            return total;
        var tickers = _tickers[company].Append(company.Ticker).OfType<string>().Distinct(StringComparer.Ordinal);
        return total with { Ticker = company.Ticker, CountTrades = tickers.Sum(ticker => _trades.GetValueOrDefault(ticker)) };
    }

    private KnownCompany? Find(string? kind, string? employer, string? name)
    {
        var company = _matcher.CompanyOf(kind, employer, name, _minScore);
        if (company is not null)
            _found.TryAdd(company.Name, company);
        return company;
    }

    private static Dictionary<string, long> Trades(SqliteConnection connection, DonationFilter filter)
    {
        var renames = TickerRenames.Load(connection);
        using var command = new QueryBuilder("SELECT x.ticker, x.tx_date, count(*) FROM transactions x")
            .Where("x.ticker IS NOT NULL AND x.tx_date IS NOT NULL")
            .WhereFramed(filter.Politician, "x.politician_id IN (SELECT p.politician_id FROM politicians p WHERE {0})", PoliticianQuery.Names)
            .Build(connection, "GROUP BY x.ticker, x.tx_date");
        using var reader = command.ExecuteReader();
        var trades = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (Ticker.Normalize(reader.GetString(0)) is not { } ticker || !DateOnly.TryParse(reader.GetString(1), System.Globalization.CultureInfo.InvariantCulture, out var day))
                continue;
            ticker = renames.Current(ticker, day);
            trades[ticker] = trades.GetValueOrDefault(ticker) + reader.GetInt64(2);
        }

        return trades;
    }
}
