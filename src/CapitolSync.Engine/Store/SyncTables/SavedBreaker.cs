namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A breaker as the database shows it.</summary>
/// <param name="State">Its state.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="ProbeAt">When the next probe is due, UTC.</param>
/// <param name="IsResetAsked">A reset has been requested.</param>
internal sealed record SavedBreaker(BreakerState State, int Failures, DateTimeOffset? ProbeAt, bool IsResetAsked);
