using System.Collections.Concurrent;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Runs;

/// <summary>What the runs of a session share.</summary>
/// <param name="Database">Where everything is kept.</param>
/// <param name="Writer">The one writer.</param>
/// <param name="Port">Where runs report.</param>
/// <param name="Options">How far they may go.</param>
/// <param name="Time">The clock.</param>
internal sealed record RunServices(Database Database, StoreWriter Writer, IRunPort Port, RunOptions Options, TimeProvider Time)
{
    /// <summary>Failures that are told at the end and kept nowhere.</summary>
    public ConcurrentQueue<SyncFailure> Unkept { get; } = new();
}
