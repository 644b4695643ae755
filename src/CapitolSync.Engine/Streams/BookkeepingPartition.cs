using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>Moves the stream's own state through the writer: the end of a pass, another round, giving up.</summary>
internal sealed class BookkeepingPartition(string item, Func<PartitionContext, Batch> batch) : Partition
{
    public BookkeepingPartition(string item, Action<StoreSession> store)
        : this(item, _ => new DelegateBatch(store))
    {
    }

    public override string Item => item;

    public override bool IsBookkeeping => true;

    /// <summary>What is to be reported once the state has moved.</summary>
    public Exception? Failure { get; init; }

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        await context.StoreAsync(batch(context), cancel);
        if (Failure is not null)
            throw Failure;
    }
}
