using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store;

namespace CapitolSync.Engine.Pipeline;

/// <summary>What a partition can do while it is read: get pages, store batches, say something.</summary>
internal sealed class PartitionScope(SourceClient source, StoreWriter writer, RunFigures figures, IRunPort port, RowReader? rows)
{
    public Task<T> GetAsync<T>(PageRequest<T> request, CancellationToken cancel) => source.GetAsync(request, cancel);

    /// <summary>Stores a batch; returns once it is committed, and only then passes its rows on.</summary>
    public async Task StoreAsync(Batch batch, CancellationToken cancel)
    {
        var counts = await writer.StoreAsync(batch, cancel);
        figures.CountRows(counts);
        if (rows is not null)
            await port.RowsAsync(rows.Read(batch), cancel);
    }

    public void Warn(string message) => port.Warning(message);
}
