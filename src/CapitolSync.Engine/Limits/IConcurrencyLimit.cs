namespace CapitolSync.Engine.Limits;

/// <summary>How many requests a run may have in flight, and how that is decided.</summary>
internal interface IConcurrencyLimit
{
    int Current { get; }

    /// <summary>Called when a request succeeded.</summary>
    /// <param name="latency">How long it took.</param>
    /// <returns>True if the limit has grown.</returns>
    bool Succeeded(TimeSpan latency);

    /// <summary>Called when the source is overloaded: 429, 503, a timeout.</summary>
    void Overloaded();
}
