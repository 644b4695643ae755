using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Reading;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Engine.Store.Sqlite;

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
        Task.FromResult(Checked(ReportReader.Read(content.Span, Key.FilingId)));

    /// <summary>A page does not print its id; the day of filing, which the search gave too, tells it from another report.</summary>
    private FilingDocument Checked(FilingDocument document)
    {
        if (document.FiledOn is { } printed && Key.FiledOn.Length > 0 && Iso.Day(Key.FiledOn) is var listed && Math.Abs(printed.DayNumber - listed.DayNumber) > 1)
        {
            throw new FilingUnreadableException(ReportGate.Filed, string.Create(
                CultureInfo.InvariantCulture, $"The search says that the report was filed on {listed:yyyy-MM-dd}, and {printed:yyyy-MM-dd} is printed on the page, so it is another report."));
        }

        return document;
    }
}
