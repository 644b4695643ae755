using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store.Queries.Employers;

/// <summary>An employer is found by any of its spellings, of which the one with most dollars is shown.</summary>
public sealed class EmployerSpellingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;

    public EmployerSpellingTests()
    {
        _database = Database.OpenForWriting(_folder.File("capitol.db"));
        new TestDatabase(_database.FilePath).Execute("""
            INSERT INTO fec_committees (committee_id, name) VALUES ('C00000001', 'Pelosi for Congress');
            INSERT INTO donations (two_year_transaction_period, sub_id, committee_id, contribution_receipt_date, contribution_receipt_cents, contributor_name, contributor_employer, line_number, filing_form, load_date) VALUES
                (2026, '1', 'C00000001', '2025-11-01', 100, 'DOE, JANE', 'GOOGLE INC', '11AI', 'F3', '2025-11-20T00:00:00'),
                (2026, '2', 'C00000001', '2025-11-02', 900, 'DOE, JOHN', 'Google LLC', '11AI', 'F3', '2025-11-20T00:00:00'),
                (2026, '3', 'C00000001', '2025-11-03', 500, 'ROE, JIM', 'Googlers United', '11AI', 'F3', '2025-11-20T00:00:00');
            """);
    }

    [Theory]
    [InlineData("GOOGLE INC")]
    [InlineData("google, inc.")]
    [InlineData("Google LLC")]
    [InlineData("*gle inc")]
    public void It_is_found_by_any_of_them(string asked)
    {
        var found = Assert.Single(EmployerQuery.Find(_database, new EmployerFilter { Employer = [asked] }));

        Assert.Equal(("Google LLC", 2L, 10m), (found.Employer, found.Count, found.Total));
    }

    [Fact]
    public void Another_name_finds_another() => Assert.Empty(EmployerQuery.Find(_database, new EmployerFilter { Employer = ["GOOGLE CORP"] }));

    [Theory]
    [InlineData("GOOGLE INC")]
    [InlineData("Google LLC")]
    public void So_is_what_was_decided(string asked)
    {
        new TestDatabase(_database.FilePath).Execute("INSERT INTO employer_companies (employer_key, company_key, employer, company, is_confirmed, set_at) VALUES ('google', 'alphabet', 'Google LLC', 'Alphabet Inc.', 1, '2026-01-01T00:00:00Z')");

        Assert.Equal("Alphabet Inc.", Assert.Single(EmployerQuery.Decided(_database, new EmployerFilter { Employer = [asked] })).Company);
    }

    public void Dispose() => _folder.Dispose();
}
