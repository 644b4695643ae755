using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;

namespace CapitolSync.Engine.Streams;

/// <summary>A partition that is one page of its own: a trade, an issuer.</summary>
/// <param name="item">The item's id, as errors name it.</param>
/// <param name="request">Its page.</param>
internal sealed class PagePartition(string item, PageRequest<Batch> request) : Partition
{
    public override string Item => item;

    public override bool IsItemPage => true;

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var batch = await context.GetLastAsync(request with { MayBeBroken = HasFailedBefore }, cancel);
        await context.StoreItemAsync(batch, Item, UnreadableRow.On(request.Path, (batch as IPartlyRead)?.Unreadable ?? []), cancel);
    }
}
