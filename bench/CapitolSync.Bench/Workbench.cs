using CapitolSync.Engine;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Bench;

/// <summary>Runs work on fresh databases and measures it.</summary>
internal sealed class Workbench(int runs)
{
    /// <summary>Runs of what takes a fraction of a second, and of what waits for a slow source most of its time.</summary>
    public int Runs => runs;

    public int SlowRuns => Math.Min(runs, 2);

    /// <summary>Measures work several times, each time on a database of its own.</summary>
    /// <param name="work">Its name.</param>
    /// <param name="count">How often; a first run that is not counted comes on top where there are more than two.</param>
    /// <param name="run">The work; given the database.</param>
    /// <param name="prepare">What the database needs before, not measured.</param>
    public static async Task<Row> MeasureAsync(string work, int count, Func<string, Task<IReadOnlyList<SyncReport>>> run, Func<string, Task>? prepare = null)
    {
        var measured = new List<Measurement>();
        var warmUps = count > 2 ? 1 : 0;
        for (var i = 0; i < warmUps + count; i++)
        {
            using var folder = new TemporaryFolder();
            var database = Path.Combine(folder.Path, "bench.db");
            if (prepare is not null)
                await prepare(database);
            var one = await Measurement.OfAsync(() => run(database));
            if (i >= warmUps)
                measured.Add(one);
        }

        var row = new Row(work, measured);
        await Console.Error.WriteLineAsync(string.Join("  ", row.Cells));
        return row;
    }

    /// <summary>Syncs streams one after the other.</summary>
    public static Task<IReadOnlyList<SyncReport>> SyncAsync(string database, SyncEngine engine, RunOptions options, params StreamRequest[] streams) =>
        engine.RunAsync(new SyncRequest { DatabasePath = database, Streams = streams, Options = options }, new SilentPort(), CancellationToken.None);

    /// <summary>Syncs streams one after the other.</summary>
    public static Task<IReadOnlyList<SyncReport>> SyncAsync(string database, params StreamRequest[] streams) =>
        SyncAsync(database, new SyncEngine(), new RunOptions(), streams);

    /// <summary>How the replica is asked: without pauses.</summary>
    public static SourceSettings Settings(ReplicaProcess replica, int concurrency) => new()
    {
        BaseUri = replica.BaseUri,
        Concurrency = concurrency,
        Delay = TimeSpan.Zero,
    };

    /// <summary>How the replica's OpenFEC is asked: with a budget as large as a run may need, kept like every other.</summary>
    public static SourceSettings ApiSettings(ReplicaProcess replica, int concurrency) => Settings(replica, concurrency) with
    {
        Key = new ApiKey("a key of the bench"),
        Budget = [RateLimit.PerHour(1_000_000)],
    };
}
