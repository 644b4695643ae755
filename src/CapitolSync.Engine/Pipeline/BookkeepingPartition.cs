using CapitolSync.Engine.Store;

namespace CapitolSync.Engine.Pipeline;

/// <summary>Moves the stream's own state through the writer: the end of a pass, another round.</summary>
internal sealed class BookkeepingPartition(string item, Func<PartitionScope, Batch> batch) : Partition
{
    public override string Item => item;

    public override bool IsBookkeeping => true;

    public override Task RunAsync(PartitionScope scope, CancellationToken cancel) => scope.StoreAsync(batch(scope), cancel);
}
