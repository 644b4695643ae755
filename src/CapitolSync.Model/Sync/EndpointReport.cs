namespace CapitolSync;

/// <summary>The requests of a run to one endpoint.</summary>
/// <remarks>Source: counted by CapitolSync during the run.</remarks>
public sealed record EndpointReport
{
    /// <summary>The path, with <c>{id}</c> where an id stands.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Requests sent, retries included.</summary>
    public long Requests { get; init; }

    /// <summary>Requests that were repeats of failed ones.</summary>
    public long Retries { get; init; }

    /// <summary>Requests that returned nothing usable.</summary>
    public long Failures { get; init; }

    /// <summary>Bytes of bodies received, after decompression.</summary>
    public long Bytes { get; init; }

    /// <summary>How long they took; <see langword="null"/> if none was sent.</summary>
    public LatencyFigures? Latency { get; init; }

    /// <summary>What it says, on one line.</summary>
    public override string ToString() => RecordText.Of(this);
}
