using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>Inspects the list of companies by reading it as a sync does.</summary>
internal sealed class CompanyListInspection : IPageReader<PageInspection>
{
    /// <summary>The page that a probe asks for.</summary>
    public static ProbePage Page { get; } = new(SecUrls.List, SecUrls.List, new CompanyListInspection());

    public PageInspection Read(PageBody body)
    {
        var same = new ShapeDifference([], [], []);
        try
        {
            return new PageInspection(new CompanyListReader().Read(body).Companies!.Count, same, null);
        }
        catch (PageException error)
        {
            return new PageInspection(0, same, error);
        }
    }
}
