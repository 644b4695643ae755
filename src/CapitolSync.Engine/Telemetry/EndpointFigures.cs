namespace CapitolSync.Engine.Telemetry;

/// <summary>The requests of a run to one endpoint, counted from many threads.</summary>
internal sealed class EndpointFigures(string endpoint)
{
    private long _requests;
    private long _retries;
    private long _failures;
    private long _bodies;
    private long _bytes;

    public string Endpoint => endpoint;

    public LatencyHistogram Latency { get; } = new();

    public long Requests => Volatile.Read(ref _requests);

    public long Retries => Volatile.Read(ref _retries);

    public long Failures => Volatile.Read(ref _failures);

    /// <summary>Requests that were answered with what was asked for.</summary>
    public long Bodies => Volatile.Read(ref _bodies);

    public long Bytes => Volatile.Read(ref _bytes);

    public void CountRequest() => Interlocked.Increment(ref _requests);

    public void CountRetry() => Interlocked.Increment(ref _retries);

    public void CountFailure() => Interlocked.Increment(ref _failures);

    public void CountBody(int bytes)
    {
        Interlocked.Increment(ref _bodies);
        Interlocked.Add(ref _bytes, bytes);
    }
}
