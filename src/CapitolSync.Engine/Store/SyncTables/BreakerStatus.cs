namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A breaker at one moment.</summary>
/// <param name="State">Its state.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="Breaks">Breaks in a row so far.</param>
/// <param name="ProbeIn">Time until the next probe, while it is open.</param>
internal sealed record BreakerStatus(BreakerState State, int Failures, int Breaks, TimeSpan? ProbeIn);
