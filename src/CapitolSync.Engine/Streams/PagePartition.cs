using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;

namespace CapitolSync.Engine.Streams;

/// <summary>A partition that is one page of its own: a trade, an issuer.</summary>
internal sealed class PagePartition(long id, PageRequest<Batch> request) : Partition
{
    public override string Item { get; } = id.ToString(CultureInfo.InvariantCulture);

    public override async Task RunAsync(PartitionContext scope, CancellationToken cancel)
    {
        var batch = await scope.GetAsync(request, cancel);
        await scope.StoreItemAsync(batch, Item, (batch as IPartlyRead)?.Unreadable ?? [], cancel);
    }
}
