using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Telemetry;

/// <summary>What dotnet-counters and OpenTelemetry see. Other tests may run beside these, so sums are lower bounds.</summary>
public sealed class TelemetryTests
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["capitolsync.request.duration"] = "s",
        ["capitolsync.requests.in_flight"] = "{request}",
        ["capitolsync.request.retries"] = "{request}",
        ["capitolsync.response.size"] = "By",
        ["capitolsync.rows"] = "{row}",
        ["capitolsync.items.failed"] = "{item}",
        ["capitolsync.gate.wait"] = "s",
        ["capitolsync.breakers.open"] = "{breaker}",
        ["capitolsync.commit.duration"] = "s",
    };

    [Fact]
    public async Task A_listener_sees_every_instrument_with_its_unit()
    {
        var instruments = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
        var sums = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        var tags = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (!string.Equals(instrument.Meter.Name, "CapitolSync", StringComparison.Ordinal))
                return;
            instruments[instrument.Name] = instrument.Unit;
            self.EnableMeasurementEvents(instrument);
        };
        void Count(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels, object? _)
        {
            sums.AddOrUpdate(instrument.Name, Math.Abs(value), (_, sum) => sum + Math.Abs(value));
            tags[instrument.Name] = string.Join(',', labels.ToArray().Select(label => label.Key).Order(StringComparer.Ordinal));
        }

        listener.SetMeasurementEventCallback<double>(Count);
        listener.SetMeasurementEventCallback<long>((instrument, value, labels, state) => Count(instrument, value, labels, state));
        listener.Start();
        await using var rig = await EngineRig.StartAsync(200);
        rig.Settings = rig.Settings with { Concurrency = 1, MaximumRetryCount = 1, Breaker = new() { MaxFailures = 2, BreakDuration = TimeSpan.FromMilliseconds(1) } };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, Path = "/trades", After = 3, Count = 4 });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = "/trades", Query = "page=12" });

        var report = await rig.FullAsync();

        Assert.Equal(Units.OrderBy(one => one.Key, StringComparer.Ordinal), instruments.OrderBy(one => one.Key, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Value!, StringComparer.Ordinal));
        Assert.Empty(Units.Keys.Except(sums.Keys, StringComparer.Ordinal));
        Assert.True(sums["capitolsync.rows"] >= report.Added, $"{sums["capitolsync.rows"]} rows were told of, {report.Added} added.");
        Assert.True(sums["capitolsync.response.size"] >= report.Bytes);
        Assert.True(sums["capitolsync.request.retries"] >= 1);
        Assert.True(sums["capitolsync.request.duration"] > 0);
        Assert.Equal("endpoint,outcome,source", tags["capitolsync.request.duration"]);
        Assert.Equal("stream", tags["capitolsync.rows"]);
    }

    [Fact]
    public async Task Each_request_is_an_activity_and_a_failed_one_has_the_error_status()
    {
        using var here = new Activity("test").Start();
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => string.Equals(source.Name, "CapitolSync", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                // Activities flow with the caller, so those of other tests have another root.
                if (activity.TraceId == here.TraceId)
                    activities.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var rig = await EngineRig.StartAsync(100);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 500, Path = "/trades", Query = "page=3", Count = 1 });

        var report = await rig.FullAsync();

        Assert.Equal(report.Requests, activities.Count);
        Assert.All(activities, activity => Assert.Equal(("/trades", ActivityKind.Client), (activity.OperationName, activity.Kind)));
        var failed = Assert.Single(activities, activity => activity.Status == ActivityStatusCode.Error);
        Assert.Equal(ErrorIds.SourceUnavailable, failed.StatusDescription);
    }
}
