using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.Sqlite.Sql;
using CapitolSync.Engine.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Tests.Store;

/// <summary>Databases that several accounts use, or that can only be read, or that lie where a write-ahead log cannot be.</summary>
public sealed class OtherAccountTests
{
    [Fact]
    public async Task What_the_reader_of_another_account_left_does_not_stop_the_next_sync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Accounts are changed with a tool of Linux.");
        if (OperatingSystem.IsWindows())
            return;
        await using var rig = await EngineRig.StartAsync(60);
        OtherAccount.MayWrite(rig.Folder);
        using var writer = new EngineProcess(OtherAccount.Use);
        Assert.True((await writer.SyncAsync(rig, rig.DatabasePath, StreamNames.Trades))!.IsComplete);
        foreach (var leftover in new[] { $"{rig.DatabasePath}-wal", $"{rig.DatabasePath}-shm" })
        {
            await File.WriteAllBytesAsync(leftover, [], TestContext.Current.CancellationToken);
            // The superuser's own are not the writer's anyway.
            File.SetUnixFileMode(leftover, Environment.IsPrivilegedProcess ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead : UnixFileMode.UserRead);
        }

        var again = await writer.SyncAsync(rig, rig.DatabasePath, StreamNames.Trades, StreamNames.TradeDetails);

        Assert.Empty(again!.Messages);
        Assert.True(again.IsComplete);
        Expect.Listed(rig);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_read()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        ForbidSharedMemory(rig.DatabasePath);

        // As on a read-only disk: SQLite cannot put its shared memory beside the file.
        var trades = TradeQuery.Read(rig.Open(), new TradeFilter()).Count();
        var state = Assert.Single(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Trades]));

        Assert.Equal(60, trades);
        Assert.Equal((SyncStatus.Complete, 60L), (state.Status, state.Done));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task And_so_is_what_a_writer_left_in_its_log(bool isLink)
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        var copy = Path.Combine(rig.Folder, "copy.db");
        // A copy of a database that is being written.
        using (var writer = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = rig.DatabasePath, Pooling = false }.ToString()))
        {
            writer.Open();
            using var delete = writer.CreateCommand();
            delete.CommandText = "DELETE FROM trades WHERE tx_id IN (SELECT tx_id FROM trades ORDER BY tx_id LIMIT 20)";
            delete.ExecuteNonQuery();
            File.Copy(rig.DatabasePath, copy);
            File.Copy($"{rig.DatabasePath}-wal", $"{copy}-wal");
        }

        ForbidSharedMemory(copy);
        var path = copy;
        if (isLink)
            File.CreateSymbolicLink(path = Path.Combine(Directory.CreateDirectory(Path.Combine(rig.Folder, "elsewhere")).FullName, "link.db"), copy);

        Assert.Equal(40, TradeQuery.Read(Database.OpenForReading(path), new TradeFilter()).Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_written_while_it_is_read_without_locks_is_an_error_and_not_a_mixture(bool isQuery)
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        ForbidSharedMemory(rig.DatabasePath);
        var database = rig.Open();
        using var rows = (isQuery
            ? SqlQuery.Read(database, "SELECT tx_id FROM trades", new Dictionary<string, object?>(StringComparer.Ordinal), TimeSpan.Zero, TestContext.Current.CancellationToken).Cast<object>()
            : TradeQuery.Read(database, new TradeFilter())).GetEnumerator();
        Assert.True(rows.MoveNext());

        // Somebody who may write comes along, and with the end of that connection all is in the file itself.
        File.Delete($"{rig.DatabasePath}-shm");
        rig.Database.Execute("UPDATE trades SET comment = 'later'");

        var end = Assert.Throws<SyncException>(() =>
        {
            while (rows.MoveNext())
            {
                // Whatever it is.
            }
        });
        Assert.Equal((ErrorIds.DatabaseBusy, rig.DatabasePath), (end.ErrorId, end.Target));
        Assert.Contains("while it was being read", end.Message, StringComparison.Ordinal);
        Assert.Equal(60, TradeQuery.Read(database, new TradeFilter()).Count(trade => trade.Comment is "later"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_a_log_cannot_be_it_works_without_and_says_so_once(bool isMoved)
    {
        await using var rig = await EngineRig.StartAsync(60);
        if (isMoved)
            await rig.FullAsync();
        ForbidSharedMemory(rig.DatabasePath);

        await rig.FullAsync();
        var first = rig.Port.Warnings;
        rig.Forget();
        await rig.EverythingAsync();

        Assert.Contains("has no shared memory for a write-ahead log", Assert.Single(first), StringComparison.Ordinal);
        Assert.Empty(rig.Port.Warnings);
        Assert.Equal(["delete"], rig.Database.Lines("PRAGMA journal_mode"));
        Expect.Listed(rig);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
    }

    /// <summary>A link to nowhere in the file's place: SQLite can neither open nor make it, not even for the superuser.</summary>
    private static void ForbidSharedMemory(string database)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links take a privilege there.");
        File.Delete($"{database}-shm");
        File.CreateSymbolicLink($"{database}-shm", Path.Combine("nowhere", "at", "all"));
    }
}
