namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A stream that a run is holding.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Token">The run.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="ProcessId">The process there.</param>
/// <param name="ProcessStartedAt">When that process started; distinguishes it from a later process with the same ID.</param>
/// <param name="AcquiredAt">Since when, UTC.</param>
/// <param name="HeartbeatAt">Last sign of life, UTC.</param>
/// <param name="Machine">Within what its process number says anything; <see langword="null"/> if that is not known.</param>
internal sealed record Lease(
    string Stream, string Token, string Host, int ProcessId, string ProcessStartedAt, DateTimeOffset AcquiredAt, DateTimeOffset HeartbeatAt,
    string? Machine = null)
{
    public override string ToString() => $"process {ProcessId} on {Host}";
}
