using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>Reads the page of a periodic transaction report, electronic or on paper.</summary>
internal static class ReportReader
{
    /// <summary>Goes up with each change that reads a page differently, so that filings that failed are read again.</summary>
    public const int Version = 4;

    /// <summary>Reads the page.</summary>
    /// <param name="body">Its bytes, UTF-8.</param>
    /// <param name="filingId">The UUID that it was asked for by; in the result it is in lower case.</param>
    /// <exception cref="FilingUnreadableException">It did not pass one of the gates, see <see cref="ReportGate"/>.</exception>
    public static FilingDocument Read(ReadOnlySpan<byte> body, string filingId)
    {
        using var page = SenatePage.Parse(body);
        return Read(page, filingId);
    }

    /// <summary>Reads a page that is parsed already.</summary>
    /// <param name="page">The page.</param>
    /// <param name="filingId">The UUID that it was asked for by.</param>
    /// <exception cref="FilingUnreadableException">It did not pass one of the gates.</exception>
    public static FilingDocument Read(SenatePage page, string filingId)
    {
        try
        {
            return page.Kind switch
            {
                SenatePageKind.PeriodicReport => ReadElectronic(page.Document, filingId.ToLowerInvariant()),
                SenatePageKind.PaperReport => new FilingDocument { FilingId = filingId.ToLowerInvariant(), IsScan = true, Pages = page.Document.QuerySelectorAll("img.filingImage").Length },
                _ => throw new FilingUnreadableException(ReportGate.PageKind, $"A periodic transaction report was expected; this is {SenateErrors.Describe(page)}."),
            };
        }
        catch (RegexMatchTimeoutException late)
        {
            throw new FilingUnreadableException(ReportGate.Time, "A text on the page was not looked through within its time.", late);
        }
    }

    private static FilingDocument ReadElectronic(IHtmlDocument document, string filingId)
    {
        var heading = ReportHeading.Read(document);
        var counts = ReportCounts.Read(document);
        var table = ReportTable.Read(document) ?? (counts.Total == 0 ? new ReportTable([], []) : throw new FilingUnreadableException(ReportGate.Columns, "The page has no table of transactions."));
        var lines = table.Lines;
        lines.Sort(static (one, other) => one.Line.CompareTo(other.Line));
        counts.Require(lines);
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Line != index + 1)
                throw new FilingUnreadableException(ReportGate.Numbering, $"The transactions are not numbered from 1 to {lines.Count}: number {index + 1} was expected, not {lines[index].Line}.");
        }
        return new FilingDocument
        {
            FilingId = filingId,
            FilerName = heading.Filer,
            FiledOn = heading.FiledOn,
            FiledAt = heading.FiledAt,
            TitleOn = heading.TitleOn,
            Amendment = heading.Amendment,
            Lines = lines,
            Warnings =
            [
                .. table.Warnings,
                .. lines.Select(line => TradeDays.Check(line.Line, ReportGate.TxDate, "the transaction's date", line.TxDate, "filed", heading.FiledOn)).OfType<FilingWarning>(),
            ],
        };
    }
}
