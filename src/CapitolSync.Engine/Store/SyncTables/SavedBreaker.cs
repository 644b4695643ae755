namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A breaker as the database shows it.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="ProbeAt">When the next probe is due, UTC.</param>
/// <param name="IsResetAsked">Somebody wants it closed.</param>
internal sealed record SavedBreaker(BreakerState State, int Failures, DateTimeOffset? ProbeAt, bool IsResetAsked);
