using CapitolSync.Engine;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using static CapitolSync.Bench.Workbench;

namespace CapitolSync.Bench.Tables;

/// <summary>A commit for each row against commits that take what is waiting.</summary>
internal static class CommitTable
{
    public static readonly BenchTable Table = new("Commit per row against gathered commits", "2,000 details, each a row, 10 at once, 0 ms.", async bench =>
    {
        var rows = new List<Row>();
        await using var replica = await ReplicaProcess.StartAsync("--trades", "2000", "--detail-bytes", "4000", "--listing-bytes", "0", "--detail-shape", "flight");
        foreach (var batches in new[] { 1, 64 })
        {
            rows.Add(await MeasureAsync(
                batches == 1 ? "a commit per row" : $"gathered, up to {batches}", bench.Runs,
                database => SyncAsync(database, new SyncEngine(), new RunOptions { BatchSize = batches }, new TradeDetailsRequest { Settings = Settings(replica, 10) }),
                database => SyncAsync(database, new TradesRequest { Settings = Settings(replica, 3), Full = true })));
        }

        return rows;
    })
    {
        Conclude = rows => $"Gathered commits take {rows[1].Median.Wall / rows[0].Median.Wall:P0} of the time.",
    };
}
