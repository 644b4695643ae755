using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;
using SQLitePCL;

namespace CapitolSync.Engine.Tests.Store.Queries;

/// <summary>Figures of some members or issuers: those of all, without reading all transactions.</summary>
public sealed class OwnStatsTests : IDisposable
{
    private const int Members = 20;
    private const int Issuers = 60;
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;
    private readonly TestDatabase _raw;

    public OwnStatsTests()
    {
        _database = Database.OpenForWriting(_folder.File("capitol.db"));
        _raw = new TestDatabase(_database.FilePath);
        _raw.Execute($"""
            INSERT INTO politicians (politician_id, first_name, last_name, party, chamber)
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Members})
            SELECT printf('A%06d', i), 'Ann', 'Adams ' || i, CASE i % 2 WHEN 0 THEN 'democrat' ELSE 'republican' END, 'house' FROM n;
            INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker, sector)
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Issuers})
            -- Of the last tickers, each is that of two issuers; one has none.
            SELECT i, 'Issuer ' || i, CASE WHEN i = 9 THEN NULL WHEN i > 50 THEN 'TWIN' || i / 2 || ':US' ELSE 'T' || i || ':US' END, CASE i % 3 WHEN 0 THEN 'energy' END FROM n;
            """);
        Add(400, from: 0);
    }

    [Fact]
    public void Each_issuer_has_alone_the_figures_it_has_among_all() => Assert.All(
        Read(new IssuerFilter()),
        issuer => Assert.Equivalent(issuer, Assert.Single(Read(new IssuerFilter { IssuerId = [issuer.IssuerId] })), strict: true));

    [Fact]
    public void Each_member_has_alone_the_figures_the_member_has_among_all() => Assert.All(
        Read(new PoliticianFilter()),
        member => Assert.Equivalent(member, Assert.Single(Read(new PoliticianFilter { PoliticianId = [member.PoliticianId] })), strict: true));

    /// <summary>Lines of a ticker that two issuers have, of a filing that no member was matched to, and that were replaced are among them.</summary>
    [Fact]
    public void Whatever_lets_some_through_they_have_the_figures_they_have_among_all()
    {
        var (issuers, members) = (Read(new IssuerFilter()), Read(new PoliticianFilter()));
        Assert.Contains(issuers, issuer => issuer.CountTrades > issuers.Average(one => one.CountTrades));
        Assert.Contains(_raw.Lines("SELECT count(*) FROM transactions WHERE issuer_id IS NULL AND politician_id IS NULL"), count => count != "0");

        Assert.Equivalent(issuers.Where(one => one.Sector == "energy"), Read(new IssuerFilter { Sector = ["energy"] }), strict: true);
        Assert.Equivalent(issuers, Read(new IssuerFilter { Issuer = ["*"] }), strict: true);
        Assert.Equivalent(issuers.OrderBy(one => one.CountTrades).ThenBy(one => one.IssuerName).Skip(3).Take(5).Select(one => one.CountTrades),
            Read(new IssuerFilter { Issuer = ["*"], Order = new RowOrder("Trades", Descending: false), Skip = 3, First = 5 }).Select(one => one.CountTrades));
        Assert.Equivalent(members.Where(one => one.Party == "democrat"), Read(new PoliticianFilter { Party = ["democrat"] }), strict: true);
        Assert.Equivalent(members, Read(new PoliticianFilter { Members = [.. members.Select(one => one.PoliticianId)] }), strict: true);
        Assert.Empty(Read(new PoliticianFilter { Members = [] }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Transactions_of_others_make_it_no_slower(bool isAnalyzed)
    {
        var before = Steps();
        Add(8000, from: 400, others: true);
        if (isAnalyzed)
            _raw.Execute("ANALYZE");

        var after = Steps();

        Assert.True(after.Issuer < before.Issuer * 1.5, $"one issuer: {before.Issuer} steps, then {after.Issuer}");
        Assert.True(after.Member < before.Member * 1.5, $"one member: {before.Member} steps, then {after.Member}");
        Assert.True(after.AllIssuers > before.AllIssuers * 5, $"all issuers: {before.AllIssuers} steps, then {after.AllIssuers}");
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<Issuer> Read(IssuerFilter filter) => [.. IssuerQuery.Read(_database, filter)];

    private IReadOnlyList<Politician> Read(PoliticianFilter filter) => [.. PoliticianQuery.Read(_database, filter)];

    /// <summary>What SQLite has to do for an answer, in instructions: unlike time, always the same.</summary>
    private (long Issuer, long Member, long AllIssuers) Steps()
    {
        using var connection = _database.ConnectForReading();
        return (Count(() => IssuerQuery.ByIds(connection, [1]).Count), Count(() => PoliticianQuery.ByIds(connection, ["A000001"]).Count), Count(() => IssuerQuery.Read(connection, new IssuerFilter()).Count()));

        long Count(Func<int> read)
        {
            var steps = 0L;
            raw.sqlite3_progress_handler(connection.Handle, 1, _ => { steps++; return 0; }, null);
            Assert.NotEqual(0, read());
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
            return steps;
        }
    }

    /// <summary>Adds filings, four lines each, and trades, of which every third is linked to a line.</summary>
    /// <param name="count">How many trades, and how many lines.</param>
    /// <param name="from">How many there are.</param>
    /// <param name="others">None of the first member and the first issuer.</param>
    private void Add(int count, int from, bool others = false) => _raw.Execute($"""
        CREATE TEMP TABLE n AS
        WITH RECURSIVE n (i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i < {from + count - 1})
        SELECT i, {(others ? $"2 + i % {Members - 1}" : $"1 + i % {Members}")} AS member, {(others ? $"2 + i * 7 % {Issuers - 1}" : $"1 + i * 7 % {Issuers}")} AS issuer FROM n;
        INSERT INTO filings (source, filing_id, chamber, form, year, filed_on, url, status, first_seen_at, politician_id)
        SELECT 'house', CAST(i / 4 AS TEXT), 'house', 'PTR', 2026, date('2020-01-01', (i / 10) || ' days'), 'https://house.example/' || i / 4, 'parsed', '2026-03-02T09:00:00.000Z',
               CASE WHEN i % 28 = 0 THEN NULL ELSE printf('A%06d', member) END
        FROM n WHERE i % 4 = 0;
        INSERT INTO filing_transactions (line_id, source, filing_id, row_key, line, owner, asset_text, asset, ticker, type_text, tx_type, tx_date, amount_text, amount_low_cents, amount_high_cents, superseded_by, first_seen_at)
        SELECT i + 1, 'house', CAST(i / 4 AS TEXT), 'key ' || i, i, '', '', 'Asset', (SELECT replace(issuer_ticker, ':US', '') FROM issuers WHERE issuer_id = n.issuer), 'P', 'buy',
               date('2019-12-01', (i / 10) || ' days'), '', 100100, 1500000, CASE WHEN i % 31 = 0 THEN 'another' END, '2026-03-02T09:00:00.000Z'
        FROM n;
        INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date, tx_type, value)
        SELECT 20000000000 + i, printf('A%06d', member), issuer, date('2020-01-01', (i / 10) || ' days') || 'T10:00:00Z', date('2020-01-05', (i / 10 - i % 9) || ' days'), 'buy', 8000 + i FROM n;
        INSERT INTO trade_links (line_id, tx_id, rule) SELECT i + 1, 20000000000 + i, 'filing' FROM n WHERE i % 3 = 0;
        DROP TABLE n;
        """);
}
