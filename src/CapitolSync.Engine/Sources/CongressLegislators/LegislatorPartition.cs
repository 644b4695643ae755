using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>One file of members.</summary>
internal sealed class LegislatorPartition(LegislatorFile file) : Partition
{
    public override string Item => $"legislators-{file.Name}.json";

    public override async Task RunAsync(PartitionContext scope, CancellationToken cancel)
    {
        var members = await scope.GetAsync(new PageRequest<List<Legislator>>
        {
            Path = file.Path,
            Endpoint = file.Path,
            IsCutShort = static body => !body.Span.TrimEnd(" \t\r\n"u8).EndsWith("]"u8),
            Read = static body => LegislatorReader.Read(body.Span),
        }, cancel);
        var batch = new LegislatorBatch(members, file.IsCurrent);
        await scope.StoreItemAsync(batch, Item, cancel);
        foreach (var warning in batch.Warnings)
            scope.Warn(warning, warning);
    }
}
