using System.Diagnostics;
using System.Globalization;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams.Listings;
using CapitolSync.Engine.Telemetry;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store;

public sealed class StoreWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;
    private readonly TestDatabase _look;
    private readonly CommitCounter _commits = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public StoreWriterTests()
    {
        _database = Database.OpenForWriting(_folder.File("capitol.db"));
        _look = new TestDatabase(_database.FilePath);
    }

    [Theory]
    [InlineData(64, 1)]
    [InlineData(10, 3)]
    [InlineData(1, 21)]
    public async Task Waiting_batches_are_combined_into_one_commit(int gather, int commits)
    {
        await using var writer = new StoreWriter(_database, TimeProvider.System, maxBatchesPerCommit: gather);
        await WhileBusyAsync(writer, () => Enumerable.Range(1, 20).Select(id => writer.StoreAsync(Issuer(id), Token)));

        Assert.Equal(21, _look.Count("issuers"));
        Assert.Equal(commits, _commits.Commits);
    }

    [Fact]
    public async Task A_rejected_batch_does_not_fail_the_others_in_its_commit()
    {
        await using var writer = new StoreWriter(_database, TimeProvider.System);
        Task<StoredCounts> refused = null!;

        await WhileBusyAsync(writer, () =>
        [
            .. Enumerable.Range(1, 5).Select(id => writer.StoreAsync(Issuer(id), Token)),
            refused = writer.StoreAsync(Sql("INSERT INTO issuers (issuer_id, issuer_name) VALUES (99, 'half')", "INSERT INTO politicians (politician_id) VALUES (NULL)"), Token),
            .. Enumerable.Range(6, 5).Select(id => writer.StoreAsync(Issuer(id), Token)),
        ], expectFailures: true);

        Assert.Equal(ErrorIds.RowsRejected, (await Assert.ThrowsAsync<SyncException>(() => refused)).ErrorId);
        Expect.Same(Enumerable.Range(0, 11).Select(id => TestDatabase.Line(id)), _look.Lines("SELECT issuer_id FROM issuers ORDER BY issuer_id"));
        await writer.StoreAsync(Issuer(12), Token);
        Assert.Equal(12, _look.Count("issuers"));
    }

    [Fact]
    public async Task A_position_is_committed_with_its_rows_or_not_at_all()
    {
        await using var writer = new StoreWriter(_database, TimeProvider.System);
        var cell = new Checkpoint<ListingState>("test", "", new ListingState(), ListingJson.Default.ListingState);
        Batch Moving(string sql, int total) => new DelegateBatch(session =>
        {
            cell.Stage(session, state => state with { Total = total });
            session.Prepare(sql).Run();
        });

        await writer.StoreAsync(Moving("INSERT INTO issuers (issuer_id) VALUES (1)", 1), Token);
        await Assert.ThrowsAsync<SyncException>(() => writer.StoreAsync(Moving("INSERT INTO politicians (politician_id) VALUES (NULL)", 2), Token));

        Assert.Equal(1, cell.Value.Total);
        Assert.Equal(["1"], _look.Lines("SELECT cursor ->> 'total' FROM sync_state WHERE stream = 'test'"));
    }

    [Fact]
    public async Task Readers_are_not_blocked_by_a_batch_and_see_what_was_committed_before()
    {
        await using var writer = new StoreWriter(_database, TimeProvider.System);
        await writer.StoreAsync(Issuer(1), Token);
        IReadOnlyList<string>? seen = null;

        await writer.StoreAsync(new DelegateBatch(session =>
        {
            session.Prepare("INSERT INTO issuers (issuer_id) VALUES (2)").Run();
            seen = _look.Lines("SELECT issuer_id FROM issuers");
        }), Token);

        Assert.Equal(["1"], seen!);
        Assert.Equal(2, _look.Count("issuers"));
    }

    [Fact]
    public async Task A_batch_that_was_handed_over_is_stored_even_if_the_caller_stops_waiting()
    {
        await using var writer = new StoreWriter(_database, TimeProvider.System);
        using var stop = new CancellationTokenSource();

        await WhileBusyAsync(writer, () =>
        {
            var stored = writer.StoreAsync(Issuer(1), stop.Token);
            stop.Cancel();
            return [stored];
        });

        Assert.Equal(2, _look.Count("issuers"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.StoreAsync(Issuer(2), stop.Token));
    }

    [Fact]
    public async Task A_full_disk_ends_the_run_and_committed_rows_stay()
    {
        await using var writer = new StoreWriter(_database, TimeProvider.System);
        await writer.StoreAsync(Issuer(1), Token);
        // SQLite behaves at this limit as it does when the disk has no more room.
        await writer.StoreAsync(new DelegateBatch(session => session.Connection.QueryInt64($"PRAGMA max_page_count = {session.Connection.QueryInt64("PRAGMA page_count")}")), Token);
        var large = new string('x', 100_000);

        var end = await Assert.ThrowsAsync<SyncException>(() => writer.StoreAsync(
            new DelegateBatch(session => session.Prepare("INSERT INTO issuers (issuer_id, issuer_name) VALUES (2, ?1)").Bind(1, large).Run()), Token));

        Assert.Equal((ErrorIds.DiskFull, _database.FilePath), (end.ErrorId, end.Target));
        Assert.Equal(ErrorIds.DiskFull, (await Assert.ThrowsAsync<SyncException>(() => writer.StoreAsync(Issuer(3), Token))).ErrorId);
        Assert.Equal(["1"], _look.Lines("SELECT issuer_id FROM issuers"));
        Assert.Equal(["ok"], _look.Lines("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task What_a_writer_leaves_is_read_in_order_and_not_sorted_before_the_first_row()
    {
        const string Listing = "EXPLAIN QUERY PLAN SELECT * FROM transactions ORDER BY published_at DESC, tx_id DESC, filing_id DESC, line_id";
        await using (var writer = new StoreWriter(_database, TimeProvider.System))
        {
            await writer.StoreAsync(Sql(
                """
                INSERT INTO filings (source, filing_id, chamber, form, year, filed_on, url, status, first_seen_at)
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
                SELECT 'house', CAST(i AS TEXT), 'house', 'PTR', 2026, date('2025-01-01', i || ' days'), 'https://house.example/' || i, 'parsed', '2026-03-02T09:00:00.000Z' FROM n
                """,
                """
                INSERT INTO filing_transactions (source, filing_id, row_key, line, owner, asset_text, asset, type_text, tx_type, tx_date, amount_text, amount_low_cents, first_seen_at)
                SELECT f.source, f.filing_id, 'key ' || n.value, n.value, '', '', '', 'P', 'buy', f.filed_on, '', 100100, f.first_seen_at FROM filings f, json_each('[1, 2, 3, 4]') n
                """), Token);
            Assert.Contains(_look.Lines(Listing), line => line.Contains("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(_look.Lines(Listing), line => line.Contains("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal));
        Assert.Contains(_look.Lines(Listing), line => line.EndsWith("SCAN f USING INDEX filings_published_at", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_writer_closes_at_once_though_another_program_writes()
    {
        var writer = new StoreWriter(_database, TimeProvider.System);
        await writer.StoreAsync(Issuer(1), Token);
        using var other = _database.ConnectForWriting();
        other.Execute("BEGIN IMMEDIATE");
        var clock = Stopwatch.StartNew();

        await writer.DisposeAsync();

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(1, _look.Count("issuers"));
    }

    [Fact]
    public async Task A_deleted_database_is_noticed_by_the_next_batch()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not delete what is open.");
        await using var writer = new StoreWriter(_database, TimeProvider.System);
        await writer.StoreAsync(Issuer(1), Token);
        File.Delete(_database.FilePath);

        var end = await Assert.ThrowsAsync<SyncException>(() => writer.StoreAsync(Issuer(2), Token));

        Assert.Equal((ErrorIds.DatabaseNotFound, _database.FilePath), (end.ErrorId, end.Target));
        Assert.False(File.Exists(_database.FilePath));
    }

    [Fact]
    public async Task So_is_one_that_was_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not move what is open.");
        var moved = _database.FilePath + ".moved";
        await using (var writer = new StoreWriter(_database, TimeProvider.System))
        {
            await writer.StoreAsync(Issuer(1), Token);
            foreach (var file in new[] { "", "-wal", "-shm" })
                File.Move(_database.FilePath + file, moved + file);
            _ = Database.OpenForWriting(_database.FilePath);

            var end = await Assert.ThrowsAsync<SyncException>(() => writer.StoreAsync(Issuer(2), Token));

            Assert.Equal((ErrorIds.DatabaseNotFound, _database.FilePath), (end.ErrorId, end.Target));
        }

        Assert.Empty(new TestDatabase(_database.FilePath).Lines("SELECT issuer_id FROM issuers"));
        Assert.Equal(["1"], new TestDatabase(moved).Lines("SELECT issuer_id FROM issuers"));
    }

    [Fact]
    public async Task An_error_in_a_batch_ends_the_run_with_its_message()
    {
        await using var writer = new StoreWriter(_database, TimeProvider.System);

        var end = await Assert.ThrowsAsync<SyncException>(() => writer.StoreAsync(new DelegateBatch(_ => throw new InvalidOperationException("a mistake of ours")), Token));

        Assert.Equal(ErrorIds.Unexpected, end.ErrorId);
        Assert.Contains("a mistake of ours", end.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Hands batches over while the writer is busy with another, so that all of them wait.</summary>
    private async Task WhileBusyAsync(StoreWriter writer, Func<IEnumerable<Task<StoredCounts>>> handOver, bool expectFailures = false)
    {
        using var busy = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var first = writer.StoreAsync(new DelegateBatch(session =>
        {
            session.Enlist(_commits);
            session.Prepare("INSERT INTO issuers (issuer_id) VALUES (0) ON CONFLICT DO NOTHING").Run();
            busy.Set();
            release.Wait();
        }), Token);
        busy.Wait(TestContext.Current.CancellationToken);
        var waiting = handOver().ToList();
        release.Set();
        await first;
        await Task.WhenAll(waiting.Select(task => task.ContinueWith(static _ => { }, TaskScheduler.Default)));
        if (!expectFailures)
            await Task.WhenAll(waiting);
    }

    private DelegateBatch Issuer(int id) => Sql(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO issuers (issuer_id) VALUES ({id})"));

    private DelegateBatch Sql(params string[] statements) => new(session =>
    {
        session.Enlist(_commits);
        foreach (var sql in statements)
            session.Connection.Execute(sql);
    });

    private sealed class CommitCounter : IEnlisted
    {
        public int Commits { get; private set; }

        public void Save(StoreSession session)
        {
        }

        public void Committed() => Commits++;

        public void RolledBack()
        {
        }
    }
}
