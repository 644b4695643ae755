using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Reading;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>One report of the House, a PDF.</summary>
internal sealed class HouseFilingPartition(FilingKey key, DocumentStore documents, HouseFilingReader reader)
    : FilingPartition(FilingSources.House, key, documents)
{
    protected override int ReaderVersion => HouseFilingReader.Version;

    protected override PageRequest<byte[]> Request => new()
    {
        Path = HouseUrls.Report(Key.Year, Key.FilingId),
        Endpoint = HouseUrls.ReportEndpoint,
        MayBeGone = true,
        Reader = new PdfBodyReader(),
    };

    protected override bool IsWhole(ReadOnlySpan<byte> content) => PdfBodyReader.IsWhole(content);

    protected override Task<FilingDocument> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        reader.ReadAsync(content, Key.FilingId, cancel);
}
