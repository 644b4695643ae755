using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>One file of members.</summary>
internal sealed class LegislatorPartition(LegislatorFile file) : Partition
{
    public override string Item => $"legislators-{file.Name}.json";

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var content = await context.GetAsync(new PageRequest<LegislatorFileContent>
        {
            Path = file.Path,
            Endpoint = file.Path,
            Reader = new LegislatorFileReader(),
        }, cancel);
        await context.StoreAsync(new MembersBatch(content.Members), cancel);
        var batch = new LegislatorBatch(content.Legislators, file.IsCurrent);
        await context.StoreItemAsync(batch, Item, cancel);
        foreach (var warning in batch.Warnings)
            context.Warn(warning, warning);
    }
}
