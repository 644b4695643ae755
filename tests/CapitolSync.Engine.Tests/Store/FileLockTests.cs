using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.TestKit.Jobs;

namespace CapitolSync.Engine.Tests.Store;

/// <summary>
/// On Unix a process loses its locks on a file when it closes any handle of its own to that file, and then another process writes
/// at the same time: https://sqlite.org/howtocorrupt.html, 2.2. So nothing but SQLite may open the database's files.
/// </summary>
public sealed class FileLockTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_process_waits_for_a_lock_whatever_else_this_one_opens_meanwhile(bool forWriting)
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        using var writing = rig.Database.Connect();
        Run(writing, "BEGIN IMMEDIATE");

        Open(rig, forWriting);

        using var other = new EngineProcess();
        var result = await other.RunAsync(Job(rig) with { LockTimeoutMs = 200 });
        Assert.Equal([ErrorIds.DatabaseBusy], result!.ErrorIds);
        Run(writing, "ROLLBACK");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_process_that_ends_leaves_the_log_of_one_that_writes(bool forWriting)
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        using (var writing = rig.Database.Connect())
        {
            Run(writing, "UPDATE trades SET comment = 'before'");
            Open(rig, forWriting);

            using (var other = new EngineProcess())
                Assert.True((await other.RunAsync(Job(rig)))!.IsComplete);

            Assert.True(File.Exists($"{rig.DatabasePath}-wal"), "The process that ended removed the log of one that still writes.");
            Run(writing, "UPDATE trades SET comment = 'after'");
        }

        Assert.Equal(["after|60"], rig.Database.Lines("SELECT comment, count(*) FROM trades GROUP BY comment"));
        Assert.Equal(["ok"], rig.Database.Lines("PRAGMA integrity_check"));
    }

    private static EngineJob Job(EngineRig rig) => new() { DatabasePath = rig.DatabasePath, BaseUri = rig.Replica.BaseUri, Streams = [StreamNames.Trades] };

    private static void Open(EngineRig rig, bool forWriting) =>
        _ = forWriting ? Database.OpenForWriting(rig.DatabasePath) : Database.OpenForReading(rig.DatabasePath);

    private static void Run(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
