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

        await context.StoreItemAsync(new ListBatch(list), Item, list.Unreadable, cancel);
    }

    private sealed class ListBatch(CompanyList list) : Batch
    {
        public override StoredCounts Store(StoreSession session)
        {
            var counts = CompanyTable.SaveList(session, list.Companies!);
            // A list with rows that could not be read is fetched again in full, so that they are not forgotten.
            SourceFileTable.Save(session, SecSource.Name, SecUrls.List, list.Unreadable.Count > 0 ? new FileValidators(null, null) : list.Validators);
            return counts;
        }
    }
}
