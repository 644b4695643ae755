using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Tests.Store;

public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Every version there was before the newest.</summary>
    public static TheoryData<int> OlderVersions => [.. Enumerable.Range(1, (int)Schema.Version - 1)];

    [Fact]
    public void A_new_database_has_the_newest_version_and_our_application_id()
    {
        var database = Open("new.db");

        Assert.Equal([$"{Schema.Version}"], database.Lines("PRAGMA user_version"));
        Assert.Equal([$"{Schema.ApplicationId}"], database.Lines("PRAGMA application_id"));
        Assert.Equal(["wal"], database.Lines("PRAGMA journal_mode"));
        Assert.Equal(["ok"], database.Lines("PRAGMA integrity_check"));
        Assert.Empty(database.Lines("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%'"));
    }

    [Fact]
    public async Task Many_that_create_the_same_database_at_once_all_succeed()
    {
        for (var round = 0; round < 20; round++)
        {
            var path = _folder.File($"together-{round}.db");
            using var start = new Barrier(4);
            var tasks = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() =>
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                return Database.OpenForWriting(path);
            }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));

            await Task.WhenAll(tasks);

            Assert.Equal([$"{Schema.Version}"], new TestDatabase(path).Lines("PRAGMA user_version"));
        }
    }

    [Theory]
    [MemberData(nameof(OlderVersions))]
    public void An_older_version_is_migrated_before_it_is_read(int version)
    {
        var path = Make(version);

        Assert.Empty(TradeQuery.Read(Database.OpenForReading(path), new TradeFilter()));
        Assert.Empty(DonationQuery.Read(Database.OpenForReading(path), new DonationFilter()));

        Assert.Equal([$"{Schema.Version}"], new TestDatabase(path).Lines("PRAGMA user_version"));
    }

    [Theory]
    [MemberData(nameof(OlderVersions))]
    public void An_older_version_is_migrated_and_keeps_its_rows(int version)
    {
        var path = Make(version);
        new TestDatabase(path).Execute("""
            INSERT INTO politicians (politician_id, last_name) VALUES ('A000001', 'Adams');
            INSERT INTO issuers (issuer_id, issuer_name) VALUES (7, 'Acme');
            INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, value) VALUES (10000000001, 'A000001', 7, '2026-01-02T03:04:05Z', 8000);
            """);

        _ = Database.OpenForWriting(path);

        var (migrated, scratch) = (new TestDatabase(path), Open("scratch.db"));
        Assert.Equal([$"{Schema.Version}"], migrated.Lines("PRAGMA user_version"));
        Assert.Equal(["10000000001|A000001|7|8000"], migrated.Lines("SELECT tx_id, politician_id, issuer_id, value FROM trades"));
        Expect.Same(scratch.Lines("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2"), migrated.Lines("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2"));
    }

    /// <summary>Up to version 8, nothing linked filings with trades.</summary>
    [Fact]
    public void Filings_with_lines_that_were_stored_before_there_were_links_are_due_to_be_linked()
    {
        var path = Make(8);
        new TestDatabase(path).Execute("""
            INSERT INTO politicians (politician_id, last_name) VALUES ('A000001', 'Adams');
            INSERT INTO issuers (issuer_id, issuer_name) VALUES (7, 'Acme');
            INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, value) VALUES (10000000001, 'A000001', 7, '2026-01-02T03:04:05Z', 8000);
            INSERT INTO filings (source, filing_id, chamber, form, year, url, status, first_seen_at)
            VALUES ('house', '20000001', 'house', 'P', 2026, 'https://example.org/1', 'parsed', '2026-01-02T03:04:05.000Z'),
                   ('house', '20000002', 'house', 'P', 2026, 'https://example.org/2', 'scan', '2026-01-02T03:04:05.000Z');
            INSERT INTO filing_transactions
                (line_id, source, filing_id, row_key, line, owner, asset_text, asset, type_text, tx_type, tx_date, amount_text, amount_low_cents, first_seen_at)
            VALUES (1, 'house', '20000001', 'k', 1, 'self', 'Acme', 'Acme', 'P', 'buy', '2026-01-01', '$1,001 - $15,000', 100100, '2026-01-02T03:04:05.000Z');
            """);

        _ = Database.OpenForWriting(path);

        Assert.Equal(["20000001|1", "20000002|0"], new TestDatabase(path).Lines("SELECT filing_id, is_link_due FROM filings ORDER BY 1"));
    }

    [Fact]
    public void A_users_own_view_outlives_a_migration()
    {
        var path = Make(13);
        new TestDatabase(path).Execute("CREATE VIEW mine AS SELECT symbol FROM transactions; CREATE VIEW lines AS SELECT symbol FROM filing_transactions;");

        _ = Database.OpenForWriting(path);

        Assert.Empty(new TestDatabase(path).Lines("SELECT * FROM mine UNION ALL SELECT * FROM lines"));
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_version_before_it_whole()
    {
        const int Version = 2;
        var path = Make(Version);
        var before = new TestDatabase(path).Lines("SELECT type, name FROM sqlite_schema ORDER BY 1, 2");
        // The last thing that the third migration makes is there already.
        new TestDatabase(path).Execute("CREATE TABLE sync_breakers (stream TEXT)");

        var end = Assert.Throws<SyncException>(() => Database.OpenForWriting(path));

        Assert.Equal((ErrorIds.DatabaseFailed, path), (end.ErrorId, end.Target));
        var after = new TestDatabase(path);
        after.Execute("DROP TABLE sync_breakers");
        Assert.Equal([$"{Version}"], after.Lines("PRAGMA user_version"));
        Expect.Same(before, after.Lines("SELECT type, name FROM sqlite_schema ORDER BY 1, 2"));
    }

    [Fact]
    public async Task Many_processes_that_open_a_database_at_once_create_one()
    {
        var path = _folder.File("crowded.db");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Database.OpenForWriting(path), TestContext.Current.CancellationToken)));

        Assert.Equal([$"{Schema.Version}"], new TestDatabase(path).Lines("PRAGMA user_version"));
        Assert.Equal(["ok"], new TestDatabase(path).Lines("PRAGMA integrity_check"));
    }

    public void Dispose() => _folder.Dispose();

    private TestDatabase Open(string name)
    {
        _ = Database.OpenForWriting(_folder.File(name));
        return new TestDatabase(_folder.File(name));
    }

    /// <summary>A database as an earlier version of the module left it.</summary>
    private string Make(int version)
    {
        var path = _folder.File($"version-{version}.db");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
            connection.Open();
        var database = new TestDatabase(path);
        foreach (var migration in Schema.Migrations.Take(version))
            database.Execute(Schema.Read(migration));
        database.Execute($"PRAGMA journal_mode = WAL; PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {version};");
        return path;
    }
}
