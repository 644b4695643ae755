using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>Reads committed rows back for -PassThru, so that what goes down the pipeline is what is stored.</summary>
internal sealed class RowReader(Database database) : IDisposable
{
    // A connection serves one thread at a time.
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection = database.ConnectForReading();

    /// <summary>Reads a batch's rows.</summary>
    /// <param name="batch">The batch, committed.</param>
    /// <param name="wantsUnchanged">Those too that were there just so.</param>
    public IReadOnlyList<StoredRow> Read(RunBatch batch, bool wantsUnchanged)
    {
        lock (_lock)
        {
            return [.. batch.ReadBack(_connection)
                .Select(row => new StoredRow(row, batch.ChangeOf(row)))
                .Where(row => wantsUnchanged || row.Change != RowChange.Unchanged)];
        }
    }

    public void Dispose() => _connection.Dispose();
}
