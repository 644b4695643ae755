using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.SampleSource.Rosters;

/// <summary>One chamber's file: fetched, read, stored and, if need be, failed on its own.</summary>
internal sealed class RosterPartition(string chamber) : Partition
{
    public override string Item => $"{chamber}.json";

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var rows = await context.GetLastAsync(new PageRequest<IReadOnlyList<RosterRow>>
        {
            Path = $"/rosters/{Item}",
            Endpoint = "/rosters/{chamber}",
            Reader = new RosterReader(),
        }, cancel);
        await context.StoreItemAsync(new RosterBatch(chamber, rows), Item, cancel);
    }
}
