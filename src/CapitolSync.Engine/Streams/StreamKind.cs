using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>What is known of a stream without running it.</summary>
/// <param name="Info">What it is.</param>
/// <param name="Describe">Reads how it stands.</param>
/// <param name="Reset">Forgets how it stands, so that the next run starts afresh; rows stay.</param>
internal sealed record StreamKind(
    StreamInfo Info, Func<SqliteConnection, IEnumerable<StreamPart>> Describe, Action<StoreSession> Reset);
