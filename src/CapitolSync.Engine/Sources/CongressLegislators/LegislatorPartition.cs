using System.Globalization;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>One file of members.</summary>
/// <param name="file">Which.</param>
/// <param name="files">Takes what it holds.</param>
internal sealed class LegislatorPartition(LegislatorFile file, LegislatorFiles files) : Partition
{
    public override string Item => $"legislators-{file.Name}.json";

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var list = await context.GetLastAsync(new PageRequest<LegislatorList>
        {
            Path = file.Path,
            Endpoint = file.Path,
            Reader = new LegislatorFileReader(),
        }, cancel);
        await context.StoreAsync(new MembersBatch([.. list.Members.Select(member => member.Record).OfType<MemberRecord>().Where(member => member.MayHaveReported)]), cancel);
        var batch = new LegislatorBatch(list, file.IsCurrent);
        await context.StoreItemAsync(batch, Item, UnreadableRow.On(file.Path, list.Unreadable), cancel);
        files.Add(list);
        if (list.LeftOut > 0)
        {
            context.Warn(Item, string.Create(CultureInfo.InvariantCulture,
                $"{Item}: {list.LeftOut} of {list.Count} members are left out: they have no bioguide ID yet, as happens in the first days of a Congress. The file is due again tomorrow."));
        }

        foreach (var warning in batch.Warnings)
            context.Warn(warning, warning);
    }
}
