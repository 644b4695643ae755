using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>kill -9 of a process that syncs, at instants that the replica chooses, and runs afterwards.</summary>
public sealed class KillTests
{
    private const int Trades = 150, Concurrency = 3;
    private static readonly string[] Streams = [StreamNames.Trades, StreamNames.TradeDetails, StreamNames.Issuers];

    [Fact]
    public async Task After_many_kills_the_database_equals_that_of_an_uninterrupted_run()
    {
        // Requests after the last kill at which the next one strikes: some in the listing, some on its edge, most in the details.
        await KillAndRerunAsync([1, 2, 7, 9, 30, 3, 41, 1]);
    }

    [Theory]
    [InlineData(1)]
    public async Task After_kills_at_random_requests_the_database_equals_that_of_an_uninterrupted_run(int seed)
    {
        var random = new Random(seed);
        await KillAndRerunAsync([.. Enumerable.Range(0, 4).Select(_ => random.Next(1, 60))]);
    }

    private static async Task KillAndRerunAsync(int[] kills)
    {
        await using var rig = await EngineRig.StartAsync(Trades);
        foreach (var requests in kills)
        {
            using var process = new EngineProcess();
            rig.Replica.When(requests, "*", process.Kill);

            Assert.Null(await process.SyncAsync(rig, rig.DatabasePath, Streams));

            await process.ExitedAsync();
            RequireSound(rig);
        }

        using var last = new EngineProcess();
        Assert.True((await last.SyncAsync(rig, rig.DatabasePath, Streams))!.IsComplete);

        RequireSound(rig);
        Expect.Listed(rig);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
        Expect.IssuersDetailed(rig.Database, rig.Replica.Data.Issuers);
        await using var whole = await EngineRig.StartAsync(Trades);
        await whole.EverythingAsync();
        Expect.Same(whole.Database.Dump(), rig.Database.Dump());
        RequireNothingAskedInVain(rig, kills.Length);
    }

    /// <summary>What is in the database at this moment is true, as far as it goes.</summary>
    private static void RequireSound(EngineRig rig)
    {
        Assert.Equal(["ok"], rig.Database.Lines("PRAGMA integrity_check"));
        if (rig.Database.Lines("SELECT 1 FROM sqlite_schema WHERE name = 'trades'").Count == 0)
            return;
        var stored = rig.Database.Lines("SELECT tx_id FROM trades").ToHashSet(StringComparer.Ordinal);
        Expect.Listed(rig.Database, rig.Replica.Data.Trades.Where(trade => stored.Contains(TestDatabase.Line(trade.TxId))), rig.Replica.Data);
        var enriched = rig.Database.Lines("SELECT tx_id FROM trades WHERE enriched_at IS NOT NULL").ToHashSet(StringComparer.Ordinal);
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades.Where(trade => enriched.Contains(TestDatabase.Line(trade.TxId))));
    }

    /// <summary>No request is repeated but, for each worker, the one in flight and the one whose page was being stored; the head of the listing is looked at by every run.</summary>
    private static void RequireNothingAskedInVain(EngineRig rig, int kills)
    {
        var asked = rig.Replica.Log.Snapshot();
        Assert.Equal(0, asked.Count(request => request.Fault is not null));
        foreach (var kind in new[] { "/trades", "/trades/", "/issuers/" })
        {
            var targets = asked.Where(request => IsOf(request, kind)).Select(request => request.Target).ToList();
            var repeated = targets.Count - targets.Distinct(StringComparer.Ordinal).Count();
            Assert.InRange(repeated, 0, kills * 2 * Concurrency + 1);
        }
        Assert.InRange(asked.Count, 13 + Trades + rig.Replica.Data.Issuers.Count, 13 + Trades + rig.Replica.Data.Issuers.Count + kills * 2 * Concurrency + 1 + kills);
    }

    private static bool IsOf(LoggedRequest request, string kind) => kind.EndsWith('/')
        ? request.Path.StartsWith(kind, StringComparison.Ordinal)
        : string.Equals(request.Path, kind, StringComparison.Ordinal) && !request.Target.Contains("page=1&", StringComparison.Ordinal);
}
