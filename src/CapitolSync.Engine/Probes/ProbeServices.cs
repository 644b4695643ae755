using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Probes;

/// <summary>What the tests of several sources share.</summary>
/// <param name="Database">Where budgets and blocks are kept; <see langword="null"/> if there is none, and none is made for a test.</param>
/// <param name="Writer">Its writer.</param>
/// <param name="GateOf">The gate of an address.</param>
/// <param name="Time">The clock.</param>
internal sealed record ProbeServices(Database? Database, StoreWriter? Writer, Func<Uri, SourceGate> GateOf, TimeProvider Time);
