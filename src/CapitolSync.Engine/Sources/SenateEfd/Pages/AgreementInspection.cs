using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Sources.SenateEfd.Pages;

/// <summary>Inspects the agreement, which is all that the site shows to those who have not given it. A probe does not give it.</summary>
internal sealed class AgreementInspection : IPageReader<PageInspection>
{
    /// <summary>The page that a probe asks for.</summary>
    public static ProbePage Page { get; } = new(SenateUrls.Home, SenateUrls.Home, new AgreementInspection());

    public PageInspection Read(PageBody body)
    {
        var same = new ShapeDifference([], [], []);
        try
        {
            return new PageInspection(AgreementPage.Read(body.Span).Terms.Split('\n').Length, same, null);
        }
        catch (PageException error)
        {
            return new PageInspection(0, same, error);
        }
    }
}
