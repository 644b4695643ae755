using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Store.Queries.Completions;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>Names of committees that there are not, and those that a word is completed to: of the official list and of CapitolTrades.</summary>
public sealed class CommitteeNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;

    public CommitteeNameTests()
    {
        _database = Database.OpenForWriting(_folder.File("capitol.db"));
        new TestDatabase(_database.FilePath).Execute("""
            INSERT INTO committees (committee, name, chamber) VALUES ('hsag', 'Agriculture', 'house'), ('hzzz', 'Zoology', 'house');
            INSERT INTO congress_committees (committee, name, seen_on) VALUES
                ('hsag', 'House Committee on Agriculture', '2026-04-22'), ('hsag14', 'Biotechnology and Horticulture', '2026-04-22'), ('ssaa', 'Senate Committee on Agronomy', '2026-04-22');
            """);
    }

    [Fact]
    public void A_name_that_is_nearly_one_is_told_of_with_the_one_that_was_meant()
    {
        Assert.Empty(CommitteeQuery.Unmatched(_database, ["hsag", "Zoology", "house zoology", "House Committee on Agriculture", "*agri*"], ["Ami Bera", "B001287"]));

        var unmatched = CommitteeQuery.Unmatched(_database, ["House Committee on Agricultur", "zoologie"], ["Amy Berra"]);

        Assert.Equal(
            [
                "No committee of Congress matches 'House Committee on Agricultur'. Did you mean House Committee on Agriculture (hsag)",
                "No committee of Congress matches 'zoologie'. Did you mean Zoology (hzzz)",
                "No member of a committee matches 'Amy Berra'. Did you mean Ami Bera (B001287)",
            ],
            unmatched.Select(one => one.Message.Split(',', '?')[0]));
    }

    [Fact]
    public void Wildcards_that_find_nothing_are_told_of_as_such()
    {
        var unmatched = Assert.Single(CommitteeQuery.Unmatched(_database, ["*nonesuch*"]));

        Assert.Equal((Lookup.CongressCommittee, true), (unmatched.Lookup, unmatched.IsPattern));
    }

    [Theory]
    [InlineData("", "hsag,hzzz,ssaa,hsag14")]
    [InlineData("agr", "hsag,ssaa")]
    [InlineData("house committee on", "hsag")]
    [InlineData("bio", "hsag14")]
    [InlineData("zoo", "hzzz")]
    public void A_word_is_completed_to_committees_of_both_each_once(string word, string expected) =>
        Assert.Equal(expected, string.Join(',', Complete(word).Select(line => line.Split('|')[0])));

    [Fact]
    public void A_committee_is_described_by_its_official_name_and_a_subcommittee_by_its_committee_too() => Assert.Equal(
        ["House Committee on Agriculture", "Zoology, house", "Senate Committee on Agronomy", "Biotechnology and Horticulture, House Committee on Agriculture"],
        Complete("").Select(line => line.Split('|')[1]));

    [Theory]
    [InlineData("house committee on agri", "hsag|House Committee on Agriculture")]
    [InlineData("HSAG", "hsag|House Committee on Agriculture")]
    [InlineData("livestock dairy", "hsag29|Livestock, Dairy, and Poultry, House Committee on Agriculture")]
    public void A_word_is_completed_to_committees_that_are_shipped(string word, string first) =>
        Assert.Equal(first, CommitteeCompletion.Find(_database.FilePath, word).Select(one => $"{one.Value}|{one.Description}").First());

    [Fact]
    public void No_committee_comes_twice_and_none_where_there_is_no_database()
    {
        var all = CommitteeCompletion.Find(_database.FilePath, "").Select(one => one.Value).ToList();

        Assert.Superset(CommitteeHistory.Shipped.Committees.Keys.ToHashSet(StringComparer.Ordinal), all.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(all.Distinct(StringComparer.Ordinal), all);
        Assert.Equal(CommitteeHistory.Shipped.Committees, CommitteeHistory.ShippedNames);
        Assert.Empty(CommitteeCompletion.Find(_database.FilePath, "%"));
        Assert.Empty(CommitteeCompletion.Find(_folder.File("none.db"), ""));
    }

    [Theory]
    [InlineData("zoologie", "Did you mean Zoology (hzzz)?")]
    [InlineData("nonsuchxyz", "Get-CtCommittee lists those that are stored.")]
    [InlineData("nonsuchxyz*", "Get-CtCommittee lists those that are stored.")]
    public void Whoever_would_change_the_jurisdiction_of_no_committee_is_told_once_what_to_do(string text, string next) => Assert.Equal(
        $"No committee of Congress matches '{text}'. {next}", Assert.Throws<SyncException>(() => CommitteeQuery.Resolve(_database, text)).Message);

    [Fact]
    public void The_map_of_jurisdictions_finds_a_committee_by_the_chamber_that_CapitolTrades_puts_before_its_name() =>
        Assert.Equal("hsag", Assert.Single(JurisdictionQuery.Read(_database, ["House Agriculture"], null, includeMissing: false)).Committee);

    public void Dispose() => _folder.Dispose();

    /// <summary>Without the limit of time that a key that is pressed has.</summary>
    private IReadOnlyList<string> Complete(string word) =>
        new TestDatabase(_database.FilePath).Lines(CompletionList.Committees.Sql.Replace("$word", $"'%{word}%'", StringComparison.Ordinal));
}
