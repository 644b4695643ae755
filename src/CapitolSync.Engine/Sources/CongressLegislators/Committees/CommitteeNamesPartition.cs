using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>The file of committees' names.</summary>
/// <param name="stored">The version that is stored.</param>
/// <param name="day">Today.</param>
internal sealed class CommitteeNamesPartition(FileValidators? stored, DateOnly day) : Partition
{
    public override string Item => CommitteeFiles.NameOf(CommitteeFiles.Names);

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var file = await context.GetAsync(new PageRequest<CommitteeFile<CommitteeNames>>
        {
            Path = CommitteeFiles.Names,
            Endpoint = CommitteeFiles.Names,
            Stored = stored,
            Reader = new CommitteeNamesReader(),
        }, cancel);
        if (file.Content is not { } list)
        {
            context.Verbose($"{Item}: not changed since it was last read.");
            await context.StoreItemAsync(session => SourceFileTable.Save(session, CongressLegislatorsSource.Name, CommitteeFiles.Names, stored!), Item, cancel);
            return;
        }

        // A file with entries that could not be read is fetched again in full, so that they are not forgotten.
        var batch = new NamesBatch(list.Names, day, list.Unreadable.Count == 0 ? file.Validators : new FileValidators(null, null));
        await context.StoreItemAsync(batch, Item, list.Unreadable, cancel);
    }

    private sealed class NamesBatch(IReadOnlyDictionary<string, string> names, DateOnly day, FileValidators validators) : Batch
    {
        public override StoredCounts Store(StoreSession session)
        {
            foreach (var (code, name) in names)
                CommitteeNameTable.Save(session, code, name, day);
            SourceFileTable.Save(session, CongressLegislatorsSource.Name, CommitteeFiles.Names, validators);
            return StoredCounts.None;
        }
    }
}
