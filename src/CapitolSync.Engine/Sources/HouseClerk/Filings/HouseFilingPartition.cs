using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>
/// One report: fetched once, kept, read. One that fails a gate publishes nothing and keeps its document, so that a
/// better reader needs no request.
/// </summary>
internal sealed class HouseFilingPartition(int year, string docId, DocumentStore documents, HouseFilingReader reader) : Partition
{
    private readonly DocumentName _name = DocumentName.Of(FilingSources.House, year, docId);

    public override string Item => docId;

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var pdf = await documents.ReadAsync(_name, cancel);
        // A power failure can leave a kept document cut short; read as it is, it would fail for good.
        if (pdf is null || !PdfBodyReader.IsWhole(pdf))
        {
            pdf = await FetchAsync(context, cancel);
            await documents.SaveAsync(_name, pdf, cancel);
        }

        var sha256 = DocumentStore.HashOf(pdf);
        try
        {
            var document = await reader.ReadAsync(pdf, docId, cancel);
            await context.StoreItemAsync(new FilingBatch(FilingSources.House, document, sha256, HouseFilingReader.Version), Item, cancel);
        }
        catch (FilingUnreadableException unreadable)
        {
            await context.StoreAsync(new FailedFilingBatch(FilingSources.House, docId, unreadable, sha256, HouseFilingReader.Version), cancel);
            throw new PageException(ErrorIds.FilingUnreadable,
                $"The filing failed the gate {unreadable.Gate}: {unreadable.Message}. None of its rows is stored; the document is kept at '{documents.Find(_name)}'. Update-CtFiling reads it again, which helps once a newer version of the module is installed.", unreadable);
        }
    }

    private Task<byte[]> FetchAsync(PartitionContext context, CancellationToken cancel) => context.GetLastAsync(new PageRequest<byte[]>
    {
        Path = HouseUrls.Report(year, docId),
        Endpoint = HouseUrls.ReportEndpoint,
        MayBeGone = true,
        Reader = new PdfBodyReader(),
    }, cancel);
}
