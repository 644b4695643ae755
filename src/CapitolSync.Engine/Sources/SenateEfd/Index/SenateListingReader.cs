using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.SenateEfd.Search;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.SenateEfd.Index;

/// <summary>Reads a page of the search's answer as it was asked for.</summary>
/// <param name="page">The page, from 1.</param>
/// <param name="address">The site's address.</param>
internal sealed class SenateListingReader(int page, Uri address) : IPageReader<ListingPage>
{
    public ListingPage Read(PageBody body)
    {
        var answer = SearchAnswerReader.Read(body.Span);
        if (page == 1 && answer.Total == 0)
            throw SenateErrors.FormatChanged("the search finds no report of the last 30 days and more");
        var rows = new List<SearchRow>(answer.Rows.Count);
        var problems = answer.Problems.Select(problem => new UnreadableRow(null, problem.Row, "report", problem.Reason)).ToList();
        foreach (var row in answer.Rows)
        {
            if (row.View is ReportView.Periodic or ReportView.Paper)
                rows.Add(row);
            else
                problems.Add(new UnreadableRow(row.FilingId, row.Place, "link", row.Path));
        }

        if (rows.Count == 0 && problems.Count > 0)
            throw SenateErrors.FormatChanged(UnreadableRow.NothingReadable(problems));
        return new SenateListingPage(rows, [.. problems.OrderBy(problem => problem.Place)], address) { Total = answer.Total };
    }

    public bool IsCutShort(PageBody body) => body.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && body.Span.TrimEnd(" \t\r\n"u8) is not [.., (byte)'}'];
}
