using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>The file of committees' names.</summary>
/// <param name="stored">The version that is stored.</param>
/// <param name="day">Today.</param>
internal sealed class CommitteeNamesPartition(FileValidators? stored, DateOnly day) : Partition
{
    public override string Item => CommitteeFiles.NameOf(CommitteeFiles.Names);

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var file = await context.GetAsync(new PageRequest<CommitteeFile<IReadOnlyDictionary<string, string>>>
        {
            Path = CommitteeFiles.Names,
            Endpoint = CommitteeFiles.Names,
            Stored = stored,
            Reader = new CommitteeNamesReader(),
        }, cancel);
        if (file.Content is null)
            context.Verbose($"{Item}: not changed since it was last read.");
        await context.StoreItemAsync(session =>
        {
            foreach (var (code, name) in file.Content ?? new Dictionary<string, string>(StringComparer.Ordinal))
                CommitteeNameTable.Save(session, code, name, day);
            SourceFileTable.Save(session, CongressLegislatorsSource.Name, CommitteeFiles.Names, file.Content is null ? stored! : file.Validators);
        }, Item, cancel);
    }
}
