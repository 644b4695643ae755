using CapitolSync.Bench.Floor;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using static CapitolSync.Bench.Workbench;

namespace CapitolSync.Bench.Tables;

/// <summary>Runs at 50 ms against the ideal: concurrency ÷ the replica's own answer time, measured right after each.</summary>
internal static class IdealTable
{
    private const int Latency = 50;

    public static readonly BenchTable Table = new(
        "Against the ideal at 50 ms",
        "Ideal: as many requests in flight as allowed at every moment, each for as long as the replica takes to answer one alone (measured right after each run). 2,000 details of 4 KB; a listing of 1,000 pages of 100 KB; 100,000 receipts of 20 committees.",
        async bench =>
        {
            var rows = new List<Row>();
            await using (var site = await ReplicaProcess.StartAsync("--trades", "12000", "--listing-bytes", "100000", "--prerender"))
            {
                foreach (var concurrency in new[] { 3, 10 })
                {
                    var request = new TradesRequest { Settings = Settings(site, concurrency), Full = true, PageSize = 12 };
                    rows.Add(await CompareAsync(site, $"listing, {concurrency} at once", bench.SlowRuns, concurrency, database => SyncAsync(database, request), _ => Task.CompletedTask));
                }
            }

            await using (var site = await ReplicaProcess.StartAsync("--trades", "2000", "--detail-bytes", "4000", "--listing-bytes", "0", "--detail-shape", "flight"))
            {
                foreach (var concurrency in new[] { 3, 10 })
                {
                    var request = new TradeDetailsRequest { Settings = Settings(site, concurrency) };
                    rows.Add(await CompareAsync(
                        site, $"details, {concurrency} at once", bench.SlowRuns, concurrency, database => SyncAsync(database, request),
                        database => SyncAsync(database, new TradesRequest { Settings = Settings(site, 3), Full = true })));
                }
            }

            await using var api = await ReplicaProcess.StartAsync("--trades", "100", "--listing-bytes", "0", "--donations", "110000", "--fec-committees", "20");
            rows.Add(await CompareAsync(
                api, "receipts, 3 at once", bench.SlowRuns, 3,
                database => SyncAsync(database, new DonationsRequest { Settings = ApiSettings(api, 3), Periods = FecTables.Periods }),
                database => SyncAsync(database, new CandidatesRequest { Settings = Settings(api, 3) }, new FecCommitteesRequest { Settings = ApiSettings(api, 3) })));
            return rows;
        });

    public static readonly BenchTable Talkative = new(
        "Against the ideal at 50 ms, with progress and messages",
        "The listing and the details again, each as a cmdlet in a PowerShell of its own, with progress shown and -Verbose to a file. Times are of the cmdlet, memory and processor time of the process.",
        async bench =>
        {
            var rows = new List<Row>();
            await using (var site = await ReplicaProcess.StartAsync("--trades", "12000", "--listing-bytes", "100000", "--prerender"))
            {
                foreach (var concurrency in new[] { 3, 10 })
                    rows.Add(await TalkAsync(site, $"listing, {concurrency} at once", bench.SlowRuns, concurrency, "Sync-CtTrade -Full -PageSize 12", prepare: null));
            }

            await using (var site = await ReplicaProcess.StartAsync("--trades", "2000", "--detail-bytes", "4000", "--listing-bytes", "0", "--detail-shape", "flight"))
            {
                foreach (var concurrency in new[] { 3, 10 })
                    rows.Add(await TalkAsync(site, $"details, {concurrency} at once", bench.SlowRuns, concurrency, "Sync-CtTradeDetail", "Sync-CtTrade -Full"));
            }

            return rows;
        });

    private static async Task<Row> TalkAsync(ReplicaProcess replica, string work, int count, int concurrency, string sync, string? prepare)
    {
        var (runs, skip) = (new List<Measurement>(), 0);
        for (var i = 0; i < count; i++)
        {
            using var folder = new TemporaryFolder();
            var common = $"-BaseUri '{replica.BaseUri}' -Delay 0 -DatabasePath '{folder.File("sync.db")}'";
            await replica.SetLatencyAsync(0);
            if (prepare is not null)
                await ChildMeasurement.PowerShellAsync($"$null = {prepare} {common}");
            await replica.SetLatencyAsync(Latency);
            skip = (await RequestList.ReadAsync(replica)).Count;
            runs.Add(await ChildMeasurement.TalkativeAsync($"{sync} {common} -Concurrency {concurrency}", folder.File("verbose.txt")));
        }

        return Compare(new Row(work, runs), await RequestList.AnswerTimeAsync(await RequestList.ReadAsync(replica, skip)), concurrency);
    }

    private static async Task<Row> CompareAsync(
        ReplicaProcess replica, string work, int count, int concurrency, Func<string, Task<IReadOnlyList<SyncReport>>> run, Func<string, Task> prepare)
    {
        var skip = 0;
        var row = await MeasureAsync(work, count, run, async database =>
        {
            await replica.SetLatencyAsync(0);
            await prepare(database);
            await replica.SetLatencyAsync(Latency);
            skip = (await RequestList.ReadAsync(replica)).Count;
        });
        return Compare(row, await RequestList.AnswerTimeAsync(await RequestList.ReadAsync(replica, skip)), concurrency);
    }

    private static Row Compare(Row row, TimeSpan answer, int concurrency)
    {
        var best = row.Runs.MinBy(run => run.Wall)!;
        var ratio = best.Requests * answer / concurrency / best.Wall;
        return row with { Work = $"{row.Work}: {ratio:0.00} of {concurrency / answer.TotalSeconds:0.0} requests/s ({answer.TotalMilliseconds:0.0} ms an answer)" };
    }
}
