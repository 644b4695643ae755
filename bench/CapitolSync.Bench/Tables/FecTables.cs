using CapitolSync.Engine;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using static CapitolSync.Bench.Workbench;

namespace CapitolSync.Bench.Tables;

/// <summary>Donations.</summary>
internal static class FecTables
{
    /// <summary>The periods that the replica has donations for.</summary>
    public static readonly int[] Periods = [2026, 2024];

    public static readonly BenchTable Donations = new("Donations", "200,000 rows of 20 committees, of which those are read that belong to members; three at once.", async bench =>
    {
        var rows = new List<Row>();
        await using var replica = await ReplicaProcess.StartAsync("--trades", "100", "--listing-bytes", "0", "--donations", "200000", "--fec-committees", "20");
        foreach (var latency in new[] { 0, 50 })
        {
            rows.Add(await MeasureAsync(
                $"{latency} ms", latency == 0 ? bench.Runs : 1,
                async database =>
                {
                    await replica.SetLatencyAsync(latency);
                    return await SyncAsync(database, new DonationsRequest { Settings = ApiSettings(replica, 3), Periods = Periods });
                },
                database => PrepareAsync(replica, database)));
        }

        return rows;
    });

    public static readonly BenchTable Quiet = new("An incremental run over quiet committees", "500 committees with next to none, all complete, a day later; nothing is new. Three at once, 0 ms.", async bench =>
    {
        await using var replica = await ReplicaProcess.StartAsync(
            "--trades", "100", "--listing-bytes", "0", "--donations", "0", "--fec-committees", "1", "--quiet-committees", "500");
        var clock = new ShiftedTime();
        return
        [
            await MeasureAsync(
                "nothing new", bench.Runs,
                async database =>
                {
                    clock.Ahead = TimeSpan.FromHours(25);
                    return await SyncAsync(database, new SyncEngine(clock), new RunOptions(), new DonationsRequest { Settings = ApiSettings(replica, 3), Periods = Periods });
                },
                async database =>
                {
                    clock.Ahead = TimeSpan.Zero;
                    await PrepareAsync(replica, database);
                    await SyncAsync(database, new SyncEngine(clock), new RunOptions(), new DonationsRequest { Settings = ApiSettings(replica, 3), Periods = Periods });
                }),
        ];
    })
    {
        Conclude = rows => $"{rows[0].Median.Requests} requests; 60 were allowed.",
    };

    private static async Task PrepareAsync(ReplicaProcess replica, string database)
    {
        await replica.SetLatencyAsync(0);
        await SyncAsync(database, new CandidatesRequest { Settings = Settings(replica, 3) }, new FecCommitteesRequest { Settings = ApiSettings(replica, 3) });
    }
}
