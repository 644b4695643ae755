using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>Reads committed rows back for -PassThru, so that what goes down the pipeline is what is stored.</summary>
internal sealed class RowReader(Database database) : IDisposable
{
    // A connection serves one thread at a time.
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection = database.ConnectForReading();

    public IReadOnlyList<object> Read(Batch batch)
    {
        lock (_lock)
            return batch.ReadBack(_connection);
    }

    public void Dispose() => _connection.Dispose();
}
