using CapitolSync.Engine.Store;

namespace CapitolSync.Engine.Pipeline;

/// <summary>What the runs of a session share.</summary>
/// <param name="Database">Where everything is kept.</param>
/// <param name="Writer">The one writer.</param>
/// <param name="Port">Where runs report.</param>
/// <param name="Options">How far they may go.</param>
/// <param name="Time">The clock.</param>
internal sealed record RunTools(Database Database, StoreWriter Writer, IRunPort Port, RunOptions Options, TimeProvider Time);
