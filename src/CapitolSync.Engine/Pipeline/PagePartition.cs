using System.Globalization;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store;

namespace CapitolSync.Engine.Pipeline;

/// <summary>A partition that is one page of its own: a trade, an issuer.</summary>
internal sealed class PagePartition(long id, PageRequest<Batch> request) : Partition
{
    public override string Item { get; } = id.ToString(CultureInfo.InvariantCulture);

    public override async Task RunAsync(PartitionScope scope, CancellationToken cancel) =>
        await scope.StoreItemAsync(await scope.GetAsync(request, cancel), Item, cancel);
}
