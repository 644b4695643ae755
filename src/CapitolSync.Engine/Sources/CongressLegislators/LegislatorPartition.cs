using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>One file of members.</summary>
internal sealed class LegislatorPartition(LegislatorFile file) : Partition
{
    public override string Item => $"legislators-{file.Name}.json";

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var members = await context.GetAsync(new PageRequest<List<Legislator>>
        {
            Path = file.Path,
            Endpoint = file.Path,
            Reader = new LegislatorFileReader(),
        }, cancel);
        var batch = new LegislatorBatch(members, file.IsCurrent);
        await context.StoreItemAsync(batch, Item, cancel);
        foreach (var warning in batch.Warnings)
            context.Warn(warning, warning);
    }
}
