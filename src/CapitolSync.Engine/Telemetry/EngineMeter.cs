using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace CapitolSync.Engine.Telemetry;

/// <summary>
/// What the engine publishes: a meter and an activity source named <c>CapitolSync</c>, for
/// dotnet-counters and OpenTelemetry. Names follow OpenTelemetry's conventions; times are seconds.
/// </summary>
internal static class EngineMeter
{
    public const string Name = "CapitolSync";

    private static readonly string Version = typeof(EngineMeter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static readonly ActivitySource Activities = new(Name, Version);

    private static readonly Meter Meter = new(Name, Version);

    public static readonly Histogram<double> RequestDuration = Meter.CreateHistogram<double>(
        "capitolsync.request.duration", "s", "From sending a request to the last byte of its answer.");

    public static readonly UpDownCounter<long> RequestsInFlight = Meter.CreateUpDownCounter<long>(
        "capitolsync.requests.in_flight", "{request}", "Requests sent and not answered yet.");

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "capitolsync.request.retries", "{request}", "Requests that repeated a failed one.");

    public static readonly Counter<long> Bytes = Meter.CreateCounter<long>(
        "capitolsync.response.size", "By", "Bytes of bodies, after decompression.");

    public static readonly Counter<long> Rows = Meter.CreateCounter<long>(
        "capitolsync.rows", "{row}", "Rows committed.");

    public static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "capitolsync.items.failed", "{item}", "Items that failed for good.");

    public static readonly Histogram<double> GateWait = Meter.CreateHistogram<double>(
        "capitolsync.gate.wait", "s", "Time a request waited for a slot, the budget and politeness.");

    public static readonly UpDownCounter<long> OpenBreakers = Meter.CreateUpDownCounter<long>(
        "capitolsync.breakers.open", "{breaker}", "Breakers that let nothing through.");

    public static readonly Histogram<double> CommitDuration = Meter.CreateHistogram<double>(
        "capitolsync.commit.duration", "s", "Storing what was waiting, in one transaction.");
}
