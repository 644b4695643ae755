using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd.Filings;

/// <summary>Takes a page as it is, once it is a report: what the site shows in place of one must not be kept as one.</summary>
internal sealed class ReportPageReader : IPageReader<byte[]>
{
    public byte[] Read(PageBody body)
    {
        using var page = SenatePage.Parse(body.Span);
        return page.Kind is SenatePageKind.PeriodicReport or SenatePageKind.PaperReport or SenatePageKind.OtherReport
            ? body.Span.ToArray()
            : throw SenateErrors.FormatChanged($"a report was expected, not {SenateErrors.Describe(page)}");
    }

    public bool IsCutShort(PageBody body) => !HtmlEnd.IsIn(body.Span);
}
