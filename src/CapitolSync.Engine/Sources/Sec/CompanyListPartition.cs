using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Entities.Companies;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>The list of companies, which is asked for again only if it has changed.</summary>
internal sealed class CompanyListPartition(FileValidators? stored) : Partition
{
    public override string Item => "company_tickers.json";

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var list = await context.GetAsync(new PageRequest<CompanyList>
        {
            Path = SecUrls.List,
            Endpoint = SecUrls.List,
            Stored = stored,
            Reader = new CompanyListReader(),
        }, cancel);
        if (list.Companies is null)
        {
            context.Verbose($"{Item}: not changed since it was last read.");
            await context.StoreItemAsync(session => SourceFileTable.Save(session, SecSource.Name, SecUrls.List, stored!), Item, cancel);
            return;
        }

        var batch = new ListBatch(list);
        await context.StoreItemAsync(batch, Item, list.Unreadable, cancel);
        if (batch.Doubt is { } doubt)
            context.Warn(Item, $"{Item}: {doubt.Message("tickers", "list")}");
    }

    private sealed class ListBatch(CompanyList list) : Batch
    {
        /// <summary>Why no ticker that is not listed was marked. Valid once stored.</summary>
        public Doubt? Doubt { get; private set; }

        public override StoredCounts Store(StoreSession session)
        {
            var counts = CompanyTable.SaveList(session, list.Companies!, isWhole: list.Unreadable.Count == 0, out var doubt);
            Doubt = doubt;
            // A list with rows that could not be read is fetched again in full, so that they are not forgotten.
            SourceFileTable.Save(session, SecSource.Name, SecUrls.List, list.Unreadable.Count > 0 ? new FileValidators(null, null) : list.Validators);
            return counts;
        }
    }
}
