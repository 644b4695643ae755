using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store.Queries.Employers;

public sealed class EmployerMatcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SyncEngine _engine = new();

    [Theory]
    [InlineData("Costco", "costco")]
    [InlineData("COSTCO WHOLESALE CORP /NEW", "costco wholesale")]
    [InlineData("The Boeing Company", "boeing")]
    [InlineData("AT&T Inc.", "at and t")]
    [InlineData("Coca-Cola Co", "coca cola")]
    [InlineData("Deere & Company", "deere")]
    [InlineData("Incyte Corp", "incyte")]
    [InlineData("Co", "co")]
    public void Endings_are_cut_as_whole_words(string name, string core) => Assert.Equal(core, EmployerName.Core(name));

    [Theory]
    [InlineData("RETIRED")]
    [InlineData("Retired from Boeing")]
    [InlineData("SELF-EMPLOYED")]
    [InlineData("Self Employed / Apple consulting")]
    [InlineData("NONE")]
    [InlineData("N/A")]
    [InlineData("Homemaker")]
    [InlineData("INFORMATION REQUESTED PER BEST EFFORTS")]
    [InlineData("--")]
    public void Who_has_no_employer_is_no_company(string employer) => Assert.Equal(EmployerStatus.NoCompany, Match(employer).Status);

    [Theory]
    [InlineData("APPLE", EmployerStatus.Exact, "Apple Inc.")]
    [InlineData("Apple, Inc", EmployerStatus.Exact, "Apple Inc.")]
    [InlineData("Danone", EmployerStatus.Exact, "Danone SA")]
    [InlineData("Self Storage Inc", EmployerStatus.Exact, "Self Storage Group, Inc.")]
    [InlineData("COSTCO", EmployerStatus.Suggested, "COSTCO WHOLESALE CORP /NEW")]
    [InlineData("MICROSFT CORPORATION", EmployerStatus.Suggested, "MICROSOFT CORP")]
    [InlineData("Bank of America Merrill Lynch", EmployerStatus.Suggested, "BANK OF AMERICA CORP /DE/")]
    [InlineData("Twins Ltd", EmployerStatus.Suggested, "Twins Inc")]
    // Part of a word is no word.
    [InlineData("Appleton Papers", EmployerStatus.Unmatched, null)]
    [InlineData("Bank of Nowhere", EmployerStatus.Unmatched, null)]
    public void An_employer_is_the_company_of_that_name_or_perhaps_a_similar_one(string employer, EmployerStatus status, string? company)
    {
        var match = Match(employer);

        Assert.Equal((status, company), (match.Status, match.Company?.Name));
        Assert.InRange(match.Score, status == EmployerStatus.Suggested ? CompanyWords.LeastScore : 0, status == EmployerStatus.Suggested ? 0.99 : 1);
    }

    [Theory]
    [InlineData("THE BOEING COMPANY POLITICAL ACTION COMMITTEE (BPAC)", "BOEING CO")]
    [InlineData("MICROSOFT CORPORATION STAKEHOLDERS VOLUNTARY PAC (MSVPAC)", "MICROSOFT CORP")]
    [InlineData("APPLE GROWERS OF AMERICA PAC", null)]
    [InlineData("BOEING", null)]
    public void A_committee_belongs_to_the_company_whose_name_it_begins_with(string name, string? company)
    {
        using var connection = Make().ConnectForReading();

        Assert.Equal(company, PacName.Find(name, KnownCompanies.Load(connection))?.Name);
    }

    [Fact]
    public async Task What_a_user_decides_counts_for_every_spelling_and_can_be_forgotten()
    {
        var path = Make().FilePath;
        await Decide(EmployerChoiceKind.Confirm, "Costco", ticker: "cost");
        Assert.Equal((EmployerStatus.Confirmed, "COST"), (Match("COSTCO, INC.").Status, Match("costco").Company!.Ticker));

        await Decide(EmployerChoiceKind.Deny, "Costco", company: "Costco Wholesale");
        Assert.Equal((EmployerStatus.Unmatched, null), (Match("COSTCO").Status, Match("COSTCO").Company));

        await Decide(EmployerChoiceKind.Confirm, "Koch", company: "Koch Industries");
        Assert.Equal((EmployerStatus.Confirmed, "Koch Industries"), (Match("KOCH").Status, Match("KOCH").Company!.Name));

        await Decide(EmployerChoiceKind.Deny, "Apple");
        Assert.Equal(EmployerStatus.Denied, Match("APPLE INC").Status);
        await Decide(EmployerChoiceKind.Clear, "apple");
        Assert.Equal(EmployerStatus.Exact, Match("APPLE INC").Status);

        var unknown = await Assert.ThrowsAsync<SyncException>(() => Decide(EmployerChoiceKind.Confirm, "Costco", ticker: "NOSUCH"));
        var unnamed = await Assert.ThrowsAsync<SyncException>(() => Decide(EmployerChoiceKind.Confirm, "Costco"));
        Assert.Equal((ErrorIds.ItemNotFound, ErrorIds.InvalidEmployer), (unknown.ErrorId, unnamed.ErrorId));

        Task Decide(EmployerChoiceKind kind, string employer, string? company = null, string? ticker = null) =>
            _engine.DecideEmployerAsync(path, new EmployerChoice(kind, employer) { Company = company, Ticker = ticker });
    }

    [Fact]
    public async Task Donations_add_up_by_company_and_industry_like_by_anything_else()
    {
        var database = Make();
        new TestDatabase(database.FilePath).Execute("""
            INSERT INTO fec_committees (committee_id, name) VALUES ('C1', 'One');
            INSERT INTO donations (two_year_transaction_period, sub_id, committee_id, contribution_receipt_cents, contributor_name, contributor_employer, contributor_zip, line_number, filing_form, memo_code, entity_type, contributor_id) VALUES
                (2024, '1', 'C1', 10000, 'DOE, A', 'APPLE', '1', '11AI', 'F3', NULL, 'IND', NULL),
                (2024, '2', 'C1', 20000, 'DOE, A', 'Apple Inc', '1', '11AI', 'F3', NULL, 'IND', NULL),
                (2024, '3', 'C1', 5000, 'ROE, B', 'Costco', '1', '11AI', 'F3', NULL, 'IND', NULL),
                (2024, '4', 'C1', 7000, 'POE, C', 'RETIRED', '1', '11AI', 'F3', NULL, 'IND', NULL),
                (2024, '5', 'C1', 500000, 'APPLE INC. PAC', NULL, '1', '11C', 'F3', NULL, 'PAC', 'C9'),
                (2024, '6', 'C1', 90000, 'DOE, A', 'APPLE', '1', '11AI', 'F3', 'X', 'IND', NULL);
            INSERT INTO politicians (politician_id) VALUES ('A000001'), ('B000002');
            INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker, sector) VALUES (1, 'Apple Inc', 'AAPL:US', 'information-technology');
            INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date, tx_type) VALUES
                (1, 'A000001', 1, '2024-01-02T00:00:00Z', '2024-01-01', 'buy'), (2, 'B000002', 1, '2024-01-02T00:00:00Z', '2024-01-01', 'buy');
            """);

        Assert.Equal(
            ["Apple Inc.|AAPL|2|3|2|5300", "|NULL|NULL|2|2|120"],
            Totals(new DonationFilter(), DonationGrouping.Company));
        Assert.Equal(
            ["Apple Inc.|AAPL|2|3|2|5300", "|NULL|NULL|1|1|70", "COSTCO WHOLESALE CORP /NEW|COST|0|1|1|50"],
            Totals(new DonationFilter { MinScore = 0.8 }, DonationGrouping.Company));
        await _engine.DecideEmployerAsync(database.FilePath, new EmployerChoice(EmployerChoiceKind.Confirm, "COSTCO") { Ticker = "COST" });
        Assert.Equal(
            ["information-technology|NULL|NULL|3|2|5300", "|NULL|NULL|1|1|70", "consumer-staples|NULL|NULL|1|1|50"],
            Totals(new DonationFilter(), DonationGrouping.Industry));

        // IR became TT on the day on which GDI became IR.
        new TestDatabase(database.FilePath).Execute("""
            INSERT INTO companies (cik, name) VALUES (11, 'Trane'), (12, 'Ingersoll Rand');
            INSERT INTO company_tickers (ticker, cik, position, since) VALUES ('TT', 11, 11, ''), ('IR', 12, 12, '');
            INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker) VALUES (2, 'Ingersoll Rand', 'IR:US');
            INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date, tx_type) VALUES
                (3, 'A000001', 2, '2019-02-02T00:00:00Z', '2019-01-02', 'buy'), (4, 'A000001', 2, '2024-01-02T00:00:00Z', '2024-01-01', 'buy'), (5, 'B000002', 2, '2024-01-02T00:00:00Z', '2024-01-01', 'buy');
            INSERT INTO donations (two_year_transaction_period, sub_id, committee_id, contribution_receipt_cents, contributor_name, contributor_employer, contributor_zip, line_number, filing_form, memo_code, entity_type, contributor_id) VALUES
                (2022, '7', 'C1', 300, 'DOE, A', 'Trane', '1', '11AI', 'F3', NULL, 'IND', NULL), (2022, '8', 'C1', 200, 'DOE, A', 'Ingersoll Rand', '1', '11AI', 'F3', NULL, 'IND', NULL);
            """);
        Assert.Equal(["Trane|TT|1|1|1|3", "Ingersoll Rand|IR|2|1|1|2"], Totals(new DonationFilter { Period = [2022] }, DonationGrouping.Company));
        new TestDatabase(database.FilePath).Execute("DELETE FROM donations WHERE two_year_transaction_period = 2022");

        var found = EmployerQuery.Find(database, new EmployerFilter()).Select(row => TestDatabase.Line(row.Employer, row.Count, row.Total, row.Status, row.Company));
        Assert.Equal(["Apple Inc|2|300|Exact|Apple Inc."], found);
        Assert.Equal(["COSTCO|1|50|Confirmed"], EmployerQuery.Decided(database, new EmployerFilter()).Select(row => TestDatabase.Line(row.Employer, row.Count, row.Total, row.Status)));

        IEnumerable<string> Totals(DonationFilter filter, DonationGrouping grouping) => DonationQuery.Total(database, filter, grouping)
            .Select(total => TestDatabase.Line(total.Name, total.Ticker, total.CountTrades, total.Count, total.Contributors, total.Total));
    }

    [Fact]
    public void Totals_include_what_is_gone_where_it_is_asked_for()
    {
        var database = Make();
        new TestDatabase(database.FilePath).Execute("""
            INSERT INTO fec_committees (committee_id, name) VALUES ('C1', 'One');
            INSERT INTO donations (two_year_transaction_period, sub_id, committee_id, contribution_receipt_cents, contributor_name, line_number, filing_form, memo_code, entity_type, gone_at) VALUES
                (2024, '1', 'C1', 10000, 'DOE, A', '11AI', 'F3', NULL, 'IND', NULL),
                (2024, '2', 'C1', 20000, 'DOE, A', '11AI', 'F3', NULL, 'IND', '2025-01-02T00:00:00.000Z'),
                (2024, '3', 'C1', 90000, 'DOE, A', '11AI', 'F3', 'X', 'IND', '2025-01-02T00:00:00.000Z');
            """);

        Assert.Equal([100m], Totals(new()));
        Assert.Equal([300m], Totals(new() { IncludeGone = true }));
        Assert.Equal([1_200m], Totals(new() { IncludeGone = true, IncludeMemo = true }));
        Assert.Equal([300m], Totals(new() { IncludeGone = true, Kind = [DonationKind.Individual, DonationKind.Memo] }));
        Assert.Empty(Totals(new() { IncludeGone = true, Kind = [DonationKind.Memo] }));
        Assert.Equal([200m], Totals(new() { IncludeGone = true, MinAmount = 100.001m, MaxAmount = 900m }));
        Assert.Empty(Totals(new() { MinAmount = decimal.MaxValue }));
        Assert.Equal([100m], Totals(new() { MinAmount = decimal.MinValue, MaxAmount = 1e18m }));

        IEnumerable<decimal> Totals(DonationFilter filter) => DonationQuery.Total(database, filter, DonationGrouping.Committee).Select(total => total.Total);
    }

    [Fact]
    public void Totals_of_some_committees_are_those_among_all()
    {
        var database = Make();
        new TestDatabase(database.FilePath).Execute("""
            INSERT INTO fec_committees (committee_id, name) VALUES ('C1', 'One'), ('C2', 'Two'), ('C3', 'Three');
            INSERT INTO donations (two_year_transaction_period, sub_id, committee_id, contribution_receipt_cents, line_number, filing_form, memo_code, entity_type, gone_at) VALUES
                (2024, '1', 'C1', 10000, '11AI', 'F3', NULL, 'IND', NULL), (2024, '2', 'C1', 20000, '11AI', 'F3', NULL, 'IND', NULL),
                (2024, '3', 'C1', 90000, '11AI', 'F3', 'X', 'IND', NULL), (2024, '4', 'C2', 500, '11AI', 'F3', NULL, 'IND', '2025-01-02T00:00:00.000Z');
            """);

        string[] all = [.. Totals(new())];
        Assert.Equal(["C1|2|300", "C3|0|0", "C2|0|0"], all);
        Assert.Equal(all, Totals(new() { CommitteeId = ["C1", "C2", "C3"] }));
        Assert.Equal(all[..1], Totals(new() { Committee = ["One"] }));

        IEnumerable<string> Totals(FecCommitteeFilter filter) =>
            FecCommitteeQuery.Read(database, filter).Select(committee => TestDatabase.Line(committee.CommitteeId, committee.CountDonations, committee.Total));
    }

    [Fact]
    public void Another_spelling_that_is_no_employer_says_nothing_of_a_company()
    {
        using var connection = Make().ConnectForReading();
        var matcher = EmployerMatcher.Load(connection);

        Assert.Equal(EmployerStatus.NoCompany, matcher.Match("Self").Status);
        Assert.Equal((EmployerStatus.Exact, "Self Storage Group, Inc."), (matcher.Match("Self Storage").Status, matcher.Match("Self Storage").Company?.Name));
        Assert.Equal(EmployerStatus.NoCompany, matcher.Match("Confidential").Status);
        Assert.NotEqual(EmployerStatus.NoCompany, matcher.Match("Confidential Inc").Status);
        Assert.Equal(EmployerStatus.NoCompany, matcher.Match("Confidential").Status);
    }

    public void Dispose() => _folder.Dispose();

    private CompanyMatch Match(string employer)
    {
        using var connection = Make().ConnectForReading();
        return EmployerMatcher.Load(connection).Match(employer);
    }

    private Database Make()
    {
        var path = _folder.File("employers.db");
        if (File.Exists(path))
            return Database.OpenForReading(path);
        var database = Database.OpenForWriting(path);
        new TestDatabase(path).Execute("""
            INSERT INTO companies (cik, name, sector) VALUES
                (1, 'Apple Inc.', 'information-technology'), (2, 'MICROSOFT CORP', 'information-technology'), (3, 'COSTCO WHOLESALE CORP /NEW', 'consumer-staples'),
                (4, 'BANK OF AMERICA CORP /DE/', 'financials'), (5, 'BOEING CO', 'industrials'), (6, 'Danone SA', NULL), (7, 'Self Storage Group, Inc.', NULL),
                (8, 'Twins Inc', NULL), (9, 'TWINS CORP', NULL), (10, 'Bank of New York Mellon Corp', 'financials');
            INSERT INTO company_tickers (ticker, cik, position, since) VALUES
                ('AAPL', 1, 1, ''), ('MSFT', 2, 2, ''), ('COST', 3, 3, ''), ('BAC', 4, 4, ''), ('BA', 5, 5, ''), ('DANOY', 6, 6, ''), ('SELF', 7, 7, ''), ('TWA', 8, 8, ''), ('TWB', 9, 9, ''), ('BK', 10, 10, '');
            """);
        return database;
    }
}
