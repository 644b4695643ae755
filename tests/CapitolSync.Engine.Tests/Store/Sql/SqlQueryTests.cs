using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.Sqlite.Sql;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store.Sql;

/// <summary>A user's query reads, and does nothing else.</summary>
public sealed class SqlQueryTests : IDisposable
{
    private const string Endless = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) ";

    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;

    public SqlQueryTests()
    {
        _database = Database.OpenForWriting(_folder.File("capitol.db"));
        new TestDatabase(_database.FilePath).Execute("INSERT INTO issuers (issuer_id, issuer_name) VALUES (1, 'Acme'), (2, 'Beta')");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_come_with_the_types_that_SQLite_has()
    {
        var row = Assert.Single(Read("SELECT 1 AS a, 2.5 AS b, 'x' AS c, NULL AS d, x'0102' AS e"));

        Assert.Equal(["a", "b", "c", "d", "e"], row.Columns);
        Assert.Equal([1L, 2.5, "x", null, new byte[] { 1, 2 }], row.Values);
    }

    [Fact]
    public void Columns_of_the_same_name_are_told_apart() =>
        Assert.Equal(["id", "ID_2", "id_3", "1"], Assert.Single(Read("SELECT 1 AS id, 2 AS ID, 3 AS id, 1")).Columns);

    [Fact]
    public void Parameters_are_found_by_name_whatever_the_sign_before_it() => Assert.Equal(
        ["Beta", 7L, null],
        Assert.Single(Read("SELECT issuer_name, @n, :Nothing FROM issuers WHERE issuer_id = $id", ("ID", 2L), ("n", 7L), ("nothing", null))).Values);

    [Theory]
    [InlineData("SELECT $id", "'id' has no value")]
    [InlineData("SELECT ?", "not question marks")]
    public void A_parameter_without_a_value_is_named(string sql, string message) => Contains(message, Fails(ErrorIds.InvalidQuery, sql));

    [Fact]
    public void A_value_without_a_parameter_is_named() => Contains("no parameter 'typo'", Fails(ErrorIds.InvalidQuery, "SELECT 1", ("typo", 1L)));

    [Theory]
    [InlineData("DELETE FROM issuers")]
    [InlineData("INSERT INTO issuers (issuer_id) VALUES (9)")]
    [InlineData("UPDATE issuers SET issuer_name = 'x'")]
    [InlineData("WITH x AS (SELECT 1) DELETE FROM issuers")]
    [InlineData("CREATE TABLE x (a)")]
    [InlineData("CREATE TEMP TABLE x (a)")]
    [InlineData("CREATE TEMP VIEW x AS SELECT 1")]
    [InlineData("DROP TABLE issuers")]
    [InlineData("ALTER TABLE issuers ADD COLUMN x")]
    [InlineData("ATTACH 'other.db' AS other")]
    [InlineData("DETACH main")]
    [InlineData("VACUUM")]
    [InlineData("VACUUM INTO 'copy.db'")]
    [InlineData("REINDEX")]
    [InlineData("ANALYZE")]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("SAVEPOINT s")]
    [InlineData("PRAGMA query_only = OFF")]
    [InlineData("PRAGMA journal_mode = DELETE")]
    [InlineData("PRAGMA writable_schema = 1")]
    [InlineData("PRAGMA user_version = 99")]
    [InlineData("SELECT load_extension('x')")]
    public void Whatever_does_more_than_read_is_refused(string sql)
    {
        Contains("may only read", Fails(ErrorIds.QueryNotAllowed, sql));

        Assert.Equal(["1|Acme", "2|Beta"], new TestDatabase(_database.FilePath).Lines("SELECT issuer_id, issuer_name FROM issuers ORDER BY 1"));
        Assert.Equal(["capitol.db"], Directory.GetFiles(_folder.Path, "*.db").Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("SELECT 1; SELECT 2", "more than one statement")]
    [InlineData("SELECT 1; DELETE FROM issuers", "more than one statement")]
    [InlineData("SELECT 1; nonsense", "more than one statement")]
    [InlineData("SELEC 1", "syntax error")]
    [InlineData("SELECT * FROM nowhere", "no such table: nowhere")]
    [InlineData("SELECT nowhere FROM issuers", "no such column: nowhere")]
    [InlineData("-- nothing", "is empty")]
    public void What_is_not_one_valid_statement_is_explained(string sql, string message) => Contains(message, Fails(ErrorIds.InvalidQuery, sql));

    [Theory]
    [InlineData("SELECT count(*) FROM issuers; -- done")]
    [InlineData("VALUES (2)")]
    [InlineData("EXPLAIN QUERY PLAN SELECT * FROM issuers")]
    [InlineData("PRAGMA user_version")]
    [InlineData("SELECT name FROM pragma_table_info('issuers') LIMIT 1")]
    public void What_reads_is_allowed(string sql) => Assert.Single(Read(sql));

    [Fact]
    public void A_query_that_takes_too_long_is_stopped()
    {
        var time = new SteppingTime(TimeSpan.FromSeconds(1));

        var error = Assert.Throws<SyncException>(() => SqlQuery.Read(_database, Endless + "SELECT count(*) FROM r", new Dictionary<string, object?>(), TimeSpan.FromSeconds(5), CancellationToken.None, time).ToList());

        Assert.Equal(ErrorIds.QueryTimeout, error.ErrorId);
        Contains("more than 5 s", error);
    }

    [Fact]
    public void Rows_stream_so_that_an_endless_query_gives_its_first_ones() =>
        Assert.Equal([1L, 2L, 3L], Read(Endless + "SELECT n FROM r").Take(3).Select(row => row.Values[0]));

    [Fact]
    public void A_query_ends_when_nobody_wants_it_any_more()
    {
        using var stop = new CancellationTokenSource();
        using var rows = SqlQuery.Read(_database, Endless + "SELECT n FROM r", new Dictionary<string, object?>(), TimeSpan.Zero, stop.Token).GetEnumerator();
        Assert.True(rows.MoveNext());
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
        {
            while (rows.MoveNext())
            {
                // SQLite looks at the clock after some thousands of instructions.
            }
        });
    }

    private IEnumerable<SqlRow> Read(string sql, params (string Name, object? Value)[] parameters) =>
        SqlQuery.Read(_database, sql, parameters.ToDictionary(pair => pair.Name, pair => pair.Value), TimeSpan.FromMinutes(1), CancellationToken.None);

    private SyncException Fails(string errorId, string sql, params (string Name, object? Value)[] parameters)
    {
        var error = Assert.Throws<SyncException>(() => Read(sql, parameters).ToList());
        Assert.Equal((errorId, sql), (error.ErrorId, error.Target));
        return error;
    }

    private static void Contains(string text, SyncException error) => Assert.Contains(text, error.Message, StringComparison.Ordinal);

    /// <summary>A clock that goes on whenever somebody looks at it.</summary>
    private sealed class SteppingTime(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
