using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using static CapitolSync.Bench.Workbench;

namespace CapitolSync.Bench.Tables;

/// <summary>The listing of trades and their details.</summary>
internal static class TradeTables
{
    private static readonly string[] Listed = ["--trades", "12000", "--listing-bytes", "100000"];
    private static readonly string[] Detailed = ["--trades", "2000", "--detail-bytes", "4000", "--listing-bytes", "0", "--detail-shape", "flight"];

    public static readonly BenchTable Listing = new("The listing", "12,000 trades, pages of 100 KB, three requests at once.", async bench =>
    {
        var rows = new List<Row>();
        await using var replica = await ReplicaProcess.StartAsync(Listed);
        foreach (var latency in new[] { 0, 50 })
        {
            await replica.SetLatencyAsync(latency);
            foreach (var pageSize in new[] { 12, 96 })
            {
                var request = new TradesRequest { Settings = Settings(replica, 3), Full = true, PageSize = pageSize };
                rows.Add(await MeasureAsync($"{pageSize} a page, {latency} ms", latency == 0 ? bench.Runs : bench.SlowRuns, database => SyncAsync(database, request)));
            }
        }

        return rows;
    });

    public static readonly BenchTable Details = new("Details", "2,000 trades' own pages of 4 KB.", async bench =>
    {
        var rows = new List<Row>();
        await using var replica = await ReplicaProcess.StartAsync(Detailed);
        foreach (var (latency, concurrency) in new[] { (0, 3), (0, 10), (50, 3), (50, 10) })
            rows.Add(await DetailsAsync(replica, $"{concurrency} at once, {latency} ms", latency == 0 ? bench.Runs : bench.SlowRuns, latency, concurrency));
        return rows;
    });

    public static readonly BenchTable Concurrency = new("Sequential against concurrent", "The listing, 96 a page, 50 ms.", async bench =>
    {
        var rows = new List<Row>();
        await using var replica = await ReplicaProcess.StartAsync([.. Listed, "--latency", "50"]);
        foreach (var concurrency in new[] { 1, 3, 10 })
        {
            var request = new TradesRequest { Settings = Settings(replica, concurrency), Full = true };
            rows.Add(await MeasureAsync(concurrency == 1 ? "sequential" : $"{concurrency} at once", bench.Runs, database => SyncAsync(database, request)));
        }

        return rows;
    })
    {
        Conclude = rows => $"Ten at once are {rows[0].Median.Wall / rows[^1].Median.Wall:0.0} times as fast as one.",
    };

    public static readonly BenchTable Adaptive = new(
        "Fixed against adaptive", "600 details at 50 ms from a source that slows down to half above 4 requests at once and answers 429 above 8.", async bench =>
        {
            var rows = new List<Row>();
            await using var replica = await ReplicaProcess.StartAsync(
                "--trades", "600", "--detail-bytes", "4000", "--listing-bytes", "0", "--slow-above", "4", "--reject-above", "8");
            foreach (var concurrency in new[] { 2, 4, 6, 8 })
                rows.Add(await DetailsAsync(replica, $"fixed {concurrency}", bench.SlowRuns, 50, concurrency));
            rows.Add(await DetailsAsync(replica, "adaptive, at most 10", bench.SlowRuns, 50, 10, isAdaptive: true));
            return rows;
        })
    {
        Conclude = rows =>
        {
            var (best, own) = (rows.SkipLast(1).MinBy(row => row.Median.Wall)!, rows[^1]);
            return $"Adaptive reaches {best.Median.Wall / own.Median.Wall:0.00} of the best fixed throughput ({best.Work}); {own.Median.Retries / (double)own.Median.Requests:P1} of its requests were repeats.";
        },
    };

    /// <summary>Measures details alone; the listing is there before.</summary>
    public static async Task<Row> DetailsAsync(ReplicaProcess replica, string work, int runs, int latency, int concurrency, bool isAdaptive = false)
    {
        var request = new TradeDetailsRequest { Settings = Settings(replica, concurrency) with { IsAdaptive = isAdaptive } };
        return await MeasureAsync(
            work, runs,
            async database =>
            {
                await replica.SetLatencyAsync(latency);
                return await SyncAsync(database, request);
            },
            async database =>
            {
                await replica.SetLatencyAsync(0);
                await SyncAsync(database, new TradesRequest { Settings = Settings(replica, 3), Full = true });
            });
    }
}
