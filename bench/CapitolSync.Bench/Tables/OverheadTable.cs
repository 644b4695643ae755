using System.Diagnostics;
using System.Diagnostics.Metrics;
using CapitolSync.Engine;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using static CapitolSync.Bench.Workbench;

namespace CapitolSync.Bench.Tables;

/// <summary>What it costs to tell how far a run is, and to measure it.</summary>
internal static class OverheadTable
{
    public static readonly BenchTable Table = new(
        "Progress and metrics",
        "The listing, 12,000 trades, 12 a page, 10 at once, 0 ms, pages without filling; in turns, so that all meet the same machine. Bare means without progress: the clock gives no timers.",
        async bench =>
        {
            await using var replica = await ReplicaProcess.StartAsync("--trades", "12000", "--listing-bytes", "0", "--prerender");
            var (bare, progress, metrics) = (new List<Measurement>(), new List<Measurement>(), new List<Measurement>());
            for (var i = -1; i < bench.Runs * 3; i++)
            {
                foreach (var (kind, engine) in new[] { (bare, new SyncEngine(new NoTimers())), (progress, new SyncEngine()), (metrics, new SyncEngine()) })
                {
                    using var listener = kind == metrics ? Listen() : null;
                    using var activities = kind == metrics ? Follow() : null;
                    var row = await MeasureAsync("once", 1, database => SyncAsync(database, engine, new RunOptions(), new TradesRequest { Settings = Settings(replica, 10), Full = true, PageSize = 12 }));
                    if (i >= 0)
                        kind.AddRange(row.Runs);
                }
            }

            return [new Row("bare", bare), new Row("progress", progress), new Row("progress, meter and activities listened to", metrics)];
        })
    {
        Conclude = rows => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"By the fastest runs progress costs {Cost(rows[0], rows[1]):P1} and listening to meter and activities {Cost(rows[1], rows[2]):P1}; what is below zero is the noise of the machine."),
    };

    private static double Cost(Row without, Row with) => with.Runs.Min(run => run.Wall) / without.Runs.Min(run => run.Wall) - 1;

    private static MeterListener Listen()
    {
        var listener = new MeterListener();
        listener.InstrumentPublished = static (instrument, self) =>
        {
            if (string.Equals(instrument.Meter.Name, "CapitolSync", StringComparison.Ordinal))
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        listener.Start();
        return listener;
    }

    private static ActivityListener Follow()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => string.Equals(source.Name, "CapitolSync", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>A clock without timers: no progress is told, and none is made.</summary>
    private sealed class NoTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            period == TimeSpan.FromMilliseconds(200) ? new NoTimer() : base.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // Nothing to stop.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
