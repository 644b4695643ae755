using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store;

/// <summary>
/// A database without a write-ahead log (its file system has no shared memory, or it is a backup) whose writer was killed in the
/// middle of a commit: half of it is in the file, and the journal beside it undoes that.
/// </summary>
public sealed class UnfinishedWriteTests
{
    [Fact]
    public async Task A_query_undoes_it_first()
    {
        await using var rig = await EngineRig.StartAsync(60);
        var torn = await TornAsync(rig);

        var trades = TradeQuery.Read(Database.OpenForReading(torn), new TradeFilter()).ToList();

        Assert.Equal(60, trades.Count);
        Assert.All(trades, trade => Assert.NotEqual("torn", trade.Comment));
        Assert.Equal(["ok"], new TestDatabase(torn).Lines("PRAGMA integrity_check"));
        Assert.False(File.Exists($"{torn}-journal"));
    }

    [Fact]
    public async Task So_does_a_run()
    {
        await using var rig = await EngineRig.StartAsync(60);
        var torn = await TornAsync(rig);

        File.Move(torn, rig.DatabasePath, overwrite: true);
        File.Move($"{torn}-journal", $"{rig.DatabasePath}-journal");
        await rig.EverythingAsync();

        Expect.Listed(rig);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
    }

    [Fact]
    public async Task Where_it_cannot_be_undone_nothing_is_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Accounts are changed with a tool of Linux.");
        if (OperatingSystem.IsWindows())
            return;
        await using var rig = await EngineRig.StartAsync(60);
        var torn = await TornAsync(rig);
        var bytes = await File.ReadAllBytesAsync(torn, TestContext.Current.CancellationToken);
        using var reader = new EngineProcess(OtherAccount.Use);
        OtherAccount.MayRead(rig.Folder, torn, $"{torn}-journal");

        var result = await reader.SyncAsync(rig, torn, StreamNames.Trades);

        OtherAccount.MayWrite(rig.Folder);
        Assert.Equal([ErrorIds.DatabaseReadOnly], result!.ErrorIds);
        Assert.Contains("killed while writing", Assert.Single(result.Messages), StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(torn, TestContext.Current.CancellationToken));
    }

    /// <summary>What a kill leaves: a copy in the middle of a change of all trades.</summary>
    private static async Task<string> TornAsync(EngineRig rig)
    {
        await rig.FullAsync();
        var (whole, torn) = (Path.Combine(rig.Folder, "whole.db"), Path.Combine(rig.Folder, "torn.db"));
        rig.Database.CopyTo(whole);
        using var writing = new TestDatabase(whole).Connect();
        using var change = writing.CreateCommand();
        // With next to no cache, changed pages go to the file before the commit.
        change.CommandText = "PRAGMA cache_size = 1; BEGIN; UPDATE trades SET comment = 'torn'; DELETE FROM issuers WHERE issuer_id NOT IN (SELECT issuer_id FROM trades)";
        change.ExecuteNonQuery();
        File.Copy(whole, torn);
        File.Copy($"{whole}-journal", $"{torn}-journal");
        return torn;
    }
}
