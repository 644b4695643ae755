using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Reading;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.SenateEfd.Reports;

namespace CapitolSync.Engine.Sources.SenateEfd.Filings;

/// <summary>One report of the Senate, a page.</summary>
internal sealed class SenateFilingPartition(FilingKey key, DocumentStore documents) : FilingPartition(FilingSources.Senate, key, documents)
{
    protected override int ReaderVersion => ReportReader.Version;

    protected override PageRequest<byte[]> Request => new()
    {
        // As the search linked it: reports on paper have another path.
        Path = new Uri(Key.Url).AbsolutePath,
        Endpoint = SenateUrls.ReportEndpoint,
        MayBeGone = true,
        Reader = new ReportPageReader(),
    };

    protected override bool IsWhole(ReadOnlySpan<byte> content) => HtmlEnd.IsIn(content);

    protected override Task<FilingDocument> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        Task.FromResult(ListedReport.Require(Key, ReportReader.Read(content.Span, Key.FilingId)));
}
