namespace CapitolSync;

/// <summary>The state of a circuit breaker.</summary>
public enum BreakerState
{
    /// <summary>Requests go through.</summary>
    Closed,

    /// <summary>Nothing goes through until the break is over.</summary>
    Open,

    /// <summary>One probe goes through; its outcome decides.</summary>
    HalfOpen,

    /// <summary>Open for good: the run ends.</summary>
    Tripped,
}
