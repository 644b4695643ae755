using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Inspects the index of a year by reading it as a sync does; its columns are checked by that.</summary>
internal sealed class HouseIndexInspection(int year) : IPageReader<PageInspection>
{
    /// <summary>The index that a probe asks for: last year's, which is there even on New Year's Day.</summary>
    public static ProbePage Page(DateTimeOffset now) =>
        new(HouseUrls.IndexEndpoint, HouseUrls.Index(now.Year - 1), new HouseIndexInspection(now.Year - 1));

    public PageInspection Read(PageBody body)
    {
        var same = new ShapeDifference([], [], []);
        try
        {
            return new PageInspection(HouseIndexReader.Read(body.Span.ToArray(), year).Entries.Count, same, null);
        }
        catch (PageException error)
        {
            return new PageInspection(0, same, error);
        }
    }
}
