using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Entities.Companies;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>The classification of one company, from its own file.</summary>
internal sealed class CompanyPartition(long cik) : Partition
{
    public override string Item => cik.ToString(CultureInfo.InvariantCulture);

    public override bool IsItemPage => true;

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var company = await context.GetAsync(new PageRequest<CompanyDto>
        {
            Path = SecUrls.Company(cik),
            Endpoint = SecUrls.CompanyEndpoint,
            MayBeGone = true,
            Reader = new CompanyReader(cik),
        }, cancel);
        await context.StoreItemAsync(new ClassificationBatch(cik, company), Item, cancel);
    }

    private sealed class ClassificationBatch(long cik, CompanyDto company) : Batch
    {
        public override StoredCounts Store(StoreSession session)
        {
            int? sic = int.TryParse(company.Sic, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
            return StoredCounts.None.With(CompanyTable.SaveClassification(session, cik, sic, company.SicDescription is { Length: > 0 } text ? text : null));
        }
    }
}
