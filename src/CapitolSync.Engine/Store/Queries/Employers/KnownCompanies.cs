using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>All companies that are known: the SEC's, and issuers of CapitolTrades that are not among them.</summary>
internal sealed class KnownCompanies
{
    private readonly Dictionary<string, KnownCompany> _byTicker = new(StringComparer.Ordinal);
    private readonly Dictionary<long, KnownCompany> _byCik = [];
    private readonly ILookup<string, KnownCompany> _byCore;

    private KnownCompanies(List<(KnownCompany Company, string? Ticker)> rows)
    {
        foreach (var (company, ticker) in rows)
        {
            if (ticker is not null)
                _byTicker.TryAdd(ticker, company);
            if (company.Cik is { } cik)
                _byCik.TryAdd(cik, company);
        }

        All = [.. rows.Select(row => row.Company).Distinct()];
        _byCore = All.ToLookup(company => company.Core, StringComparer.Ordinal);
    }

    /// <summary>The companies, each once.</summary>
    public IReadOnlyList<KnownCompany> All { get; }

    /// <summary>Reads them.</summary>
    public static KnownCompanies Load(SqliteConnection connection)
    {
        var rows = new List<(KnownCompany, string?)>();
        var companies = new Dictionary<long, KnownCompany>();
        using (var command = connection.CreateCommand("""
            SELECT c.cik, c.name, t.ticker, coalesce((SELECT i.sector FROM issuers i WHERE i.symbol = t.ticker AND i.sector IS NOT NULL ORDER BY i.issuer_id LIMIT 1), c.sector), t.position
            FROM companies c JOIN company_tickers t ON t.cik = c.cik ORDER BY t.gone_at IS NOT NULL, t.position
            """))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var cik = reader.GetInt64(0);
                if (!companies.TryGetValue(cik, out var company))
                    companies.Add(cik, company = new KnownCompany(reader.GetString(1), reader.GetString(2), cik, reader.Text(3), reader.GetInt64(4)));
                rows.Add((company, reader.GetString(2)));
            }
        }

        using (var command = connection.CreateCommand("""
            SELECT i.issuer_name, n.ticker, i.sector
            FROM issuers i JOIN issuer_tickers n ON n.issuer_id = i.issuer_id
            WHERE i.issuer_name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM company_tickers t WHERE t.ticker = n.ticker)
            ORDER BY i.issuer_id
            """))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add((new KnownCompany(reader.GetString(0), reader.GetString(1), null, reader.Text(2), long.MaxValue), reader.GetString(1)));
        }

        return new KnownCompanies(rows);
    }

    /// <summary>The company with a ticker, current or former.</summary>
    public KnownCompany? WithTicker(string ticker) => _byTicker.GetValueOrDefault(ticker);

    /// <summary>The company with a number.</summary>
    public KnownCompany? WithCik(long cik) => _byCik.GetValueOrDefault(cik);

    /// <summary>The companies of that name, endings aside; the largest first.</summary>
    public IReadOnlyList<KnownCompany> Named(string core) => [.. _byCore[core].OrderBy(company => company.Rank)];

    /// <summary>The tickers of each company.</summary>
    public ILookup<KnownCompany, string> Tickers() => _byTicker.ToLookup(pair => pair.Value, pair => pair.Key);
}
