using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Probes;

/// <summary>What the probes of several sources share.</summary>
/// <param name="Database">Where quotas and blocks are kept; <see langword="null"/> if there is none, and none is created for a probe.</param>
/// <param name="Connector">Connects to the sources.</param>
/// <param name="Time">The clock.</param>
internal sealed record ProbeServices(Database? Database, SourceConnector Connector, TimeProvider Time);
