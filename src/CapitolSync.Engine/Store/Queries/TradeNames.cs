using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>
/// What the tables of members, issuers and companies add to the trades of one query. Each member and issuer is looked up
/// once, not joined to each row: a million trades have some hundred of the ones and some thousand of the others. Lookups
/// see the database as the query does, because they share its connection.
/// </summary>
internal sealed class TradeNames(SqliteConnection connection) : IDisposable
{
    private static readonly Member NoMember = new(null, null, null);
    private static readonly Issuer NoIssuer = new(null, null, null);

    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Issuer> _issuers = [];

    private readonly Statement _member = new(connection.Handle!, $"SELECT {PoliticianQuery.Name}, p.party, p.state_id FROM politicians p WHERE p.politician_id = ?1");

    private readonly Statement _issuer = new(connection.Handle!, "SELECT issuer_name, issuer_ticker, sector FROM issuers WHERE issuer_id = ?1");

    // That of the view transactions.
    private readonly Statement _symbol = new(connection.Handle!,
        "SELECT coalesce((SELECT symbol FROM filing_transactions WHERE line_id = ?1), (SELECT symbol FROM issuers WHERE issuer_id = ?2))");

    private readonly Dictionary<string, Company?> _companies = new(StringComparer.Ordinal);
    private readonly Statement _company = new(connection.Handle!, "SELECT c.sector FROM company_tickers k JOIN companies c ON c.cik = k.cik WHERE k.ticker = ?1");
    private TickerRenames? _renames;

    /// <summary>A member by bioguide ID; all is <see langword="null"/> where none is stored.</summary>
    public Member MemberOf(string? id)
    {
        if (id is null)
            return NoMember;
        if (!_members.TryGetValue(id, out var member))
            _members.Add(id, member = _member.Bind(1, id).ReadAll(static row => new Member(row.Text(0), row.Text(1), row.Text(2))).FirstOrDefault(NoMember));
        return member;
    }

    /// <summary>An issuer by ID; all is <see langword="null"/> where none is stored.</summary>
    public Issuer IssuerOf(long? id)
    {
        if (id is not { } known)
            return NoIssuer;
        if (!_issuers.TryGetValue(known, out var issuer))
            _issuers.Add(known, issuer = _issuer.Bind(1, known).ReadAll(static row => new Issuer(row.Text(0), row.Text(1), row.Text(2))).FirstOrDefault(NoIssuer));
        return issuer;
    }

    /// <summary>The sector of the company with the ticker of a filing's line, else of an issuer: with today's, if a company has that.</summary>
    public string? CompanySector(long? lineId, long? issuerId, DateTime? traded)
    {
        if (_symbol.Bind(1, lineId).Bind(2, issuerId).ReadAll(static row => row.Text(0)) is not [{ } symbol])
            return null;
        _renames ??= TickerRenames.Load(connection);
        var current = traded is { } day ? _renames.Current(symbol, Iso.Day(day)) : symbol;
        return (CompanyOf(current) ?? CompanyOf(symbol))?.Sector;
    }

    public void Dispose()
    {
        _member.Dispose();
        _issuer.Dispose();
        _symbol.Dispose();
        _company.Dispose();
    }

    private Company? CompanyOf(string ticker)
    {
        if (!_companies.TryGetValue(ticker, out var company))
            _companies.Add(ticker, company = _company.Bind(1, ticker).ReadAll(static row => new Company(row.Text(0))).FirstOrDefault());
        return company;
    }

    /// <summary>A member, as trades show one.</summary>
    internal sealed record Member(string? Name, string? Party, string? State);

    /// <summary>An issuer, as trades show one.</summary>
    internal sealed record Issuer(string? Name, string? Ticker, string? Sector);

    private sealed record Company(string? Sector);
}
