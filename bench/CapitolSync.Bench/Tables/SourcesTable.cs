using CapitolSync.Engine;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Streams;
using static CapitolSync.Bench.Workbench;

namespace CapitolSync.Bench.Tables;

/// <summary>One source after the other against all side by side.</summary>
internal static class SourcesTable
{
    public static readonly BenchTable Table = new(
        "One source against all", "50 ms, three at once for each source: 6,000 trades, 20,000 donations of 10 committees that are known already, the members' files.", async bench =>
        {
            await using var replica = await ReplicaProcess.StartAsync(
                "--trades", "6000", "--listing-bytes", "0", "--donations", "20000", "--fec-committees", "10");
            // The site's gate and the API's are told apart by their hosts; here they have one address, and so two names for it.
            var site = Settings(replica, 3);
            var api = ApiSettings(replica, 3) with { BaseUri = new UriBuilder(replica.BaseUri) { Host = "localhost" }.Uri };
            var files = site with { BaseUri = api.BaseUri };
            StreamRequest[] trades = [new TradesRequest { Settings = site, Full = true, PageSize = 24 }];
            StreamRequest[] donations = [new DonationsRequest { Settings = api, Periods = FecTables.Periods }];
            StreamRequest[] members = [new CandidatesRequest { Settings = files }];

            async Task<Row> OneAsync(string work, StreamRequest[] streams) => await MeasureAsync(
                work, bench.SlowRuns,
                async database =>
                {
                    await replica.SetLatencyAsync(50);
                    var outcomes = await new SyncEngine().RunAllAsync(
                        new SyncRequest { DatabasePath = database, Streams = streams, Options = new RunOptions { Force = true } }, new SilentPort(), CancellationToken.None);
                    return [.. outcomes.Select(outcome => outcome.Report)];
                },
                async database =>
                {
                    await replica.SetLatencyAsync(0);
                    await SyncAsync(database, new CandidatesRequest { Settings = files }, new FecCommitteesRequest { Settings = api });
                });

            return
            [
                await OneAsync("CapitolTrades alone", trades),
                await OneAsync("OpenFEC alone", donations),
                await OneAsync("congress-legislators alone", members),
                await OneAsync("all side by side", [.. trades, .. members, .. donations]),
            ];
        })
    {
        Conclude = rows => $"All side by side take {rows[3].Median.Wall / rows.Take(3).Max(row => row.Median.Wall):0.00} times as long as the slowest alone.",
    };
}
